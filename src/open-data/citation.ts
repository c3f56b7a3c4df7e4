import { Cite, plugins, type CslItem } from '@citation-js/core'
import '@citation-js/plugin-bibtex'
import '@citation-js/plugin-csl'
import '@citation-js/plugin-ris'
import type { Cited } from '../views/cite.ts'
import chicago from './chicago-author-date.csl?raw'

const bibtex = plugins.config.get('@bibtex').format
bibtex.asciiOnly = false // else it takes Hangul away
bibtex.useIdAsLabel = true
bibtex.checkLabel = false

/** A style without what it does for lists: the letters that tell years of one author apart, and the dash for the same author. */
const alone = (style: string) =>
  style.replace(/ (?:disambiguate-add-year-suffix|subsequent-author-substitute)="[^"]*"/g, '')
const { styles } = plugins.config.get('@csl')
styles.add('apa', alone(styles.get('apa')))
styles.add('chicago', alone(chicago))

/** The figure's page as an item of CSL 1.0: a data set by this site, of the day of its version. */
function itemOf({ id, title, site, url, version, issued, note, lang }: Cited): CslItem {
  const [year, month, day] = issued.split('-').map(Number)
  return {
    id,
    type: 'dataset',
    title,
    author: [{ literal: site }],
    issued: { 'date-parts': [[year!, month!, day!]] },
    version,
    URL: url,
    note,
    language: lang,
  }
}

/** RIS with a field a line: the library breaks long ones, and readers would take the address for its first part. */
const unfolded = (ris: string) => `${ris.trim().replace(/\n(?![A-Z][A-Z0-9] {2}- ?)/g, '')} \n`

/** A file that reference managers read; a further one is a row here. */
interface CitationFormat {
  /** The name of the file. */
  file: string
  label: string
  type: string
  write(cited: Cited): string
}

/** Titles keep their letters: styles would write "Krw" else. */
const asWritten = (item: CslItem): CslItem => ({ ...item, title: `<span class="nocase">${item.title}</span>` })

/** BibTeX knows a year and a month, but no day. */
const withoutDay = ({ issued, ...item }: CslItem): CslItem => ({
  ...item,
  issued: { 'date-parts': [issued['date-parts'][0]!.slice(0, 2)] },
})

export const citationFormats: readonly CitationFormat[] = [
  {
    file: 'cite.bib',
    label: 'BibTeX',
    type: 'application/x-bibtex; charset=utf-8',
    write: (cited) => new Cite([withoutDay(asWritten(itemOf(cited)))]).format('bibtex'),
  },
  {
    file: 'cite.ris',
    label: 'RIS',
    type: 'application/x-research-info-systems; charset=utf-8',
    // The library cuts ids at 20 characters, where many are still the same.
    write: (cited) => unfolded(new Cite([itemOf(cited)]).format('ris')).replace(/^ID {2}- .*$/m, `ID  - ${cited.id}`),
  },
  {
    file: 'cite.csl.json',
    label: 'CSL-JSON',
    type: 'application/vnd.citationstyles.csl+json',
    write: (cited) => `${JSON.stringify([itemOf(cited)], null, 1)}\n`,
  },
]

/** A reference as text in the styles reporters and scholars are asked for. */
export interface References {
  apa: string
  chicago: string
}

/** The references of many figures by id: making them together is a hundred times faster than one by one. */
export function referencesOf(all: readonly Cited[]): Map<string, References> {
  const cite = new Cite(all.map(itemOf))
  const texts = (template: string) =>
    new Map(
      cite
        .format('bibliography', { format: 'text', template, lang: 'en-US', asEntryArray: true })
        .map(([id, text]) => [id, text.trim()]),
    )
  const [apa, chicagoTexts] = [texts('apa'), texts('chicago')]
  return new Map(all.map(({ id }) => [id, { apa: apa.get(id)!, chicago: chicagoTexts.get(id)! }]))
}
