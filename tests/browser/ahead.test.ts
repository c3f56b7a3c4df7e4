import { describe, expect, inject, it } from 'vitest'
import { localeIds } from '../../src/i18n/locales.ts'
import { speak } from '../../src/i18n/strings.ts'
import { siteIn } from './site.ts'

/** Built on 1 March 2027. The workshop opens on 2 March, is closing from 5 March, 18:00, and closes on 19 March, 18:00; the school is always open. */
const site = siteIn(inject('two'))
const WORKSHOP = 'lantern-workshop'

describe.each(localeIds)('a page built before a round opens, in %s', (locale) => {
  const t = speak(locale)
  const left = (days: number) => (days === 0 ? t('days-left.today') : t.n('days-left', days))
  const moments = [
    ['2027-03-01T14:59:59Z', 'not-yet', undefined],
    ['2027-03-01T15:00:00Z', 'open', 17],
    ['2027-03-03T03:00:00Z', 'open', 16],
    ['2027-03-05T09:00:00Z', 'closing', 14],
    ['2027-03-18T14:59:59Z', 'closing', 1],
    ['2027-03-19T08:59:59Z', 'closing', 0],
    ['2027-03-19T09:00:00Z', 'closed', undefined],
  ] as const

  it('says at every later time what one built then would', async () => {
    const page = await site.visit(`/${locale}/`, { now: moments[0][0], timezoneId: 'Pacific/Honolulu' })
    for (const [now, state, days] of moments) {
      await page.clock.pauseAt(now)
      await page.reload() // as if it were opened only now
      const status = page.locator(`[data-program="${WORKSHOP}"] .st > :not(i)`)
      const said = (await status.allInnerTexts()).map((text) => text.trim())
      expect(said, now).toEqual([t(`state.${state}`), ...(days === undefined ? [] : [left(days)])])
      const sentence = page.locator('[data-form]:not([hidden])')
      const date = await sentence.locator('time').innerText()
      expect(await sentence.innerText(), now).toBe(t.n('now.some', days === undefined ? 1 : 2, { date }))
    }
  })

  it('moves on by itself', async () => {
    const page = await site.visit(`/${locale}/programs/${WORKSHOP}/`, { now: '2027-03-01T14:59:55Z' })
    const of = page.locator('.ans .st')
    expect(await of.innerText()).toBe(t('state.not-yet'))
    await page.clock.runFor(6_000)
    expect(await of.locator('small').innerText()).toBe(left(17))
    await page.clock.fastForward(86_400_000)
    expect(await of.locator('small').innerText()).toBe(left(16))
    await page.clock.fastForward(17 * 86_400_000)
    expect(await of.innerText()).toBe(t('state.closed'))
  })
})

describe('of two rounds that close one after the other', () => {
  it('the days left are those of the one that is open', async () => {
    const page = await site.visit('/en/', { now: '2027-03-01T14:59:55Z' })
    const mark = page.locator(`[data-program="${WORKSHOP}"] .st`)
    const at = (text: string) => Date.parse(`${text}+09:00`)
    const [first, second] = [at('2027-03-10T12:00'), at('2027-03-20T18:00')]
    const changes = [
      `${at('2027-03-02T00:00')}|closing|open|Closing soon|${first}`,
      `${first}|closing|open|Closing soon|${second}`,
      `${second}|closed|past|Closed`,
    ]
    await mark.evaluate((element, text) => (element.dataset.changes = text), changes.join(';'))
    const left = mark.locator('small')
    await page.clock.runFor(6_000)
    expect(await left.innerText()).toBe('8 days left')
    for (const [now, text] of [
      ['2027-03-10T02:59:59Z', 'closes today'],
      ['2027-03-10T03:00:00Z', '10 days left'],
      ['2027-03-19T03:00:00Z', '1 day left'],
    ] as const) {
      await page.clock.pauseAt(now)
      expect(await left.innerText(), now).toBe(text)
    }
    await page.clock.pauseAt('2027-03-20T09:00:00Z')
    expect(await mark.innerText()).toBe('Closed')
  })
})

describe('the number of programs that are open', () => {
  it('has its plural in English, whatever it was when the page was built', async () => {
    const page = await site.visit('/en/', { now: '2027-03-01T14:59:55Z' })
    const said = page.locator('[data-form]:not([hidden])')
    expect(await said.innerText()).toBe('On 1 March 2027, 1 program is open.')
    await page.clock.runFor(6_000)
    expect(await said.innerText()).toBe('On 2 March 2027, 2 programs are open.')
    await page.clock.fastForward(18 * 86_400_000)
    expect(await said.innerText()).toBe('On 20 March 2027, 1 program is open.')
  })
})
