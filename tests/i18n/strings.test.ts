import { describe, expect, it } from 'vitest'
import { facts } from '../../src/catalog/facts.ts'
import { languageTag, localeIds, locales, sourceLocale } from '../../src/i18n/locales.ts'
import { speak, type Key, type PluralKey } from '../../src/i18n/strings.ts'

const keys = Object.keys(locales[sourceLocale].words) as Key[]
const holes = (text: string) => [...text.matchAll(/\{(\w+)\}/g)].map((match) => match[1]!).sort()

describe.each(localeIds)('the interface in %s', (locale) => {
  const { words, tag, intl, og } = locales[locale]

  it('has every sentence of the source language, and none that is empty by mistake', () => {
    expect(Object.keys(words).sort()).toEqual([...keys].sort())
    // A unit may be nothing in a language that needs none.
    expect(keys.filter((key) => words[key].trim() === '' && !key.endsWith('.unit'))).toEqual([])
  })

  it('fills in what the source language fills in', () => {
    // A singular may say its number in a word.
    const differing = keys.filter((key) => {
      const [own, source] = [holes(words[key]), holes(locales[sourceLocale].words[key])]
      return JSON.stringify(own) !== JSON.stringify(source) && !key.endsWith('.one')
    })
    expect(differing).toEqual([])
  })

  it('has every form its plurals need, and a general one', () => {
    const bases = [...new Set(keys.flatMap((key) => /^(.*)\.(?:zero|one|two|few|many)$/.exec(key)?.[1] ?? []))]
    expect(bases.filter((base) => !(`${base}.other` in words))).toEqual([])
  })

  it('has a label for every fact of the registry', () => {
    expect(Object.keys(facts).filter((name) => !(`fact.${name}` in words))).toEqual([])
  })

  it('has marks for lists, pairs and what is said beside, and closes none of them', () => {
    const t = speak(locale)
    expect(t.list(['a', 'b', 'c'])).toMatch(/^a\P{L}+b\P{L}+c$/u)
    expect([t.list(['a']), t.list([])]).toEqual(['a', ''])
    expect(t.pair('a', 'b')).toMatch(/^a\P{L}+b$/u)
    expect(t.aside('a', 'b')).toMatch(/^a\P{L}+b\P{L}*$/u)
  })

  it('is named in BCP 47', () => {
    expect(Intl.getCanonicalLocales([tag, intl])).toEqual([tag, intl])
    expect(new Intl.NumberFormat(intl).resolvedOptions().locale.split('-')[0]).toBe(tag.split('-')[0])
    expect(og).toMatch(/^[a-z]{2}_[A-Z]{2}$/)
    expect(languageTag(locale)).toBe(tag)
  })
})

describe('a speaker', () => {
  const t = speak('en')

  it('fills in values and leaves no other hole', () => {
    expect(t('qualifier.about', { value: '3' })).toBe('about 3')
    expect(t('source.mark', { n: 0 })).toBe('source 0')
    expect(t('source.mark')).toBe('source {n}')
    expect(t('source.mark', { n: '{value}', value: 'x' })).toBe('source {value}')
  })

  it.each<[PluralKey, number, string]>([
    ['days-left', 1, '1 day left'],
    ['days-left', 2, '2 days left'],
    ['days-left', 0, '0 days left'],
    ['catalog.count', 1, '1 program'],
    ['catalog.count', 11, '11 programs'],
    ['unit.people', 3400, '3,400 people'],
  ])('chooses the form of %s for %d', (key, n, text) => {
    expect(t.n(key, n)).toBe(text)
  })

  it('takes another text for the number where it is told to', () => {
    expect(t.n('days-left', 2, { n: '#' })).toBe('# days left')
  })

  it('gives the form of each plural category of the language', () => {
    expect(t.forms('days-left', { n: '#' })).toEqual([
      ['one', '# day left'],
      ['other', '# days left'],
    ])
    expect(speak('ko').forms('days-left', { n: '#' })).toEqual([['other', '#일 남음']])
  })

  it('keeps a language it does not publish in as it is', () => {
    expect(languageTag('vi')).toBe('vi')
  })
})
