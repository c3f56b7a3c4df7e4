import { rowOf, type Fact, type Statement } from '../catalog/ledger.ts'
import type { VocabularyName } from '../catalog/vocabulary.ts'
import { count, date, joined, money, percent, type Printed } from '../i18n/format.ts'
import type { Key, PluralKey } from '../i18n/strings.ts'
import { label, type View } from './view.ts'

/** Puts a value into a template of the dictionary such as `약 {value}`. */
function within(view: View, key: Key, value: Printed): Printed {
  const [before = '', after = ''] = view.t(key).split('{value}')
  return { ...value, before: before + value.before, after: value.after + after }
}

/** Splits a text such as `300명` into its number and the words around it. */
function split(text: string): Printed {
  const [, before = '', number = '', after = ''] = /^(\D*)(\d[\d.,]*%?)?(.*)$/s.exec(text) ?? []
  return number ? { before, number, after } : { before: '', number: '', after: text }
}

function plain(view: View, fact: Pick<Fact, 'measure'>, statement: Statement, year: string | undefined): Printed {
  const { t, locale } = view
  const text = (value: string): Printed => ({ before: '', number: '', after: value })
  if (statement.won !== undefined) {
    if (statement.won === 0 && fact.measure === 'fee') return text(t('program.free'))
    return money(statement.won, locale)
  }
  if (statement.people !== undefined) return split(t.n('unit.people', statement.people))
  if (statement.number !== undefined) {
    const { unit } = rowOf(fact.measure)
    return split(unit ? t.n(`unit.${unit}` as PluralKey, statement.number) : count(statement.number, locale))
  }
  if (statement.percent !== undefined) return split(percent(statement.percent, locale))
  const edtf = statement.date ?? statement.window
  if (edtf !== undefined) return text(date(edtf, locale, { within: year }))
  if (statement.is) {
    const words = rowOf(fact.measure).words as VocabularyName
    return text(t.list(statement.is.map((id) => label(view, words, id))))
  }
  if (statement.url !== undefined) return text(new URL(statement.url).hostname.replace(/^www\./, ''))
  return text(age(view, statement))
}

function age({ t, locale }: View, { from, to, 'born-by': born }: Statement): string {
  if (born !== undefined) return t('age.born-by', { date: date(born, locale) })
  if (from !== undefined && to !== undefined) return t('age.range', { from, to })
  return from !== undefined ? t('age.from', { from }) : t('age.to', { to: to ?? '' })
}

/**
 * The value of a statement as the page's language prints it, with its qualifier and its "a month" or "per region", in pieces.
 * `year` is the year readers take for granted in dates.
 */
export function printed(view: View, fact: Pick<Fact, 'measure'>, statement: Statement, year?: string): Printed {
  const bare = plain(view, fact, statement, year)
  let value = statement.qualifier ? within(view, `qualifier.${statement.qualifier}`, bare) : bare
  if (statement.per) value = within(view, `per.${statement.per}`, value)
  if (statement.months !== undefined) {
    const [before = '', after = ''] = view.t.n('for-months', statement.months).split('{value}')
    value = { ...value, before: before + value.before, after: value.after + after }
  }
  return value
}

/** The same as one text. */
export function valueText(view: View, fact: Pick<Fact, 'measure'>, statement: Statement, year?: string): string {
  return joined(printed(view, fact, statement, year))
}
