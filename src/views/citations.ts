import type { Witness } from '../catalog/sources.ts'
import { date } from '../i18n/format.ts'
import { languageTag } from '../i18n/locales.ts'
import { href, type View } from './view.ts'

/** A source as a reader sees it. */
export interface SourceView {
  id: string
  publisher: string
  title?: string
  /** BCP 47 of the title. */
  lang: string
  /** Of the original. */
  url: string
  /** Of its page here. */
  href: string
  /** EDTF */
  published?: string
  date?: string
}

/** One numbered witness of a page, with the copies it can be read in. */
export interface WitnessView {
  number: number
  /** Who issued the release, and when; none for a source of its own. */
  release?: string
  /** Its copies on the page of all sources, or the page of the source. */
  href: string
  copies: SourceView[]
}

export function sourceView(view: View, id: string): SourceView | undefined {
  const source = view.catalog.sources.sources.get(id)
  if (!source) return undefined
  const { publisher, title, language, url, published } = source
  return {
    id,
    publisher: publisherIn(view, publisher),
    title,
    lang: languageTag(language),
    url,
    href: href(view, `sources/${id}/`),
    published,
    date: published === undefined ? undefined : date(published, view.locale),
  }
}

/** "Aju Business Daily (아주경제)": the half a reader of the page's language knows. */
export function publisherIn({ locale }: View, publisher: string) {
  const match = /^(.*?) \(([^()]*\p{Script=Hangul}[^()]*)\)(.*)$/u.exec(publisher)
  if (!match) return publisher
  return (locale === 'ko' ? match[2]! : match[1]!) + match[3]!
}

/** Who issued a release, and when: `문화체육관광부 보도자료, 2026년 1월 12일`. */
export function releaseText(view: View, { release }: Pick<Witness, 'release'>): string | undefined {
  if (!release) return undefined
  const text = view.t('release', { issuer: view.t(`issuer.${release.issuer}`) })
  return release.stated === undefined ? text : view.t.apart([text, date(release.stated, view.locale)])
}

/** The numbered witnesses of one page. Copies of one release are one witness and share a number. */
export class Citations {
  readonly witnesses: WitnessView[]
  readonly #numbers = new Map<string, number>()

  constructor(view: View, sourceIds: Iterable<string>) {
    this.witnesses = view.catalog.sources.witnesses(sourceIds).map((witness, index) => {
      for (const { id } of witness.sources) this.#numbers.set(id, index + 1)
      return {
        number: index + 1,
        release: releaseText(view, witness),
        href: href(view, witness.release ? `sources/#${witness.id}` : `sources/${witness.id}/`),
        copies: witness.sources.flatMap(({ id }) => sourceView(view, id) ?? []),
      }
    })
  }

  /** The numbers of the witnesses behind some sources, each once, in order. */
  marks(sourceIds: readonly string[]): number[] {
    return [...new Set(sourceIds.flatMap((id) => this.#numbers.get(id) ?? []))].sort((a, b) => a - b)
  }
}
