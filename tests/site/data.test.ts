import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, inject, it } from 'vitest'
import { kindOf, pageOf, pagesOf, SITE, sizeOfPng, type Page } from './pages.ts'
import { statementsIn, type Written } from './statements.ts'

const dir = inject('dist')
const pages = pagesOf(dir)

interface Data {
  '@context': string
  '@type': string
  [key: string]: unknown
}

const dataOf = ({ dom }: Page) =>
  dom.querySelectorAll('script[type="application/ld+json"]').map(({ textContent }) => JSON.parse(textContent) as Data)

const programs = pages
  .filter(({ path }) => kindOf(path) === 'program')
  .map((page) => ({ page, slug: page.path.split('/')[3]!, data: dataOf(page)[0]! }))

describe('what a page says to machines', () => {
  it('is schema.org, of the type of the page', () => {
    const types: Partial<Record<ReturnType<typeof kindOf>, string[]>> = {
      program: ['EducationalOccupationalProgram', 'BreadcrumbList'],
      edition: ['BreadcrumbList'],
      figure: ['BreadcrumbList'],
      data: ['Dataset'],
    }
    for (const page of pages) {
      const data = dataOf(page)
      expect(
        data.map((entry) => entry['@type']),
        page.path,
      ).toEqual(types[kindOf(page.path)] ?? [])
      for (const entry of data) expect(entry['@context'], page.path).toBe('https://schema.org')
    }
  })

  it('names the way to the page, step by step, ending at itself', () => {
    for (const page of pages) {
      const trail = dataOf(page).find((entry) => entry['@type'] === 'BreadcrumbList')
      if (!trail) continue
      const steps = trail.itemListElement as { position: number; name: string; item: string }[]
      expect(steps.map(({ position }) => position)).toEqual(steps.map((_, index) => index + 1))
      expect(steps.at(-1)!.item).toBe(SITE + page.path)
      for (const { name, item } of steps) {
        expect(name).not.toBe('')
        expect(
          pages.some(({ path }) => SITE + path === item),
          `${page.path} → ${item}`,
        ).toBe(true)
      }
    }
  })

  it('says of every program what it is, where and by whom', () => {
    expect(programs.length).toBeGreaterThanOrEqual(22)
    for (const { page, data } of programs) {
      expect(data.name, page.path).toBe(page.dom.querySelector('h1')!.textContent)
      expect(data.url, page.path).toBe(SITE + page.path)
      expect(data.description, page.path).toBe(
        page.dom.querySelector('meta[name="description"]')!.getAttribute('content'),
      )
      expect(data.provider).toMatchObject({ '@type': 'GovernmentOrganization', url: 'https://www.kocca.kr' })
    }
  })

  it('gives the number of places only where every announcement gives the same, unhedged', () => {
    const given = programs.map(({ slug, data }) => {
      const said = statementsIn('2026').filter(
        ({ subject, name, statement }) => subject === slug && name === 'seats' && statement.rank !== 'deprecated',
      )
      const numbers = new Set(said.map(({ statement }) => statement.people))
      const shown = said.find(({ statement }) => said.length === 1 || statement.rank === 'preferred')?.statement
      const agreed = numbers.size === 1 && !shown?.qualifier ? shown?.people : undefined
      return { slug, given: data.maximumEnrollment, agreed }
    })
    expect(given.filter((entry) => entry.given !== undefined && entry.given !== entry.agreed)).toEqual([])
    expect(given.some((entry) => entry.given !== undefined)).toBe(true)
    expect(given.some((entry) => entry.given === undefined)).toBe(true)
  })

  it('gives a first or last day only where a round of its own for trainees has one to the day', () => {
    const exact = /^\d{4}-\d\d-\d\d(T\d\d:\d\d\+09:00)?$/
    const days = (slug: string, measure: string) =>
      statementsIn('2026')
        .filter(
          (entry) =>
            entry.subject === slug && entry.measure === measure && entry.audience === 'trainees' && !entry.borrowed,
        )
        .filter(({ statement }) => statement.rank !== 'deprecated' && exact.test(statement.date ?? ''))
        .map(({ statement }: Written) => statement.date)
    const given = programs.map(({ slug, data }) => ({
      slug,
      start: data.applicationStartDate,
      end: data.applicationDeadline,
      starts: days(slug, 'opens'),
      ends: days(slug, 'closes'),
    }))
    const wrong = given.filter(
      ({ start, end, starts, ends }) =>
        (start === undefined ? starts.length > 0 : !starts.includes(start as string)) ||
        (end === undefined ? ends.length > 0 : !ends.includes(end as string)),
    )
    expect(wrong).toEqual([])
    expect(given.filter(({ end }) => end !== undefined).length).toBeGreaterThan(0)
  })
})

describe('the preview picture', () => {
  const pictureOf = ({ dom }: Page) => dom.querySelector('meta[property="og:image"]')?.getAttribute('content') ?? ''

  it('is there for every page of a language that is shared by its address, as a PNG of 1200 by 630', () => {
    const drawn = pages.filter(({ path }) => !['home', 'missing', 'embed'].includes(kindOf(path)))
    const wrong = drawn.filter((page) => !pictureOf(page).startsWith(`${SITE}/og${/^\/[a-z-]+\//.exec(page.path)![0]}`))
    expect(wrong.map(({ path }) => path)).toEqual([])
    for (const address of new Set(drawn.map(pictureOf)))
      expect(sizeOfPng(join(dir, new URL(address).pathname)), address).toEqual([1200, 630])
  })

  it('differs from program to program and language to language', () => {
    const bytes = programs.map(({ page }) =>
      readFileSync(join(dir, new URL(pictureOf(page)).pathname)).toString('latin1'),
    )
    expect(new Set(bytes).size).toBe(programs.length)
    expect(pictureOf(pageOf(dir, '/ko/'))).toBe(`${SITE}/og/ko/catalog.png`)
  })
})
