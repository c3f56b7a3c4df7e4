import { describe, expect, it } from 'vitest'
import type { FactName } from '../../src/catalog/facts.ts'
import type { Statement } from '../../src/catalog/ledger.ts'
import { joined } from '../../src/i18n/format.ts'
import { localeIds } from '../../src/i18n/locales.ts'
import { printed, valueText } from '../../src/views/value.ts'
import { catalogOf, REAL, TWO_YEARS, viewOf } from '../fixtures/catalog.ts'

const small = catalogOf(TWO_YEARS)
const [ko, en] = [viewOf(small, 'ko'), viewOf(small, 'en')]

describe('a value', () => {
  it.each<[FactName, Partial<Statement>, string, string]>([
    ['budget', { won: 7_900_000_000 }, '79억 원', 'KRW 7.9 billion'],
    [
      'budget',
      { won: 500_000_000, per: 'operator', qualifier: 'about' },
      '기관마다 약 5억 원',
      'about KRW 500 million per training body',
    ],
    [
      'stipend',
      { won: 1_500_000, per: 'month', months: 6 },
      '월 150만 원, 6개월',
      'KRW 1.5 million a month for 6 months',
    ],
    ['fee', { won: 0 }, '무료', 'free'],
    ['stipend', { won: 0 }, '0 원', 'KRW 0'],
    ['seats', { people: 3400, qualifier: 'about' }, '약 3,400명', 'about 3,400 people'],
    ['seats', { people: 3400, qualifier: 'more-than' }, '3,400명 남짓', 'more than 3,400 people'],
    ['seats', { people: 1000, qualifier: 'at-least' }, '1,000명 이상', 'at least 1,000 people'],
    ['participants', { people: 1 }, '1명', '1 person'],
    ['months', { number: 9 }, '9개월', '9 months'],
    ['months', { number: 1 }, '1개월', '1 month'],
    ['competition', { number: 5 }, '5', '5'],
    ['placement-rate', { percent: 73.4 }, '73.4%', '73.4%'],
    ['closes', { date: '2026-03-10T12:00+09:00' }, '2026년 3월 10일 12:00 KST', '10 March 2026, 12:00 KST'],
    ['training', { window: '../2026-11' }, '2026년 11월까지', 'until November 2026'],
    ['age', { from: 19, to: 34 }, '만 19~34세', 'aged 19 to 34'],
    ['age', { from: 19 }, '만 19세 이상', 'aged 19 or over'],
    ['age', { to: 34 }, '만 34세 이하', 'aged 34 or under'],
    ['age', { 'born-by': '2008-03-31' }, '2008년 3월 31일까지 출생', 'born on or before 31 March 2008'],
    ['page', { url: 'https://www.kocca.kr/x?y=1' }, 'kocca.kr', 'kocca.kr'],
    ['stage', { is: ['beginner', 'at-work'] }, '처음 배우는 사람, 일하는 사람', 'beginners, people at work'],
  ])('of %s: %o', (measure, value, inKorean, inEnglish) => {
    const statement = { id: 'a', address: 'a', sources: [], ...value }
    expect(valueText(ko, { measure }, statement)).toBe(inKorean)
    expect(valueText(en, { measure }, statement)).toBe(inEnglish)
  })

  it('leaves the year out of a date where it is the edition’s', () => {
    const statement = { id: 'a', address: 'a', sources: [], window: '2026-04/2026-08' }
    expect(valueText(en, { measure: 'training' }, statement, '2026')).toBe('April to August')
    expect(valueText(en, { measure: 'training' }, statement, '2025')).toBe('April to August 2026')
  })

  it.each(localeIds)(
    'of every real statement comes in %s in pieces that say its number and nothing twice',
    (locale) => {
      const catalog = catalogOf(REAL)
      const view = viewOf(catalog, locale)
      const digits = (text: string) => text.replace(/\D/g, '')
      for (const { facts } of catalog.editions)
        for (const fact of facts.values())
          for (const statement of fact.statements) {
            const pieces = printed(view, fact, statement, fact.year)
            expect(joined(pieces)).toBe(valueText(view, fact, statement, fact.year))
            expect(joined(pieces).trim()).not.toBe('')
            if (['people', 'number', 'percent'].includes(fact.kind)) {
              const value = statement.people ?? statement.number ?? statement.percent
              expect(digits(pieces.number), statement.address).toBe(digits(String(value)))
              expect(digits(pieces.before + pieces.after), statement.address).toBe('')
            }
          }
    },
  )
})
