import type { Page } from 'playwright-core'
import { describe, expect, inject, it } from 'vitest'
import { localeIds, type Locale } from '../../src/i18n/locales.ts'
import { speak } from '../../src/i18n/strings.ts'
import { siteIn, SOON } from './site.ts'

const site = siteIn(inject('dist'))
const WEBTOON = 'webtoon-talent'
const COMPANION = 'creative-talent-companion'
const INSTITUTE = 'game-talent-institute'
const ACADEMY = 'ai-content-academy'
const t = speak('en')

const results = (page: Page) =>
  page
    .locator('[data-results] > li:not([hidden])')
    .evaluateAll((items) => items.map((item) => item.getAttribute('data-program')!))
const answered = (page: Page) => page.waitForSelector('html[data-search-ready]')
/** What is said of a query comes behind the list. */
const told = (page: Page) => page.waitForSelector('#q[role=combobox]')
const field = (page: Page) => page.locator('#q')
const note = (page: Page) => page.locator('[data-note]')
const chips = (page: Page) => page.locator('[data-chips] li button:first-child').allInnerTexts()
const apart = (page: Page) =>
  page
    .locator('[data-untold] a')
    .evaluateAll((links) => links.map((link) => link.getAttribute('href')!.split('/').at(-2)!))
const queryOf = (page: Page) => new URLSearchParams(site.pathOf(page).split('?')[1])
const focused = (page: Page) => page.evaluate(() => document.activeElement?.id ?? '')

async function opened(path: string) {
  const page = await site.read(path)
  if (path.includes('q=')) await Promise.all([answered(page), told(page)])
  return page
}

async function type(page: Page, text: string) {
  await field(page).pressSequentially(text)
  await answered(page)
}

/** Opens what is behind the name of a filter, and chooses a value. */
async function choose(page: Page, name: string, value: string) {
  const box = page.locator(`[name="${name}"][value="${value}"]`)
  if (!(await box.isVisible())) await page.locator(`details:has(> fieldset [name="${name}"]) > summary`).click()
  await box.click()
}

/** Words a reader may type, and the program that must come first. */
const asked: Record<Locale, [text: string, first: string][]> = {
  ko: [
    ['웹툰', WEBTOON],
    ['넷플릭스', 'ott-netflix-training'],
    ['ㄱㅇㅇㅈㅇ', INSTITUTE],
  ],
  en: [
    ['webtoon', WEBTOON],
    ['Netflix', 'ott-netflix-training'],
  ],
  ja: [
    ['ウェブトゥーン', WEBTOON],
    ['ゲーム', INSTITUTE],
  ],
  'zh-hans': [
    ['网络漫画', WEBTOON],
    ['游戏', INSTITUTE],
  ],
}

describe.each(localeIds)('the search, in %s', (locale) => {
  const speech = speak(locale)
  const [[query, first] = ['', ''], ...more] = asked[locale]

  it('answers while one types: the best first, the count announced, the address kept; the address gives the same', async () => {
    const page = await opened(`/${locale}/`)
    const all = await results(page)
    await type(page, query)
    const found = await results(page)
    expect(found[0]).toBe(first)
    expect(found.length).toBeLessThan(all.length)
    // An output is read aloud when it changes.
    expect(await page.locator('output').innerText()).toBe(speech.n('catalog.count', found.length))
    expect(await page.locator('[data-result-count]').innerText()).toBe(String(found.length))
    expect(queryOf(page).get('q')).toBe(query)
    const again = await opened(site.pathOf(page))
    expect(await results(again)).toEqual(found)
    expect(await field(again).inputValue()).toBe(query)
    await field(again).fill('')
    await expect.poll(() => results(again), SOON).toEqual(all)
    expect(site.pathOf(again)).toBe(`/${locale}/`)
  })

  it.each(more)('finds %s', async (text, wanted) => {
    expect((await results(await opened(`/${locale}/?q=${encodeURIComponent(text)}`)))[0]).toBe(wanted)
  })
})

