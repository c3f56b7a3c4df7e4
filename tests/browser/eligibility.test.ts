import type { Page } from 'playwright-core'
import { describe, expect, inject, it } from 'vitest'
import { localeIds } from '../../src/i18n/locales.ts'
import { pagesOf } from '../site/pages.ts'
import { siteIn, SOON } from './site.ts'

const dir = inject('dist')
const site = siteIn(dir)
const now = '2026-11-23T03:00:00Z'
const PAGE = '/ko/eligibility/'

/** The verdict on each program. */
const verdicts = (page: Page) =>
  page
    .locator('[data-program]')
    .evaluateAll((items) => Object.fromEntries(items.map((item) => [item.dataset.program!, item.dataset.verdict])))
const verdict = async (page: Page, slug: string) => (await verdicts(page))[slug]
const box = (page: Page, value: string) => page.locator(`#ask [value="${value}"]`)
const hash = (page: Page) => new URL(page.url()).hash

describe('the self-check', () => {
  it('judges as one answers, keeps the answers in the fragment, and sends none of them', async () => {
    const page = await site.visit(PAGE, { now })
    const asked: string[] = []
    page.context().on('request', (request) => asked.push(`${request.url()} ${request.postData() ?? ''}`))
    await page.locator('[name=age]').fill('25')
    await box(page, 'aspiring').check()
    await page.locator('[name=age]').press('Enter')
    expect(await verdict(page, 'creative-talent-companion')).toBe('meets-published')
    expect(await verdict(page, 'webtoon-talent')).toBe('unknown')
    expect(hash(page)).toBe('#age=25&stage=aspiring')
    expect(new URL(page.url()).search).toBe('')
    expect(asked).toEqual([])
    expect(await page.context().cookies()).toEqual([])
    expect(await page.evaluate(() => localStorage.length + sessionStorage.length)).toBe(0)
    // The page says why, of each condition and in a sentence.
    const companion = page.locator('[data-program=creative-talent-companion]')
    expect(await companion.locator('[data-criterion=age]').getAttribute('data-said')).toBe('yes')
    expect(await companion.locator('.why').innerText()).toContain('국적')
    await page.reload()
    expect(await verdict(page, 'creative-talent-companion')).toBe('meets-published')
    expect(await page.locator('[name=age]').inputValue()).toBe('25')
    // A port may well hold a 25, so only what stands behind the host is looked at.
    const sent = asked.map((line) => line.replace(/^\w+:\/\/[^/]*/, '').replace(/#.*?(?= |$)/, ''))
    expect(sent.length).toBeGreaterThan(0)
    expect(sent.filter((line) => /\b25\b|aspiring/.test(line))).toEqual([])
  })

  it('takes all away on Clear, from the history of the browser too', async () => {
    const page = await site.visit(PAGE, { now })
    const steps = await page.evaluate(() => history.length)
    await page.locator('[name=age]').fill('40')
    expect(await verdict(page, 'creative-talent-companion')).toBe('ineligible')
    await box(page, 'working').check()
    expect(hash(page)).toBe('#age=40&stage=working')
    await page.locator('#ask [type=button]').click()
    expect(hash(page)).toBe('')
    expect(await page.evaluate(() => history.length)).toBe(steps)
    expect(new Set(Object.values(await verdicts(page)))).toEqual(new Set(['unknown']))
    expect(await page.locator('[data-verdicts]:visible').count()).toBe(0)
  })

  it('keeps the answers when one goes to the content, and goes to the verdicts with the focus', async () => {
    const page = await site.visit(`${PAGE}#age=25&stage=aspiring`, { now })
    await page.locator('a[href="#main"]').focus()
    await page.keyboard.press('Enter')
    await expect.poll(() => hash(page), SOON).toBe('#age=25&stage=aspiring')
    expect(await verdict(page, 'creative-talent-companion')).toBe('meets-published')
    expect(await page.locator('[data-ignored]').innerText()).toBe('')
    await page.locator('#ask [type=submit]').click()
    expect(await page.evaluate(() => document.activeElement!.id)).toBe('meets-published')
  })

  it('warns of what cannot be an answer once one has typed it, by its question; the later of birth date and age counts', async () => {
    const page = await site.visit(PAGE, { now })
    const [born, age, note] = [page.locator('[name=born]'), page.locator('[name=age]'), page.locator('[data-ignored]')]
    await age.fill('999')
    expect(await note.innerText()).toBe('')
    await age.blur()
    expect(await note.innerText()).toMatch(/나이.*999/)
    expect(await age.getAttribute('aria-invalid')).toBe('true')
    await born.fill('1991-04-15')
    expect(await age.inputValue()).toBe('')
    await born.blur()
    expect(await note.innerText()).toBe('')
    // The day on which it turns is said, and for which days it was counted.
    const condition = page.locator('[data-program=creative-talent-companion] [data-criterion=age]')
    expect(await condition.getAttribute('data-said')).toBe('unclear')
    expect(await condition.innerText()).toMatch(/2026년 4월 기준.*35세.*2026년 4월 15일/s)
    await page.emulateMedia({ media: 'print' })
    const paper = page.locator('[data-day]')
    expect(await paper.isVisible()).toBe(true)
    expect(await paper.innerText()).toMatch(/2026년 11월 23일.*1991년 4월 15일/s)
  })

  it.each(localeIds)(
    'opens a shared address in %s, groups by verdict, and names what it does not know',
    async (locale) => {
      const page = await site.visit(`/${locale}/eligibility/#born=2008-04-15&stage=gifted-youth&stage=wizard&q=1`, {
        now,
      })
      const groups = await page
        .locator('[data-verdicts]:visible')
        .evaluateAll((sections) =>
          sections.map(
            (section) =>
              [
                section.dataset.verdicts,
                [...section.querySelectorAll<HTMLElement>('[data-program]')].map(({ dataset }) => dataset.verdict),
              ] as const,
          ),
        )
      expect(groups.map(([group]) => group)).toEqual(['meant', 'unknown', 'silent', 'others', 'ineligible'])
      for (const [group, own] of groups)
        expect(new Set(own)).toEqual(
          new Set([{ meant: 'meets-published', silent: 'unknown', others: 'unknown' }[group!] ?? group]),
        )
      expect(groups.flatMap(([, own]) => own)).toHaveLength(11)
      const note = page.locator('[data-ignored]')
      expect(await note.innerText()).toMatch(/stage=wizard.*q=1/)
      // A birthday still to come that would change it.
      const age = page.locator('[data-program=creative-talent-companion] [data-criterion=age] em')
      expect(await age.innerText()).toMatch(/2027.*15|15.*2027/)
      expect(await page.locator('main').innerText()).not.toMatch(/[{}]|undefined/)
    },
  )

  it('leads to the catalog narrowed by the answers, and Back leads to the answers', async () => {
    const page = await site.visit(`${PAGE}#born=2001-05-05&stage=university-student`, { now })
    const asked: string[] = []
    page.context().on('request', (request) => asked.push(new URL(request.url()).search))
    await page.locator('[data-narrowed] a').click()
    // The age is that of April, when the one program that counts it in years recruits.
    await expect.poll(() => site.pathOf(page), SOON).toBe('/ko/?age=24&stage=student')
    expect(asked.filter(Boolean)).toEqual([])
    expect(await page.locator('#list').evaluate((list) => list.getBoundingClientRect().top)).toBeLessThan(300)
    await page.goBack()
    await expect.poll(() => site.pathOf(page), SOON).toBe(`${PAGE}#born=2001-05-05&stage=university-student`)
    await expect.poll(() => verdict(page, 'ai-content-academy'), SOON).toBe('meets-published')
  })

  it('is answered by keyboard from the catalog to a verdict within 45 seconds', async () => {
    const page = await site.visit('/ko/')
    const begun = Date.now()
    await page.locator(`header a[href$="${PAGE}"]`).focus()
    await page.keyboard.press('Enter')
    await page.waitForURL(`**${PAGE}`)
    const focused = () => page.evaluate(() => document.activeElement!.getAttribute('name'))
    for (let step = 0; step < 40 && (await focused()) !== 'age'; step++) await page.keyboard.press('Tab')
    await page.keyboard.type('25', { delay: 200 })
    await page.keyboard.press('Tab')
    await page.keyboard.press('Space')
    expect(await verdict(page, 'creative-talent-companion')).toBe('meets-published')
    expect(await page.locator('#ask output').innerText()).toMatch(/2.*1/)
    expect(Date.now() - begun).toBeLessThan(45_000)
    const named = await page
      .locator('#ask :is(input, button)')
      .evaluateAll((fields) =>
        fields.map((field) => (field as HTMLInputElement).labels?.[0]?.textContent ?? field.textContent),
      )
    expect(named.filter((name) => !name.trim())).toEqual([])
  })
})

describe('without scripts, the self-check', () => {
  it('is a list to print, with a box before each published condition, and asks nothing', async () => {
    const page = await site.visit(PAGE, { javaScriptEnabled: false })
    expect(await page.locator('#ask').isVisible()).toBe(false)
    expect(await page.locator('.nojs').isVisible()).toBe(true)
    await page.emulateMedia({ media: 'print' })
    const items = page.locator('[data-program]')
    expect(await items.count()).toBe(pagesOf(dir).filter(({ path }) => /^\/ko\/programs\/[a-z-]+\/$/.test(path)).length)
    for (const item of await items.all()) {
      expect(await item.isVisible()).toBe(true)
      expect(await item.locator('[data-criterion] , .none').count()).toBeGreaterThan(0)
    }
    const width = await page
      .locator('[data-criterion]')
      .first()
      .evaluate((row) => parseFloat(getComputedStyle(row, '::before').width))
    expect(width).toBeGreaterThan(6)
    expect(await page.locator('em:visible, .why:visible').count()).toBe(0)
  })
})
