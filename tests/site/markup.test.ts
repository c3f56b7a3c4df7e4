import { HtmlValidate } from 'html-validate'
import { describe, expect, inject, it } from 'vitest'
import { kindOf, localeOf, pagesOf, type Page } from './pages.ts'

const validator = new HtmlValidate({
  root: true,
  extends: ['html-validate:recommended'],
  rules: {
    'long-title': 'off', // names of programs are as long as they are
    'no-implicit-button-type': 'off', // a button in a form submits it, and so it should
    'form-dup-name': ['error', { shared: ['checkbox', 'radio'] }], // several values of one key, one of several
    'aria-label-misuse': ['error', { allowAnyNamable: true }], // a list of answers may have a name
  },
})

/** Figures, their cards and sources are hundreds of pages of a few shapes: one of each shape says as much as all. */
function shapeOf({ path, dom }: Page) {
  const kind = kindOf(path)
  if (!['figure', 'embed', 'source'].includes(kind)) return path
  const parts = dom
    .querySelectorAll('main *')
    .map((element) => `${element.parentNode?.tagName}>${element.tagName}.${element.classNames}`)
  return [kind, localeOf(path), ...new Set(parts)].join(' ')
}

const shapes = [...new Map(pagesOf(inject('dist')).map((page) => [shapeOf(page), page])).values()]

describe('the markup of a page', () => {
  it.each(Object.entries(Object.groupBy(shapes, ({ path }) => kindOf(path))))('is valid: %s', async (_, pages) => {
    const faults: string[] = []
    for (const { path, html } of pages) {
      const { results } = await validator.validateString(html, path)
      for (const { messages } of results)
        for (const { line, column, message, ruleId } of messages)
          faults.push(`${path}:${line}:${column} ${message} (${ruleId})`)
    }
    expect(faults).toEqual([])
  })
})
