import type { Subject } from '../catalog/catalog.ts'
import type { Citations } from '../views/citations.ts'
import type { View } from '../views/view.ts'

/** What the components inside a page's prose need to know of the page. */
export interface ProseContext {
  view: View
  subject: Subject
  citations: Citations
}