describe('the first results', () => {
  it('take two requests after the page; a word more takes none', async () => {
    const page = await site.visit('/ko/')
    const asked: string[] = []
    page.on('request', (request) => asked.push(new URL(request.url()).pathname.replace(/\.[\w-]+\.js$/, '.js')))
    await page.evaluate(() => {
      const field = document.querySelector<HTMLInputElement>('#q')!
      field.value = '웹툰'
      field.dispatchEvent(new Event('input', { bubbles: true }))
    })
    await answered(page)
    expect(asked.slice(0, 2).sort()).toEqual(['/_astro/ask.js', '/ko/search.json'])
    await told(page)
    expect(asked.slice(2).sort()).toEqual(['/_astro/tell.js', '/ko/words.json'])
    await type(page, ' PD')
    expect(asked).toHaveLength(4)
  })

  it('are reached from every page, and back again', async () => {
    const page = await site.visit('/en/about/')
    await field(page).fill('webtoon')
    await field(page).press('Enter')
    await answered(page)
    expect(site.pathOf(page)).toBe('/en/?q=webtoon')
    expect((await results(page))[0]).toBe(WEBTOON)
    await page.goBack()
    expect(site.pathOf(page)).toBe('/en/about/')
  })
})

describe('what was understood', () => {
  it('stands in chips that can be taken out, which gives the former list', async () => {
    const page = await opened('/ko/?q=웹툰')
    const former = await results(page)
    await field(page).focus()
    await page.keyboard.press('End')
    await type(page, ' 29살')
    expect(await chips(page)).toEqual(['분야: 웹툰', '나이: 만 29세'])
    await page.locator('[data-chips] li').nth(1).locator('button').nth(1).click()
    await expect.poll(() => results(page), SOON).toEqual(former)
    expect(await field(page).inputValue()).toBe('웹툰')
    expect(await focused(page)).toBe('q')
    await page.goBack()
    await expect.poll(() => chips(page), SOON).toHaveLength(2)
  })

  it('can be edited where it was typed', async () => {
    const page = await opened('/en/?q=webtoon+in+April')
    await page.locator('[data-chips] button', { hasText: 'April' }).click()
    expect(await page.evaluate(() => getSelection()!.toString())).toBe('April')
  })

  it('says what was repaired', async () => {
    const page = await opened('/ko/?q=rpdla')
    expect(await chips(page)).toEqual(['게임 (입력한 말: ‘rpdla’)'])
    expect((await results(page))[0]).toBe(INSTITUTE)
  })

  it('lists apart what cannot be told, and marks what was found', async () => {
    const page = await opened('/en/?q=29+years+old')
    const found = await results(page)
    expect(found.toSorted()).toEqual([COMPANION, INSTITUTE])
    expect(await page.locator('[data-after] h3').innerText()).toBe(t('catalog.untold', { what: t('facet.age') }))
    expect(await apart(page)).toHaveLength((await page.locator('[data-program]').count()) - found.length)
    const named = await opened('/en/?q=webtoon')
    expect(await named.locator('h3 mark').first().innerText()).toBe('Webtoon')
    const reason = await (await opened('/en/?q=7.9+billion')).locator(`[data-program="${ACADEMY}"] .why`).innerText()
    expect(reason).toContain('KRW 7.9 billion')
    // With other words, those that cannot be told stand behind the others, and say so.
    const mixed = await opened('/ko/?q=29살 웹툰 4월')
    expect(await mixed.locator(`[data-program="${WEBTOON}"] .why`).last().innerText()).toMatch(
      /^맞는지 알 수 없음: 나이/,
    )
    await mixed.goto(mixed.url().split('?')[0]!)
    expect(await mixed.locator('.why, mark').count()).toBe(0)
  })
})

/** A number and the figure it is, as reporters type it. */
const cited: [Locale, typed: string, own: RegExp, rival: RegExp][] = [
  ['ko', '79억', /79억/, /192억/],
  ['en', '7.9bn', /7\.9/, /19\.2/],
  ['ja', '79億ウォン', /79億/, /192億/],
  ['zh-hans', '79亿韩元', /79亿/, /192亿/],
]

