/** What we use of Citation.js, which brings no types. */
declare module '@citation-js/core' {
  /** An item of CSL-JSON, as far as we write it. */
  export interface CslItem {
    id: string
    type: string
    title: string
    author: { literal: string }[]
    issued: { 'date-parts': number[][] }
    version: string
    URL: string
    note: string
    language: string
  }
  interface BibliographyOptions {
    format: 'text'
    template: string
    lang: string
    asEntryArray: true
  }
  export class Cite {
    constructor(items: CslItem[])
    format(format: 'bibliography', options: BibliographyOptions): [id: string, text: string][]
    format(format: 'bibtex' | 'ris'): string
  }
  interface Configs {
    '@bibtex': { format: { asciiOnly: boolean; useIdAsLabel: boolean; checkLabel: boolean } }
    '@csl': { styles: { add(name: string, style: string): void; get(name: string): string } }
  }
  export const plugins: { config: { get<Name extends keyof Configs>(name: Name): Configs[Name] } }
}
declare module '@citation-js/plugin-bibtex'
declare module '@citation-js/plugin-csl'
declare module '@citation-js/plugin-ris'
