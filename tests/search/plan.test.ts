import { describe, expect, it } from 'vitest'
import type { Locale } from '../../src/i18n/locales.ts'
import { planFigures } from '../../src/search/plan.ts'
import { engines } from './engines.ts'

const pages = (locale: Locale, query: string) => {
  const engine = engines[locale]
  return planFigures(engine.search(query), engine.index.words.plan).map(([, page]) => page)
}

describe('the figures of the whole plan', () => {
  it.each<[Locale, figure: string, queries: string[]]>([
    ['ko', 'budget', ['430억', '430억원', '예산 430억', 'AI 430억', '0.043조']],
    ['ko', 'seats', ['3400명', '3,400', '3400명 남짓']],
    ['ko', 'programs-count', ['15', '15개', '15개 사', '15개 사업', '총 15개 세부사업', '15개프로그램']],
    ['en', 'budget', ['43bn', 'KRW 43 billion', 'webtoon 43bn', '43,000,000,000']],
    ['en', 'seats', ['3400 people', 'more than 3,400 people', 'about 3400']],
    ['en', 'programs-count', ['15', '15 programs', '15 programmes', 'KOCCA 15 programs']],
    ['ja', 'budget', ['430億ウォン', '430億']],
    ['ja', 'seats', ['3400人', '3,400人余り']],
    ['ja', 'programs-count', ['15', '15事業', '15のプログラム', '15件のプログラム']],
    ['zh-hans', 'budget', ['430亿韩元', '430亿']],
    ['zh-hans', 'seats', ['3400人', '约3400人']],
    ['zh-hans', 'programs-count', ['15', '15个', '15个项目']],
  ])('are offered by their number, each once (%s: %s)', (locale, figure, queries) => {
    for (const query of queries) expect(pages(locale, query), query).toEqual([`/${locale}/figures/roadmap-${figure}/`])
  })

  it.each<[Locale, string[]]>([
    [
      'ko',
      ['79억', '43억', '4,300억', '400억 이상', '3000~3400명', '15개월', '15살', '4월 15일', '115개 사업', '1', ''],
    ],
    ['en', ['7.9bn', '4.3bn', 'over 40bn', '$43bn', '3400 to 4000 people', '15 months', '115 programs', 'programs']],
    ['ja', ['43億ウォン', '15か月', '15歳']],
    ['zh-hans', ['43亿韩元', '15个月', '15岁']],
  ])('are offered by no other number (%s)', (locale, queries) => {
    for (const query of queries) expect(pages(locale, query), query).toEqual([])
  })
})
