import type { Page } from 'playwright-core'
import { describe, expect, inject, it } from 'vitest'
import { localeIds } from '../../src/i18n/locales.ts'
import { speak } from '../../src/i18n/strings.ts'
import { siteIn, SOON } from './site.ts'

const site = siteIn(inject('dist'))
const march = siteIn(inject('march'), '/talent')
const t = speak('en')
const EN = '/en/compare/'
const [ACADEMY, GAME, WEBTOON, OTT, MUSIC] = [
  'ai-content-academy',
  'game-talent-institute',
  'webtoon-talent',
  'ott-graduate-schools',
  'popular-music-professionals',
] as const
const asking = (...slugs: string[]) => `?${slugs.map((slug) => `p=${slug}`).join('&')}`

/** The slugs of the columns, from the first on. */
const columns = (page: Page) =>
  page
    .locator('.cmp thead a:visible')
    .evaluateAll((links) => links.map((link) => (link as HTMLAnchorElement).pathname.split('/')[3]))
/** The query, from the page itself: what the driver knows of the address comes later. */
const asked = (page: Page) => page.evaluate(() => location.search)
const box = (page: Page, slug: string) => page.locator(`[name=p][value=${slug}]`)
const note = (page: Page) => page.locator('[data-note]')
const kept = (page: Page) => page.evaluate(() => localStorage.getItem('compare'))
const visibleRows = (page: Page) =>
  page.locator('.cmp tbody tr:visible').evaluateAll((rows) => rows.map((row) => row.getAttribute('data-row')))
const add = (page: Page) => page.locator('[data-see]')

