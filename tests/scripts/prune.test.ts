import { expect, it } from 'vitest'
import { pruned } from '../../scripts/prune.ts'

const page = (style: string, body: string) => `<style>${style}</style><main>${body}</main>`

it.each([
  [
    'of another genre goes',
    '@layer c{[data-g=ai]{--g:#000}[data-g=game]{--g:#fff}}',
    '@layer c{[data-g=game]{--g:#fff}}',
  ],
  ['of several genres stays', '[data-g=ai],[data-g=music]{--g:#000}', '[data-g=ai],[data-g=music]{--g:#000}'],
  ['within another stays', 'a{}[data-g=ai] b{--g:#000}', 'a{}[data-g=ai] b{--g:#000}'],
])('a rule %s', (_, style, left) => {
  const body = '<p data-g="game">data-g=ai</p>'
  expect(pruned(page(style, body))).toBe(page(left, body))
})
