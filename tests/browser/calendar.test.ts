import type { Page } from 'playwright-core'
import { describe, expect, inject, it } from 'vitest'
import { localeIds } from '../../src/i18n/locales.ts'
import { speak } from '../../src/i18n/strings.ts'
import { siteIn } from './site.ts'

/** Built on 9 March 2026; a round closes on 10 March at 12:00 in Seoul, which is 03:00 UTC. */
const march = siteIn(inject('march'), '/talent')
/** Built on 22 November 2026, when every published round is over. */
const november = siteIn(inject('dist'))
const CLOSES = 'time[datetime="2026-03-10T12:00+09:00"]'
const before = '2026-03-10T02:59:30Z'

/** All that stands where the day of the close stands. */
const closeOf = (page: Page) => page.locator(`.mon li > div:has(${CLOSES})`).innerText()

describe('a close on the calendar', () => {
  it('has the time of a reader elsewhere beside it', async () => {
    const page = await march.visit('/en/calendar/', { timezoneId: 'America/New_York', now: before })
    expect((await closeOf(page)).split('\n')).toEqual(['Tue 10 March, 12:00 KST', 'Your time: Mon 9 Mar, 23:00 GMT-4'])
  })

  it('has it on the page of its program as well', async () => {
    const page = await march.visit('/en/programs/game-talent-institute/', {
      timezoneId: 'America/New_York',
      now: before,
    })
    expect(await page.locator(`.ans p:has(${CLOSES})`).innerText()).toMatch(
      /^Closes Tue 10 March, 12:00 KST\s+Your time: Mon 9 Mar, 23:00 GMT-4$/,
    )
  })

  it.each(['Asia/Seoul', 'Asia/Tokyo'])('stands alone where clocks say the same: %s', async (timezoneId) => {
    const page = await march.visit('/en/calendar/', { timezoneId, now: before })
    expect(await closeOf(page)).toBe('Tue 10 March, 12:00 KST')
  })

  it('stands in Korean time without script', async () => {
    const page = await march.visit('/en/calendar/', { timezoneId: 'America/New_York', javaScriptEnabled: false })
    expect(await closeOf(page)).toBe('Tue 10 March, 12:00 KST')
    expect(await page.locator('.genres').isVisible()).toBe(false)
    await page.locator('#by-genre').check()
    expect(await page.locator('.genres').isVisible()).toBe(true)
    expect(await page.locator('.year').first().isVisible()).toBe(false)
  })
})

describe('what comes next', () => {
  it.each(localeIds)('is the close until its minute, and then what follows, in %s', async (locale) => {
    const page = await march.visit(`/${locale}/calendar/`, { timezoneId: 'Pacific/Honolulu', now: before })
    const close = page.locator(`.next ${CLOSES}`)
    expect(await close.isVisible()).toBe(true)
    await page.clock.runFor(31_000)
    expect(await close.isVisible()).toBe(false)
    expect(await page.locator('[data-some]').isVisible()).toBe(true)
    await page.clock.setFixedTime('2026-11-22T03:00:00Z')
    await page.clock.runFor('24:00:00')
    expect(await page.locator('.next li').filter({ visible: true }).count()).toBe(0)
    expect(await page.locator('[data-none]').isVisible()).toBe(true)
  })

  it('is nothing when all is over, with the way on', async () => {
    const page = await november.visit('/ko/calendar/', { timezoneId: 'Asia/Seoul', now: '2026-11-22T03:00:00Z' })
    const none = page.locator('[data-none]')
    expect(await none.innerText()).toContain(speak('ko')('calendar.next.none', { date: '2026년 11월 22일' }))
    const links = await none.locator('a').evaluateAll((all) => all.map((link) => link.getAttribute('href')))
    expect(links[0]).toBe('/ko/feed.xml')
    expect(links.length).toBeGreaterThan(1)
  })
})

describe('the calendars to subscribe to', () => {
  it('are at hand as a subscription and as a file', async () => {
    const page = await november.visit('/en/calendar/')
    const offers = page.locator('.subs li')
    expect(
      await offers
        .first()
        .locator('a')
        .evaluateAll((all) => all.map((link) => link.getAttribute('href'))),
    ).toEqual(['webcal://k-content-talent.example/calendar/en/all.ics', '/calendar/en/all.ics'])
    const address = new URL('/calendar/en/game-talent-institute.ics', page.url()).href
    const answer = await page.request.get(address)
    expect(answer.headers()['content-type']).toMatch(/^text\/calendar/)
    expect(await answer.text()).toContain('DTSTART:20260310T030000Z')
  })

  it('are offered by the page of a program that has dates, and by no other', async () => {
    const link = 'a[href="/calendar/en/game-talent-institute.ics"]'
    expect(await (await november.visit('/en/programs/game-talent-institute/')).locator(link).count()).toBe(1)
    expect(await (await november.visit('/en/programs/webtoon-talent/')).locator('a[href$=".ics"]').count()).toBe(0)
  })
})