describe('the comparison', () => {
  it('keeps the days left of a program beside what it leaves out', async () => {
    const page = await march.visit(`${EN}${asking(ACADEMY, GAME)}&differs=1`, { now: '2026-03-09T03:00:00Z' })
    const states = page.locator('.cmp [data-row=when] td:visible .st')
    expect(await states.allInnerTexts()).toEqual(Array(2).fill(expect.stringMatching(/^Closing soon\s+1 day left$/)))
    expect(await page.locator('[data-partly]').innerText()).toContain('Fee')
  })

  it('shows what its address says, in that order, with every row a cell a program', async () => {
    const page = await site.visit(EN + asking(WEBTOON, ACADEMY, GAME))
    expect(await columns(page)).toEqual([WEBTOON, ACADEMY, GAME])
    const cells = await page
      .locator('.cmp tbody tr')
      .evaluateAll((rows) => rows.map((row) => row.querySelectorAll('td:not([hidden])').length))
    expect(new Set(cells)).toEqual(new Set([3]))
    const seats = page.locator('[data-row=seats] td:visible')
    expect(await seats.nth(1).innerText()).toMatch(/at least 1,000 people[^]*≠ 1,200 people/)
    expect(await box(page, GAME).isChecked()).toBe(true)
    expect(await note(page).isVisible()).toBe(false)
  })

  it('says so in its address when a program is added or taken out; Back undoes it; the languages keep it', async () => {
    const page = await site.visit(EN)
    expect(await page.locator('.cmp').isVisible()).toBe(false)
    await box(page, GAME).check()
    await box(page, ACADEMY).check()
    expect(await asked(page)).toBe(asking(GAME, ACADEMY))
    expect(await columns(page)).toEqual([GAME, ACADEMY])
    await page.locator('.cmp button:visible').first().click()
    expect(await asked(page)).toBe(asking(ACADEMY))
    // The focus stays with what can be taken out next.
    expect(await page.evaluate(() => (document.activeElement as HTMLButtonElement).value)).toBe(ACADEMY)
    await page.goBack()
    await expect.poll(() => columns(page), SOON).toEqual([GAME, ACADEMY])
    expect(await box(page, GAME).isChecked()).toBe(true)
    await page.locator('.langs [hreflang=ko]').click()
    await page.waitForURL('**/ko/compare/**')
    expect(await columns(page)).toEqual([GAME, ACADEMY])
  })

  it('keeps the reader’s place while choosing: no tick moves the box, the screen or the focus', async () => {
    const page = await site.visit(EN, { viewport: { width: 360, height: 640 } })
    const see = page.locator('[href="#compared"]')
    for (const [index, slug] of [ACADEMY, GAME, OTT, WEBTOON].entries()) {
      await box(page, slug).scrollIntoViewIfNeeded()
      const place = () =>
        box(page, slug).evaluate((one) => [one.getBoundingClientRect().top, scrollY, document.activeElement === one])
      await box(page, slug).focus()
      const before = await place()
      await page.keyboard.press('Space')
      expect(await place(), slug).toEqual(before)
      expect(await see.isVisible()).toBe(index > 0)
      expect(await page.locator('[data-chosen]').innerText()).toBe(t('compare.chosen', { n: index + 1 }))
    }
    await see.click()
    expect(await page.locator('#compared').evaluate((head) => Math.abs(head.getBoundingClientRect().top) < 100)).toBe(
      true,
    )
    expect(await columns(page)).toEqual([ACADEMY, GAME, OTT, WEBTOON])
  })

  it('stands on the first screen for who gets its address, the choice folded above it', async () => {
    const page = await site.visit(EN + asking(ACADEMY, GAME), { viewport: { width: 360, height: 640 } })
    expect(await box(page, GAME).isVisible()).toBe(false)
    const [heading] = await page.locator('.cmp thead a:visible').all()
    expect((await heading!.boundingBox())!.y).toBeLessThan(600)
    const one = await site.visit(EN + asking(ACADEMY))
    expect(await box(one, GAME).isVisible()).toBe(true)
  })

  it('says on a phone once what programs say alike, with their names, and loses none of it', async () => {
    const page = await site.visit(EN + asking(ACADEMY, GAME, WEBTOON, OTT), { viewport: { width: 360, height: 640 } })
    const rows = await page.locator('.cmp tbody tr:visible').evaluateAll((rows) =>
      rows.map((row) => {
        const cells = [...row.querySelectorAll<HTMLElement>('td:not([hidden])')]
        const shown = cells.filter((cell) => cell.checkVisibility())
        return { shown: shown.map((cell) => cell.innerHTML), all: cells.map((cell) => cell.innerHTML) }
      }),
    )
    for (const { shown, all } of rows) expect(shown).toEqual([...new Set(all)])
    const label = (row: string) =>
      page
        .locator(`[data-row=${row}] td:visible`)
        .first()
        .evaluate((cell) => getComputedStyle(cell, '::before').content)
    expect(await label('verified')).toBe(JSON.stringify(t('compare.all')))
    await page.setViewportSize({ width: 1280, height: 800 })
    expect(await page.locator('[data-row=verified] td:visible').count()).toBe(4)
  })

  it('copies its address; where that fails shows it, to be copied by hand', async () => {
    const page = await site.visit(`${EN}${asking(ACADEMY, GAME)}&differs=1`)
    await page.evaluate(() =>
      Object.defineProperty(navigator, 'clipboard', {
        value: { writeText: (text: string) => Promise.resolve(void (document.title = text)) },
        configurable: true,
      }),
    )
    const said = page.locator('[data-copy] ~ [role=status]')
    await page.locator('[data-copy]').click()
    await expect.poll(() => said.innerText(), SOON).toBe(t('cite.copied'))
    expect(await page.title()).toBe(page.url())
    await page.evaluate(() => Object.defineProperty(navigator, 'clipboard', { value: undefined }))
    await page.locator('[data-copy]').click()
    await expect.poll(() => said.innerText(), SOON).toBe(t('cite.failed'))
    expect(await page.evaluate(() => String(getSelection()))).toBe(page.url())
  })

  it('leaves out a fifth program and one it does not know, and names both', async () => {
    const page = await site.visit(EN + asking(WEBTOON, 'nobody', ACADEMY, GAME, GAME, OTT, MUSIC) + '&p=&p=<b>x</b>')
    expect(await columns(page)).toEqual([WEBTOON, ACADEMY, GAME, OTT])
    const said = await note(page).innerText()
    expect(said).toContain(t('compare.unknown', { what: 'nobody, <b>x</b>' }))
    expect(said).toContain(t('compare.most', { what: (await box(page, MUSIC).getAttribute('aria-label'))! }))
    await page.locator('.choose summary').click()
    expect(await box(page, MUSIC).isDisabled()).toBe(true)
    const why = page.locator(`#${(await box(page, MUSIC).getAttribute('aria-describedby'))!}`)
    expect(await why.innerText()).toBe(t('compare.full'))
    await box(page, OTT).uncheck()
    expect(await box(page, MUSIC).isDisabled()).toBe(false)
    expect(await box(page, MUSIC).getAttribute('aria-describedby')).toBeNull()
    expect(await why.isVisible()).toBe(false)
    expect(await note(page).isVisible()).toBe(false)
  })

  it('marks in words the rows in which programs differ, and shows only those if asked', async () => {
    const page = await site.visit(EN + asking(GAME, WEBTOON))
    const all = await visibleRows(page)
    const marks = await page.locator('.cmp tbody tr:visible').evaluateAll((rows) =>
      rows.map((row) => {
        const values = [...row.querySelectorAll<HTMLElement>('td:not([hidden])')].flatMap(
          ({ dataset }) => dataset.k ?? [],
        )
        const mark = row.querySelector('em')!
        const label = row.firstElementChild!.firstChild!.textContent!
        return { row: row.getAttribute('data-row'), label, values, mark: mark.hidden ? '' : mark.textContent }
      }),
    )
    // Silence is no value: it neither differs from one nor is alike.
    for (const { row, values, mark } of marks)
      expect(mark, row!).toBe(
        new Set(values).size > 1 ? t('compare.differs') : values.length === 1 ? t('compare.some') : '',
      )
    const marked = marks.filter(({ mark }) => mark === t('compare.differs')).map(({ row }) => row)
    const some = marks.filter(({ mark }) => mark === t('compare.some')).map(({ label }) => label)
    expect(marked).toContain('seats')
    expect(some).toContain(t('fact.fee'))
    // What neither publishes is named below, not shown.
    expect(all).not.toContain('residence')
    expect(await page.locator('[data-missing]').innerText()).toContain(t('fact.residence'))
    await page.locator('[name=differs]').check()
    expect(await visibleRows(page)).toEqual(marked)
    expect(await page.locator('output').innerText()).toBe(t('compare.count', { n: marked.length, total: all.length }))
    expect(await page.locator('[data-partly]').innerText()).toBe(t('compare.left', { what: some.join(', ') }))
    expect(await asked(page)).toBe(`${asking(GAME, WEBTOON)}&differs=1`)
    const again = await site.visit(site.pathOf(page))
    expect(await visibleRows(again)).toEqual(marked)
    // One program differs from none.
    await again.locator('.choose summary').click()
    await box(again, GAME).uncheck()
    expect(await asked(again)).toBe(asking(WEBTOON))
    expect(await again.locator('[name=differs]').isVisible()).toBe(false)
    expect(await visibleRows(again)).toContain('seats')
  })

  it('is used with a keyboard alone', async () => {
    const page = await site.visit(EN)
    await box(page, ACADEMY).focus()
    await page.keyboard.press('Space')
    await box(page, GAME).focus()
    await page.keyboard.press('Space')
    await page.locator('[name=differs]').focus()
    await page.keyboard.press('Space')
    expect(await asked(page)).toBe(`${asking(ACADEMY, GAME)}&differs=1`)
    await page.locator('.cmp button:visible').last().focus()
    await page.keyboard.press('Enter')
    expect(await columns(page)).toEqual([ACADEMY])
  })

  it.each(localeIds)('without scripts lists every program and says what is missing, in %s', async (locale) => {
    const page = await site.read(`/${locale}/compare/${asking(GAME)}`, { javaScriptEnabled: false })
    expect(await page.locator('.pick a:visible').count()).toBe(await page.locator('[name=p]').count())
    expect(await page.locator('.nojs').innerText()).toBe(speak(locale)('compare.noscript'))
    expect(await page.locator('.cmp, [name=p], .told button').filter({ visible: true }).count()).toBe(0)
  })
})

