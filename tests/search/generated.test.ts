/** Queries made from the content by rule: whatever is published must be found by it, however it is typed. */
import { describe, expect, it } from 'vitest'
import { localeIds, type Locale } from '../../src/i18n/locales.ts'
import { speak } from '../../src/i18n/strings.ts'
import { keysOf, initialsOf } from '../../src/search/hangul.ts'
import { catalog, engines, slugs } from './engines.ts'

interface Case {
  slug: string
  query: string
}

const names = catalog.programs.flatMap(({ slug, program }) => program.names.map(({ text }) => ({ slug, text })))
const owners = (text: string) => names.filter((name) => name.text === text).map(({ slug }) => slug)
const korean = names.filter(({ text }) => /^[가-힣 ]+$/.test(text))

/** The cases whose program is not the first answer. */
function missed(locale: Locale, cases: Case[]): string[] {
  return cases.flatMap(({ slug, query }) => {
    const found = slugs(locale, query)
    return found[0] === slug || owners(query).includes(found[0]!)
      ? []
      : [`${query} → ${found.join(', ')} (not ${slug})`]
  })
}

describe.each(localeIds)('in %s', (locale) => {
  it('every name in every language finds its program first', () => {
    expect(
      missed(
        locale,
        names.map(({ slug, text }) => ({ slug, query: text })),
      ),
    ).toEqual([])
  })
  it('every name without its spaces, in capitals or in lower case', () => {
    const forms = names.flatMap(({ slug, text }) =>
      [text.replaceAll(' ', ''), text.toUpperCase(), text.toLowerCase()].map((query) => ({ slug, query })),
    )
    expect(missed(locale, forms)).toEqual([])
  })
  it.each(['won', 'people'] as const)('every published number of %s finds the programs that publish it', (unit) => {
    const { index } = engines[locale]
    const lost = index.figures.flatMap(([of, value, program, , main]) => {
      if (of !== unit || !main) return []
      const query = unit === 'won' ? new Intl.NumberFormat('en').format(value) : speak(locale).n('unit.people', value)
      return slugs(locale, query).includes(index.programs[program]!) ? [] : [query]
    })
    expect(lost).toEqual([])
  })
  it('every day of an opening or a close finds its program', () => {
    const { index } = engines[locale]
    const lost = index.days.flatMap(([day, is, program]) => {
      if (is === 'other' || day.length < 10) return []
      return slugs(locale, day).includes(index.programs[program]!) ? [] : [day]
    })
    expect(lost).toEqual([])
  })
})

describe('Korean names as they are typed', () => {
  it.each(['은', '이', '을', '의', '에서', '으로', '만', '까지', '입니다'])('followed by %s', (particle) => {
    expect(
      missed(
        'ko',
        korean.map(({ slug, text }) => ({ slug, query: text + particle })),
      ),
    ).toEqual([])
  })
  it('with spaces in other places', () => {
    const cases = korean.flatMap(({ slug, text }) => {
      const tight = text.replaceAll(' ', '')
      return [2, 3, 4]
        .filter((at) => at < tight.length)
        .map((at) => ({ slug, query: `${tight.slice(0, at)} ${tight.slice(at)}` }))
    })
    expect(missed('ko', cases)).toEqual([])
  })
  it('by their first letters', () => {
    expect(
      missed(
        'ko',
        korean.map(({ slug, text }) => ({ slug, query: initialsOf(text.replaceAll(' ', '')) })),
      ),
    ).toEqual([])
  })
  it('with the Latin layout left on', () => {
    expect(
      missed(
        'ko',
        korean.map(({ slug, text }) => ({ slug, query: keysOf(text) })),
      ),
    ).toEqual([])
  })
  it('not to the end: the last syllable half typed', () => {
    const cases = korean.flatMap(({ slug, text }) => {
      const [, head = '', last = ''] = /^(.*)(.)$/.exec(text)!
      const code = last.charCodeAt(0) - 0xac00
      const open = String.fromCharCode(0xac00 + code - (code % 28))
      return [head + initialsOf(last), head + open].map((query) => ({ slug, query }))
    })
    expect(missed('ko', cases)).toEqual([])
  })
  it('with one letter wrong', () => {
    const cases = korean.flatMap(({ slug, text }) =>
      Array.from(text).flatMap((char, at) => {
        const code = char.charCodeAt(0) - 0xac00
        if (char === ' ' || at === 0) return []
        // Another vowel in the same syllable: ㅐ for ㅔ, and so on; every syllable but the first in turn.
        const vowel = Math.floor((code % 588) / 28)
        const wrong = String.fromCharCode(0xac00 + code + (vowel < 20 ? 28 : -28))
        return [{ slug, query: text.slice(0, at) + wrong + text.slice(at + 1) }]
      }),
    )
    expect(missed('ko', cases)).toEqual([])
  })
})