describe('a number', () => {
  const landed = async (page: Page, path: string) => {
    await page.waitForURL(`**${path}`)
    expect(site.pathOf(page)).toBe(path)
    return page.locator('main').innerText()
  }

  it.each(cited)('leads from the reason to its figure by one click (%s: %s)', async (locale, typed, own, rival) => {
    const page = await opened(`/${locale}/`)
    await type(page, typed)
    await page.locator(`[data-program="${ACADEMY}"] .why a`).click()
    const text = await landed(page, `/${locale}/figures/${ACADEMY}-budget/`)
    expect(text).toMatch(own)
    expect(text).toMatch(rival)
  })

  it.each([
    ['en', '43bn', 'budget'],
    ['ko', '430억', 'budget'],
    ['en', '3400 people', 'seats'],
    ['ko', '15개 사업', 'programs-count'],
  ] as const)('of the whole plan leads to its figure (%s: %s)', async (locale, typed, figure) => {
    const page = await opened(`/${locale}/`)
    await type(page, typed)
    await told(page)
    expect(await note(page).innerText()).toContain(speak(locale)('ask.plan'))
    await note(page).locator('a').click()
    await landed(page, `/${locale}/figures/roadmap-${figure}/`)
  })

  it('that is no figure leads nowhere', async () => {
    const page = await opened('/en/?q=43bn')
    expect(await note(page).locator('a').count()).toBe(1)
    await field(page).fill('webtoon')
    await expect.poll(() => note(page).isVisible(), SOON).toBe(false)
    await field(page).fill('April')
    await expect.poll(() => page.locator('.why').count(), SOON).toBeGreaterThan(0)
    expect(await page.locator('.why a, [data-note] a').count()).toBe(0)
  })

  it('is followed with the keyboard, and the arrows still go from program to program', async () => {
    const page = await opened('/en/?q=over+200+people')
    const focusedIn = () =>
      page.evaluate(() => [
        document.activeElement!.closest('[data-program]')?.getAttribute('data-program'),
        document.activeElement!.closest('.why') !== null,
      ])
    const [first, second] = await results(page)
    await page.locator(`[data-program="${first!}"] h3 a`).focus()
    await page.keyboard.press('Tab')
    expect(await focusedIn()).toEqual([first, true])
    await page.keyboard.press('ArrowUp')
    expect(await focusedIn()).toEqual([first, false])
    await page.keyboard.press('Tab')
    await page.keyboard.press('ArrowDown')
    expect(await focusedIn()).toEqual([second, false])
    await page.keyboard.press('ArrowUp')
    expect(await focusedIn()).toEqual([first, false])
    await field(page).fill('43bn')
    await note(page).locator('a').waitFor()
    await field(page).press('Enter')
    await page.keyboard.press('Enter')
    await landed(page, '/en/figures/roadmap-budget/')
  })
})