describe('the kept list', () => {
  it('begins on the page of a program, goes on to the next, and is the comparison', async () => {
    const page = await site.visit(`/en/programs/${GAME}/`)
    expect(await add(page).innerText()).toBe(t('compare.add'))
    const drop = page.locator('[data-see] ~ button')
    const said = page.locator('[data-see] ~ [role=status]')
    expect(await drop.isVisible()).toBe(false)
    await add(page).click()
    expect(await said.innerText()).toBe(t('compare.see', { n: 1 }))
    await drop.click()
    expect(await drop.isVisible()).toBe(false)
    expect(await kept(page)).toBeNull()
    expect(await add(page).innerText()).toBe(t('compare.add'))
    // The button is gone; the focus stays beside where it was.
    expect(await add(page).evaluate((link) => link === document.activeElement)).toBe(true)
    await add(page).click()
    expect(await add(page).innerText()).toBe(t('compare.see', { n: 1 }))
    await page.goto(page.url().replace(GAME, OTT))
    await add(page).click()
    expect(await kept(page)).toBe(asking(GAME, OTT).slice(1))
    await add(page).click()
    await page.waitForURL(`**${EN}**`)
    expect(await columns(page)).toEqual([GAME, OTT])
    await page.goto(page.url().split('?')[0]!)
    expect(await asked(page)).toBe(asking(GAME, OTT))
    await page.locator('[data-forget]').click()
    expect(await kept(page)).toBeNull()
    expect(await page.locator('[data-forget]').isVisible()).toBe(false)
  })

  it('is not overwritten by a comparison somebody else has sent, unless one asks for it', async () => {
    const page = await site.visit(`/en/programs/${GAME}/`)
    await add(page).click()
    await page.goto(new URL(EN + asking(WEBTOON, OTT), page.url()).href)
    await page.locator('.choose summary').click()
    await box(page, MUSIC).check()
    expect(await kept(page)).toBe(`p=${GAME}`)
    await page.locator('[data-keep]').click()
    expect(await kept(page)).toBe(asking(WEBTOON, OTT, MUSIC).slice(1))
    await box(page, MUSIC).uncheck()
    expect(await kept(page)).toBe(asking(WEBTOON, OTT).slice(1))
  })

  it('takes no fifth program, which is named where the four are compared', async () => {
    const page = await site.visit(EN + asking(ACADEMY, GAME, WEBTOON, OTT))
    await page.locator('[data-keep]').click()
    await page.goto(new URL(`/en/programs/${MUSIC}/`, page.url()).href)
    await add(page).click()
    await page.waitForURL(`**${EN}**`)
    expect(await columns(page)).toHaveLength(4)
    expect(await note(page).isVisible()).toBe(true)
  })

  it('does without where the browser keeps nothing: the link leads on, the address holds all', async () => {
    const page = await site.visit('/en/about/')
    await page.addInitScript(() => {
      Object.defineProperty(window, 'localStorage', {
        get() {
          throw new DOMException('blocked', 'SecurityError')
        },
      })
    })
    await page.goto(new URL(`/en/programs/${GAME}/`, page.url()).href)
    await add(page).click()
    await page.waitForURL(`**${EN}${asking(GAME)}`)
    await box(page, OTT).check()
    expect(await columns(page)).toEqual([GAME, OTT])
    await page.locator('[data-keep]').click()
    expect(await page.locator('[data-forget] ~ [role=status]').innerText()).toBe(t('compare.blocked'))
  })

  it('is a plain link without scripts', async () => {
    const page = await site.visit(`/en/programs/${GAME}/`, { javaScriptEnabled: false })
    await add(page).click()
    expect(site.pathOf(page)).toBe(EN + asking(GAME))
  })
})

