/** The ledger: every figure of every year, a line each, to be sorted and narrowed. */
import { contradicts, rivalsOf, rowOf, type Statement } from '../catalog/ledger.ts'
import { exactly } from '../i18n/format.ts'
import { figureFacts, figuresSaid } from './figure.ts'
import { statementView } from './fact.ts'
import { valueText } from './value.ts'
import { figureId, href, nameOf, yearOf, type Foreign, type View } from './view.ts'
import { figureLabel } from './label.ts'

/** A value as a line of the ledger prints it. */
export interface Amount {
  text: string
  /** The whole integer, of money. */
  exact?: string
}

/** One line of the ledger: one figure in one year. */
export interface LedgerRow {
  /** Of the figure, at what its page says of that year. */
  href: string
  subject: Foreign
  /** What is measured, and of which track. */
  label: string
  value: Amount
  /** Values that contradict it, each once. */
  rivals: Amount[]
  /** `won`, `people`, `percent`, or what is counted; amounts of different units are never compared. */
  unit: string
  /** In that unit. */
  amount: number
  /** What it counts, as far as the source says so. */
  scope?: string
  /** EDTF */
  stated?: string
  statedText?: string
  /** Separate sources of the value. */
  witnesses: number
  year: string
}

export interface Ledger {
  /** Of the year of the plan. */
  now: LedgerRow[]
  /** Of earlier years. */
  before: LedgerRow[]
}

/** The whole ledger: the package first, then program by program, the newest year first. */
export function ledger(view: View): Ledger {
  const figures = figureFacts(view)
  const rows = figuresSaid(view).map(({ subject, model: { year }, fact }): LedgerRow => {
    const id = figureId(fact)
    const preferred = fact.preferred!
    const { covers, scope, stated, statedText, witnesses } = statementView(view, subject, fact, preferred)
    const shown = (statement: Statement): Amount => ({
      text: valueText(view, fact, statement, year),
      exact: statement.won === undefined ? undefined : exactly(statement.won),
    })
    const rivals = rivalsOf(fact).filter((rival) => contradicts(fact, rival, preferred))
    return {
      // Its page shows the newest year large, the others below.
      href: href(view, `figures/${id}/${figures.get(id)!.facts[0]!.fact === fact ? '' : '#older'}`),
      subject: nameOf(view, subject),
      label: figureLabel(view, subject, fact),
      value: shown(preferred),
      rivals: [...new Map(rivals.map(shown).map((amount) => [amount.text, amount])).values()],
      unit: rowOf(fact.measure).unit ?? fact.kind,
      amount: (preferred.won ?? preferred.people ?? preferred.number ?? preferred.percent)!,
      scope: [covers, scope].filter(Boolean).join(' · ') || undefined,
      stated,
      statedText,
      witnesses,
      year,
    }
  })
  const current = yearOf(view)
  return { now: rows.filter(({ year }) => year >= current), before: rows.filter(({ year }) => year < current) }
}