describe('the filters', () => {
  it('narrow the list, together, and Back undoes them one by one', async () => {
    const page = await opened('/en/')
    const all = await results(page)
    await choose(page, 'stage', 'working')
    const working = await results(page)
    expect(working.length).toBeGreaterThan(1)
    expect(working.length).toBeLessThan(all.length)
    await choose(page, 'genre', 'broadcast')
    const both = await results(page)
    expect(both.length).toBeGreaterThan(0)
    expect(both.length).toBeLessThan(working.length)
    expect(site.pathOf(page)).toBe('/en/?genre=broadcast&stage=working')
    expect(await chips(page)).toEqual(['Field: Broadcast and OTT', 'Career stage: Working professionals', 'Clear'])
    await page.goBack()
    await expect.poll(() => results(page), SOON).toEqual(working)
    expect(await page.locator('[name=genre]:checked').count()).toBe(0)
    await page.goBack()
    await expect.poll(() => results(page), SOON).toEqual(all)
    await page.goForward()
    await expect.poll(() => results(page), SOON).toEqual(working)
  })

  it('say beside each value how many programs it leaves, and reach every program by one', async () => {
    const page = await opened('/en/?stage=working&stage=unpublished')
    const before = await results(page)
    for (const name of ['genre', 'cost', 'month', 'operator', 'place']) {
      const reached = new Set<string>()
      for (const box of await page.locator(`[name=${name}]`).all()) {
        const count = await box.evaluate((one) => one.parentElement!.lastElementChild!.textContent)
        await box.evaluate((one: HTMLInputElement) => one.click())
        const left = await results(page)
        expect(String(left.length), `${name}=${await box.getAttribute('value')}`).toBe(count)
        for (const slug of left) reached.add(slug)
        await box.evaluate((one: HTMLInputElement) => one.click())
      }
      expect([...reached].sort(), name).toEqual(before.toSorted())
    }
  })

  it('take limits: any standing value counts, and what is not published is listed apart', async () => {
    const page = await opened('/en/?budget-min=10000000000')
    expect(await results(page)).toEqual([ACADEMY]) // by the ministry's count
    expect(await apart(page)).not.toContain(COMPANION)
    expect(await apart(page)).toContain(WEBTOON)
    await page.locator('details:has(> fieldset [name=age]) > summary').click()
    await page.locator('[name=age]').fill('29')
    await page.keyboard.press('Enter')
    expect(queryOf(page).get('age')).toBe('29')
    expect(await results(page)).toEqual([])
    expect(await chips(page)).toEqual(['Age: 29', 'Budget: At least KRW 10 billion', 'Clear'])
    await page.locator('[data-chips] button', { hasText: 'Budget' }).click()
    expect((await results(page)).toSorted()).toEqual([COMPANION, INSTITUTE])
    // An amount between the steps keeps its place.
    const other = await opened('/en/?budget-max=7900000000')
    expect(await results(other)).toEqual([ACADEMY])
    expect(await chips(other)).toEqual(['Budget: At most 7.9 billion'])
  })

  it('narrow what a search found and keep its order, or another; the unknown stands last', async () => {
    const page = await opened('/en/?q=training')
    const found = await results(page)
    const sorted = await opened('/en/?q=training&sort=seats')
    expect((await results(sorted)).toSorted()).toEqual(found.toSorted())
    await sorted.selectOption('[name=sort]', 'name')
    const names = await sorted.locator('[data-results] > li:not([hidden]) h3').allInnerTexts()
    expect(names).toEqual(names.toSorted(new Intl.Collator('en').compare))
    expect(queryOf(sorted).get('sort')).toBe('name')
    const seats = await (
      await opened('/en/?sort=seats')
    )
      .locator('[data-program]')
      .evaluateAll((items) => items.map((item) => Number((item.getAttribute('data-seats') ?? '-1').split(' ')[0])))
    expect(seats).toEqual(seats.toSorted((a, b) => b - a))
  })

  it('fold away with Escape, and give the focus back', async () => {
    const page = await opened('/en/')
    const genre = page.locator('.fac details').first()
    await genre.locator('summary').click()
    await page.keyboard.press('Tab')
    await page.keyboard.press('Escape')
    expect(await genre.getAttribute('open')).toBeNull()
    expect(await page.evaluate(() => document.activeElement!.tagName)).toBe('SUMMARY')
  })
})