describe('the comparison on paper', () => {
  it('is a dossier on A4: the answers with who says so, the pages, and its own address, without what one cannot use there', async () => {
    // In Seoul it is a day later than here; and it was opened the day before.
    const page = await site.visit(EN + asking(ACADEMY, GAME, WEBTOON, OTT), { now: '2026-11-29T16:00Z' })
    await page.clock.setFixedTime('2026-11-30T16:00Z')
    await page.evaluate(() => dispatchEvent(new Event('beforeprint')))
    await page.emulateMedia({ media: 'print' })
    for (const part of ['.pick', '.cmp button', '[name=differs]', '[data-keep]'])
      expect(await page.locator(part).filter({ visible: true }).count(), part).toBe(0)
    expect(await page.locator('[data-address]').innerText()).toContain(page.url())
    expect(await page.locator('[data-printed]').innerText()).toBe(t('compare.printed', { date: '1 December 2026' }))
    const printed = page.locator('.cmp thead a:visible').first()
    expect(await printed.evaluate((link) => getComputedStyle(link, '::after').content)).toBe(
      `"${new URL(`/en/programs/${ACADEMY}/`, page.url()).href}"`,
    )
    expect(await page.locator('[data-row=budget]').innerText()).toContain('the Ministry, 12 January 2026')
    const pdf = (await page.pdf({ preferCSSPageSize: true })).toString('latin1')
    expect(pdf.match(/\/Type\s*\/Page\b(?!s)/g)!.length).toBeLessThan(4)
  })
})
