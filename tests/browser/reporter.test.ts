import { readFileSync } from 'node:fs'
import type { Page } from 'playwright-core'
import { describe, expect, inject, it } from 'vitest'
import { siteIn, SOON } from './site.ts'

const site = siteIn(inject('dist'))
const FIGURE = '/en/figures/ai-content-academy-budget/'
const clipboard = (page: Page) => page.evaluate(() => navigator.clipboard.readText())
const copy = (page: Page, what: string) => page.getByRole('button', { name: `Copy: ${what}` }).click()

async function figure(now = '2026-11-24T09:00:00+09:00') {
  const page = await site.visit(FIGURE, { now, permissions: ['clipboard-read', 'clipboard-write'] })
  return page
}

describe('a reporter', () => {
  it('finds a number, sees its rival, copies the citation and takes the data in four actions', async () => {
    const page = await site.visit('/en/', { permissions: ['clipboard-read', 'clipboard-write'] })
    await page.locator('#q').pressSequentially('7.9bn') // 1
    await page.locator('.why a', { hasText: '7.9' }).first().click(SOON) // 2
    await page.waitForURL(`**${FIGURE}`)
    const large = page.locator('.rival.big')
    await expect.poll(() => large.innerText()).toMatch(/7\.9.*19\.2/s)
    await copy(page, 'Sentence') // 3
    await expect.poll(() => clipboard(page)).toMatch(/7\.9 billion.*19\.2 billion.*#v2026-1 Accessed \d+ \w+ \d{4}\.$/s)
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('link', { name: 'CSV', exact: true }).click(), // 4
    ])
    const csv = readFileSync(await download.path(), 'utf8')
    expect(csv).toMatch(/7900000000.*19200000000/s)
    expect(download.suggestedFilename()).toBe('ai-content-academy-budget.csv')
  })
})

describe('copying a citation', () => {
  it.each([
    ['Sentence', /^AI Specialized Content Academy, Budget, 2026: .* Accessed 24 November 2026\.$/s],
    ['APA', /\[Dataset\]\. https:\S+ Accessed November 24, 2026\.$/],
    ['Chicago', /“AI Specialized .* Accessed November 24, 2026\.$/],
    ['Wiki', /^\{\{cite web \|url=.*\|access-date=2026-11-24\}\}$/],
  ])('adds the day of access: %s', async (what, text) => {
    const page = await figure()
    await copy(page, what)
    await expect.poll(() => clipboard(page)).toMatch(text)
    expect(await page.locator('.cite output').innerText()).toBe('Copied.')
  })

  it('says what to do where the browser refuses', async () => {
    const page = await site.visit(FIGURE, { now: '2026-11-24T09:00:00+09:00' })
    await page.evaluate(() => {
      navigator.clipboard.writeText = () => Promise.reject(new Error('refused'))
    })
    await copy(page, 'APA')
    await expect
      .poll(() => page.locator('.cite output').innerText())
      .toBe('Could not copy. Select the text and copy it yourself.')
    expect(await page.evaluate(() => String(getSelection()))).toContain('Accessed November 24, 2026.')
  })

  it('offers no button without a script, but the texts and files', async () => {
    const page = await site.visit(FIGURE, { javaScriptEnabled: false })
    expect(await page.getByRole('button', { name: /^Copy/ }).count()).toBe(0)
    await expect.poll(() => page.locator('.cite').innerText()).toMatch(/Academy, Budget, 2026.*BibTeX/s)
  })
})