describe('the address', () => {
  const whole =
    '/en/?q=training&genre=broadcast&genre=game&stage=working&status=past&status=unpublished&month=2026-04&month=unpublished&cost=unpublished&cost=free&place=unpublished&operator=kocca&age=29&budget-min=5000000000&budget-max=20000000000&seats-min=10&sort=deadline'

  it('holds the whole state, in the fields, after a reload, and in the form without scripts', async () => {
    const page = await opened(whole)
    const keys = (search: URLSearchParams) => [...search].map((pair) => pair.join('=')).sort()
    const fields = () =>
      page.evaluate(
        () =>
          [...new FormData(document.querySelector<HTMLFormElement>('#find')!)].filter(([, value]) => value) as [
            string,
            string,
          ][],
      )
    expect(keys(new URLSearchParams(await fields()))).toEqual(keys(queryOf(page)))
    expect(await note(page).innerText()).not.toContain('ignored')
    await page.reload()
    expect(keys(new URLSearchParams(await fields()))).toEqual(keys(queryOf(page)))
    const plain = await site.visit('/en/', { javaScriptEnabled: false })
    expect(await plain.locator('.nojs').first().isVisible()).toBe(true)
    await field(plain).fill('webtoon')
    await choose(plain, 'genre', 'webtoon')
    await plain.selectOption('[name=sort]', 'name')
    await plain.locator('.fac button').click()
    await plain.waitForURL(/genre=webtoon/)
    const sent = [...queryOf(plain)].filter(([, value]) => value)
    expect(sent).toEqual([['q', 'webtoon'], ['genre', 'webtoon'], ['sort', 'name']]) // prettier-ignore
    await expect
      .poll(() => plain.locator('[data-program]:visible').count(), SOON)
      .toBe(await page.locator('[data-program]').count())
  })

  it('may hold what the page does not know: that is named, and the rest is shown', async () => {
    const page = await opened('/en/?genre=webtoon&genre=opera&age=old&colour=red&sort=rank')
    expect(await results(page)).toEqual([WEBTOON])
    expect(await note(page).innerText()).toBe(
      t('catalog.ignored', { what: 'genre=opera, age=old, colour=red, sort=rank' }),
    )
    expect(await note(page).getAttribute('role')).toBe('status')
  })

  it('takes one step back for one burst of typing', async () => {
    const page = await opened('/en/')
    await type(page, 'webtoon')
    await field(page).press('Enter')
    await page.goBack()
    await expect.poll(() => site.pathOf(page), SOON).toBe('/en/')
    expect(await field(page).inputValue()).toBe('')
  })
})

