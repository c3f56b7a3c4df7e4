import { describe, expect, it } from 'vitest'
import { Catalog } from '../../src/catalog/catalog.ts'
import { href, label, nameOf, originalNameOf, placeLabel } from '../../src/views/view.ts'
import { contentOf, TWO_YEARS, viewOf } from '../fixtures/catalog.ts'

/** A folder in which some words are not translated yet. */
const content = contentOf(TWO_YEARS)
const [ko, en] = (() => {
  const kite = content.programs.get('kite-school')!
  const catalog = new Catalog({
    ...content,
    programs: new Map([
      ...content.programs,
      ['kite-school', { ...kite, names: kite.names.filter(({ lang }) => lang === 'ko') }],
    ]),
    words: new Map([...content.words].filter(([key]) => key !== 'kite-school/en')),
    vocabularies: { ...content.vocabularies, stages: new Map([['beginner', { id: 'beginner', ko: '처음' }]]) },
  })
  return [viewOf(catalog, 'ko'), viewOf(catalog, 'en')]
})()
const [kite, lantern] = [ko.catalog.subject('kite-school')!, ko.catalog.subject('lantern-workshop')!]

describe('a word that is not translated', () => {
  it('is said in Korean, and as its id where it is in no language', () => {
    expect([label(en, 'stages', 'beginner'), label(ko, 'stages', 'beginner')]).toEqual(['처음', '처음'])
    expect(label(en, 'stages', 'nobody')).toBe('nobody')
    expect(label(en, 'genres', 'wind')).toBe('Wind')
  })

  it('is marked as Korean in the name of a program', () => {
    expect(nameOf(en, kite)).toEqual({ text: '지어낸 연 학교', lang: 'ko' })
    expect(nameOf(ko, kite)).toEqual({ text: '지어낸 연 학교' })
    expect(nameOf(en, lantern)).toEqual({ text: 'Invented Lantern Workshop' })
  })

  it('has its Korean name beside the translation, on pages that are not Korean', () => {
    expect(originalNameOf(en, lantern)).toBe('지어낸 등불 공방')
    expect(originalNameOf(ko, lantern)).toBeUndefined()
  })

  it('is said in Korean in the label of a round, and as its id where it has none', () => {
    expect(placeLabel(en, kite, '2026', 'rounds', 'rolling')).toBe('상시 모집')
    expect(placeLabel(en, lantern, '2026', 'rounds', 'spring')).toBe('Spring round')
    expect(placeLabel(en, lantern, '2026', 'rounds', 'autumn')).toBe('autumn')
  })
})

describe('the label of a track', () => {
  it('is that of its year where the years differ', () => {
    const labels = { summary: 'x', tracks: { paper: 'New', '2026/paper': 'Old' }, rounds: {}, events: {}, notes: {} }
    const subject = { ...lantern, words: new Map([['en' as const, labels]]) }
    expect(placeLabel(en, subject, '2026', 'tracks', 'paper')).toBe('Old')
    expect(placeLabel(en, subject, '2027', 'tracks', 'paper')).toBe('New')
  })
})

describe('an address', () => {
  it('says where the site lives and in which language', () => {
    expect(href(en, 'figures/')).toBe('/en/figures/')
    expect(href({ ...en, base: '/talent' }, 'figures/', 'ko')).toBe('/talent/ko/figures/')
  })
})
