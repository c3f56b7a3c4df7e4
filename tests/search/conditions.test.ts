import { describe, expect, it } from 'vitest'
import { localeIds, locales } from '../../src/i18n/locales.ts'
import { Reader } from '../../src/search/conditions.ts'
import { fold } from '../../src/search/text.ts'

const reader = new Reader(
  localeIds.map((id) => locales[id].asks),
  2026,
)
const read = (text: string) => reader.conditions(fold(text)).conditions
const month = (number: number) => 2026 * 12 + number - 1

describe('numbers as people write them', () => {
  it.each([
    ['79억', 7_900_000_000],
    ['4억 9,000만', 490_000_000],
    ['5천만', 50_000_000],
    ['구십칠억', 9_700_000_000],
    ['천', 1000],
    ['삼백', 300],
    ['스물다섯', 25],
    ['1,200', 1200],
    ['7.9bn', 7_900_000_000],
    ['4.5 billion', 4_500_000_000],
    ['97億', 9_700_000_000],
    ['97亿', 9_700_000_000],
    ['3万', 30_000],
  ])('%s is %d', (text, value) => expect(reader.read(text)).toBe(value))
  it.each(['', '사업', '억x'])('"%s" is none', (text) => expect(reader.read(text)).toBeUndefined())
})

describe('conditions on numbers', () => {
  it.each([
    ['29살', 'age', 'is', 29, 29],
    ['만 19세', 'age', 'is', 19, 19],
    ['I am 29 years old', 'age', 'is', 29, 29],
    ['25歳', 'age', 'is', 25, 25],
    ['25岁', 'age', 'is', 25, 25],
    ['40대', 'age', 'range', 40, 49],
    ['in my 30s', 'age', 'range', 30, 39],
    ['1995년생', 'age', 'range', 30, 31],
    ['95년생', 'age', 'range', 30, 31],
    ['born in 1995', 'age', 'range', 30, 31],
    ['under 35', 'age', 'under', 35, 35],
    ['35세 미만', 'age', 'under', 35, 35],
    ['34세 이하', 'age', 'most', 34, 34],
    ['40 and over', 'age', 'least', 40, 40],
    ['20~30세', 'age', 'range', 20, 30],
    ['450명', 'people', 'is', 450, 450],
    ['천 명', 'people', 'is', 1000, 1000],
    ['500명 이상', 'people', 'least', 500, 500],
    ['over 500', 'people', 'over', 500, 500],
    ['100个名额', 'people', 'is', 100, 100],
    ['79억', 'won', 'is', 7_900_000_000, 7_900_000_000],
    ['79억 원 이상', 'won', 'least', 7_900_000_000, 7_900_000_000],
    ['79억이 넘는', 'won', 'over', 7_900_000_000, 7_900_000_000],
    ['20亿到30亿', 'won', 'range', 2_000_000_000, 3_000_000_000],
    ['7.9bn won', 'won', 'is', 7_900_000_000, 7_900_000_000],
    ['KRW 9.7 billion', 'won', 'is', 9_700_000_000, 9_700_000_000],
    ['more than ₩50 billion', 'won', 'over', 50_000_000_000, 50_000_000_000],
    ['7,900,000,000', 'won', 'is', 7_900_000_000, 7_900_000_000],
    ['5~10억', 'won', 'range', 500_000_000, 1_000_000_000],
    ['超过90亿韩元', 'won', 'over', 9_000_000_000, 9_000_000_000],
    ['1200', 'number', 'is', 1200, 1200],
  ])('%s', (text, kind, is, value, high) => {
    expect(read(text)).toEqual([expect.objectContaining({ kind, is, value, high })])
  })
  it.each(['2026년', '게임인재원', 'K-Startup', 'NCA', '사업', '두', 'may I apply', '8기'])('%s is none', (text) => {
    expect(read(text)).toEqual([])
  })
})

describe('conditions on time', () => {
  it.each([
    ['4월', 'months', 'any', 4, 4],
    ['4월 모집', 'months', 'opens', 4, 4],
    ['5월에 신청', 'months', 'opens', 5, 5],
    ['April recruitment', 'months', 'opens', 4, 4],
    ['closes in March', 'months', 'closes', 3, 3],
    ['3월 마감', 'months', 'closes', 3, 3],
    ['하반기 모집', 'months', 'opens', 7, 12],
    ['1분기', 'months', 'any', 1, 3],
    ['third quarter intake', 'months', 'opens', 7, 9],
    ['Q2', 'months', 'any', 4, 6],
    ['3~5월', 'months', 'any', 3, 5],
    ['4月募集', 'months', 'opens', 4, 4],
    ['4月招募', 'months', 'opens', 4, 4],
    ['上半年', 'months', 'any', 1, 6],
  ])('%s', (text, kind, is, from, to) => {
    expect(read(text)).toEqual([expect.objectContaining({ kind, is, months: [month(from), month(to)] })])
  })
  it.each([
    ['3월 10일', '03-10'],
    ['2026-03-10', '2026-03-10'],
    ['2026.3.10', '2026-03-10'],
    ['March 10', '03-10'],
    ['10th of March 2026', '2026-03-10'],
    ['3/10', '03-10'],
    ['3月10日', '03-10'],
  ])('%s is a day', (text, day) => expect(read(text)).toEqual([expect.objectContaining({ kind: 'day', day })]))
  it.each(['지금 모집', '모집 중', 'open now', '募集中', '正在招募'])('%s is now', (text) => {
    expect(read(text)).toEqual([expect.objectContaining({ kind: 'now' })])
  })
  it.each(['2월 31일', '2026-02-29', '4월 31일', 'February 30', '2/30'])('%s does not exist and is no day', (text) => {
    expect(read(text).filter(({ kind }) => kind === 'day')).toEqual([])
  })
  it('29 February is a day in a leap year', () => {
    expect(read('2024-02-29')).toEqual([expect.objectContaining({ kind: 'day', day: '2024-02-29' })])
  })
  it.each(['13월', '2월 40일', '5분기'])('%s is no time', (text) => {
    expect(read(text).filter((condition) => 'months' in condition && condition.months[0] > 2027 * 12)).toEqual([])
  })
})

it('reads several conditions, each with its place', () => {
  const text = '29살 웹툰 4월 79억 이상'
  expect(read(text).map(({ from, to }) => text.slice(from, to))).toEqual(['29살', '4월', '79억 이상'])
})