describe('a search without a result', () => {
  it('says what to drop, and how many programs that gives', async () => {
    const page = await opened('/en/?q=webtoon&genre=game&cost=free')
    expect(await results(page)).toEqual([])
    expect(await note(page).innerText()).toBe(t('catalog.none'))
    const drop = page.locator('[data-help] button').first()
    const [, n] = /(\d+) programs?$/.exec(await drop.innerText())!
    await drop.click()
    await expect.poll(async () => (await results(page)).length, SOON).toBe(Number(n))
  })

  it('looks in the texts when told to, and marks what stands there', async () => {
    const page = await opened('/en/?q=internship')
    await page.locator('button', { hasText: t('ask.texts') }).click()
    const texts = page.locator('[data-texts] li')
    await texts.first().waitFor()
    expect(await texts.locator('mark').first().innerText()).toMatch(/^intern/i)
    expect(await texts.locator('a').first().getAttribute('href')).toMatch(/^\/en\//)
  })
})

describe('with the keyboard', () => {
  it('one comes to the field with /, to a suggestion with arrows, to the results with Enter, and clears with Escape', async () => {
    const page = await opened('/en/')
    await page.keyboard.press('/')
    expect(await focused(page)).toBe('q')
    await told(page)
    await type(page, 'webt')
    const options = page.locator('[role=option]')
    await options.first().waitFor()
    expect(await options.count()).toBeLessThanOrEqual(6)
    await page.keyboard.press('ArrowDown')
    expect(await field(page).getAttribute('aria-activedescendant')).toBe(await options.first().getAttribute('id'))
    const taken = await options.first().innerText()
    await page.keyboard.press('Enter')
    expect((await field(page).inputValue()).trim()).toBe(taken)
    expect(await field(page).getAttribute('aria-expanded')).toBe('false')
    await page.keyboard.press('/')
    expect((await field(page).inputValue()).endsWith('/')).toBe(true) // in the field it is a letter
    await page.keyboard.press('Backspace')
    await page.keyboard.press('Escape')
    await page.keyboard.press('Escape')
    expect(await field(page).inputValue()).toBe('')
    await type(page, 'game')
    await page.keyboard.press('Escape')
    await page.keyboard.press('ArrowDown')
    const links = await page
      .locator('[data-results] > li:not([hidden]) h3 a')
      .evaluateAll((all) => all.map((link) => link.getAttribute('href')))
    const here = () => page.evaluate(() => document.activeElement!.getAttribute('href'))
    expect(await here()).toBe(links[0])
    await page.keyboard.press('ArrowUp')
    expect(await focused(page)).toBe('q')
    await page.keyboard.press('Enter')
    await expect.poll(here, SOON).toBe(links[0])
    await page.keyboard.press('Enter')
    await page.waitForURL(`**${links[0]!}`)
  })

  it('one composes Korean without being disturbed, and is answered meanwhile', async () => {
    const page = await opened('/ko/')
    await field(page).focus()
    await told(page)
    const session = await page.context().newCDPSession(page)
    const compose = (text: string) =>
      session.send('Input.imeSetComposition', { text, selectionStart: text.length, selectionEnd: text.length })
    for (const half of ['ㅇ', '우', '웨', '웹', '웹ㅌ', '웹투']) {
      await compose(half)
      await answered(page)
      expect(await field(page).inputValue()).toBe(half)
    }
    expect((await results(page))[0]).toBe(WEBTOON)
    await page.keyboard.press('Escape') // belongs to the input method, or clears: never a half
    await compose('웹툰')
    await session.send('Input.insertText', { text: '웹툰' })
    await answered(page)
    expect(await field(page).inputValue()).toBe('웹툰')
    expect((await results(page))[0]).toBe(WEBTOON)
    await session.detach()
  })
})

describe('what a reader types', () => {
  const nasty = [
    '<img src=x onerror=alert(1)>',
    '"><script>alert(1)</script>',
    '%00%ff',
    '\u202Eabc',
    '{x}$&',
    '가'.repeat(99),
  ]

  // The visit itself makes an error of every dialog, request elsewhere and breach of the policy.
  it.each(nasty)('is never markup: %s', async (text) => {
    const page = await opened(
      `/en/?q=${encodeURIComponent(text)}&${encodeURIComponent(text)}=${encodeURIComponent(text)}`,
    )
    expect(await field(page).inputValue()).toBe(text.trim())
    expect(await note(page).innerText()).toContain(text.trim().slice(0, 5))
    expect(await page.locator('main img, main script:not([type=module])').count()).toBe(0)
  })
})

describe('what comes behind the results', () => {
  it('says that it could not be loaded, and comes with the next query', async () => {
    const page = await site.visit('/en/', { expects: /^Failed to load resource/ })
    await page.route(/\/words\.json$/, (route) => route.fulfill({ status: 404, body: '' }))
    await field(page).fill('webtoon')
    await expect.poll(() => note(page).innerText(), SOON).toBe(t('catalog.silent'))
    expect((await results(page))[0]).toBe(WEBTOON)
    await page.unroute(/\/words\.json$/)
    await field(page).fill('webtoons')
    await expect.poll(() => page.locator('[data-chips] li').count(), SOON).toBe(1)
    expect(await note(page).isVisible()).toBe(false)
  })
})

describe.each([/\/search\.json$/, /\/ask\.[^/]+$/])('a search that cannot be loaded: %s', (address) => {
  it('says so, shows the whole list, and works again once it can be', async () => {
    const page = await site.visit('/en/', { expects: /^Failed to load resource/ })
    await page.route(address, (route) => route.fulfill({ status: 404, body: '' }))
    await field(page).fill('webtoon')
    await expect.poll(() => note(page).innerText(), SOON).toBe(t('catalog.failed'))
    expect((await results(page)).length).toBe(await page.locator('[data-program]').count())
    expect(await page.locator('html[data-search-ready]').count()).toBe(0)
    await page.unroute(address)
    await page.locator('[data-help] button').click()
    await answered(page)
    expect((await results(page))[0]).toBe(WEBTOON)
    await expect.poll(() => page.locator('[data-chips] li').count(), SOON).toBe(1)
    expect(await note(page).isVisible()).toBe(false)
  })
})
