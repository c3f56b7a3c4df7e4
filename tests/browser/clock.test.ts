import type { Page } from 'playwright-core'
import { describe, expect, inject, it } from 'vitest'
import { localeIds, sourceLocale } from '../../src/i18n/locales.ts'
import { speak } from '../../src/i18n/strings.ts'
import { siteIn } from './site.ts'

/** Built on 9 March 2026, under a path; the round of the game institute closes on 10 March at 12:00 in Seoul, which is 03:00 UTC. */
const site = siteIn(inject('march'), '/talent')
const GAME = 'game-talent-institute'
const zones = ['Pacific/Honolulu', 'Pacific/Auckland', 'Asia/Seoul']
/** Every zone, and every language in the zone that is farthest behind. */
const everywhere = [
  ...zones.map((timezoneId) => ({ timezoneId, locale: sourceLocale })),
  ...localeIds.filter((id) => id !== sourceLocale).map((locale) => ({ timezoneId: zones[0], locale })),
]

const card = (page: Page, slug: string) => page.locator(`[data-program="${slug}"]`)
const statusOf = (page: Page, slug: string) => card(page, slug).locator('.st').innerText()
/** The number in the sentence that fits it. */
const counted = (page: Page) => page.locator('[data-form]:not([hidden]) [data-open]')
const lines = (text: string) =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean)

describe.each(everywhere)('for a visitor in $timezoneId, in $locale', ({ timezoneId, locale }) => {
  const t = speak(locale)

  it('a round is closing until the minute it closes, and over from then on', async () => {
    const page = await site.visit(`/${locale}/`, { timezoneId, now: '2026-03-10T02:59:30Z' })
    expect(lines(await statusOf(page, GAME))).toEqual([t('state.closing'), t('days-left.today')])
    expect(await card(page, GAME).getAttribute('data-status')).toBe('open')
    // The academy recruits for its course in games through the same call.
    expect(await counted(page).allTextContents()).toEqual(['2'])
    expect(await page.locator('p[data-none]').isVisible()).toBe(false)

    await page.clock.runFor(31_000)
    // Its next round is known, so it waits for that one.
    expect(lines(await statusOf(page, GAME))).toEqual([t('state.not-yet')])
    expect(await card(page, GAME).getAttribute('data-status')).toBe('soon')
    expect(await page.locator('p[data-some]').isVisible()).toBe(false)
    expect(await counted(page).allTextContents()).toEqual(['0'])
    // Others are still to open, so it does not say that all is over.
    expect(await page.locator('p[data-none]').innerText()).toContain(t('now.none.ahead'))
    expect(await page.locator('p[data-none] a[href^="http"]').first().isVisible()).toBe(false)
  })

  it('the days left are days in Seoul', async () => {
    // Still 8 March in Honolulu, already 9 March 23:59 in Seoul.
    const page = await site.visit(`/${locale}/`, { timezoneId, now: '2026-03-09T14:59:50Z' })
    expect(lines(await statusOf(page, GAME))).toEqual([t('state.closing'), t.n('days-left', 1)])
    await page.clock.runFor(15_000)
    expect(lines(await statusOf(page, GAME))).toEqual([t('state.closing'), t('days-left.today')])
  })

  it('the first sentence says the day in Seoul', async () => {
    const page = await site.visit(`/${locale}/`, { timezoneId, now: '2026-03-09T15:00:00Z' })
    const day = page.locator('[data-form]:not([hidden]) time')
    expect(await day.getAttribute('datetime')).toBe('2026-03-10')
    expect(await day.innerText()).toMatch(locale === 'en' ? /^10 March 2026$/ : /2026.*3.*10/)
  })

  it('a round known to the month of April waits for it, may be open in it, and is over after it', async () => {
    const slug = 'creative-talent-companion'
    const moments = [
      ['2026-03-31T14:59:59Z', 'not-yet', 'soon'],
      ['2026-03-31T15:00:00Z', 'may-be-open', 'maybe'],
      ['2026-04-30T14:59:00Z', 'may-be-open', 'maybe'],
      ['2026-04-30T15:00:00Z', 'passed', 'past'],
    ] as const
    const page = await site.visit(`/${locale}/`, { timezoneId, now: moments[0][0] })
    for (const [now, state, status] of moments) {
      await page.clock.pauseAt(now)
      await page.reload() // as if it were opened only now
      expect(lines(await statusOf(page, slug)), now).toEqual([t(`state.${state}`)])
      expect(await card(page, slug).getAttribute('data-status'), now).toBe(status)
    }
  })
})

describe('a page left open', () => {
  it('moves on by itself as April begins in Seoul and as it ends', async () => {
    const page = await site.visit('/en/', { now: '2026-03-31T14:59:55Z' })
    const status = () => statusOf(page, 'creative-talent-companion')
    expect(await status()).toBe('Not open yet')
    await page.clock.runFor(6_000)
    expect(await status()).toBe('May be open')
    await page.clock.fastForward(29 * 86_400_000)
    expect(await status()).toBe('May be open')
    await page.clock.fastForward(86_400_000)
    expect(await status()).toBe('Planned months are over')
  })

  it('moves the line of today, and takes it away when the year is over', async () => {
    const page = await site.visit('/en/', { now: '2026-07-01T15:00:00Z' })
    const [line, label] = [page.locator('.today line'), page.locator('.today text')]
    const whole = (Date.UTC(2027, 0) - Date.UTC(2026, 0)) / 86_400_000
    const days = (Date.UTC(2026, 6, 2) - Date.UTC(2026, 0)) / 86_400_000
    for (const end of ['x1', 'x2'])
      expect(parseFloat((await line.getAttribute(end))!)).toBeCloseTo((days / whole) * 100, 3)
    expect(await label.textContent()).toMatch(/ 7\.2$/)
    await page.clock.fastForward(86_400_000)
    expect(await label.textContent()).toMatch(/ 7\.3$/)
    await page.clock.fastForward(200 * 86_400_000)
    expect(await page.locator('.today').isVisible()).toBe(false)
  })
})

describe.each(localeIds)('the page of a program, in %s', (locale) => {
  const t = speak(locale)

  it('says nowhere that a round is closing once it has closed', async () => {
    const page = await site.visit(`/${locale}/programs/${GAME}/`, { now: '2026-03-10T02:59:30Z' })
    const said = async () => new Set(lines(await page.locator('main').innerText()))
    const before = await said()
    for (const text of [t('state.closing'), t('days-left.today')]) expect(before.has(text), text).toBe(true)
    await page.clock.runFor(31_000)
    const after = await said()
    expect(after.has(t('state.not-yet'))).toBe(true)
    for (const text of [t('state.closing'), t('days-left.today')]) expect(after.has(text), text).toBe(false)
  })
})

describe('the filter of states', () => {
  const visit = () => site.visit('/en/?status=maybe', { now: '2026-04-15T03:00:00Z' })
  const shown = (page: Page) => page.locator('[data-program]:not([hidden])')

  it('finds what is so now, not what was so when the page was built', async () => {
    const page = await visit()
    const slugs = await shown(page).evaluateAll((items) => items.map((item) => item.getAttribute('data-program')))
    expect(slugs).toContain('creative-talent-companion')
    expect(slugs).not.toContain(GAME)
  })

  it('counts what is so now', async () => {
    const page = await visit()
    const counts = await page
      .locator('[name=status]')
      .evaluateAll((boxes) =>
        boxes.map((box) => [box.getAttribute('value'), box.closest('label')!.querySelector('small')!.textContent]),
      )
    expect(Object.fromEntries(counts)).toMatchObject({ maybe: String(await shown(page).count()), open: '0' })
  })
})
