import { describe, expect, it } from 'vitest'
import { withParticles } from '../../src/i18n/particles.ts'

describe('Korean particles', () => {
  it.each([
    ['예산(은/는)', '예산은'],
    ['모집 인원 수(은/는)', '모집 인원 수는'],
    ['2026(은/는)', '2026은'],
    ['7(으로/로)', '7로'],
    ['3(으로/로)', '3으로'],
    ['2(이/가)', '2가'],
    ['10(이/가)', '10이'],
    ['73%(은/는)', '73%는'],
    ['AI(은/는)', 'AI는'],
    ['LLM(이/가)', 'LLM이'],
    ['아카데미(AI)(은/는)', '아카데미(AI)는'],
    ['예산 (창작자 과정)(을/를)', '예산 (창작자 과정)을'],
    ['‘서울’(과/와) 부산(은/는)', '‘서울’과 부산은'],
    ['79억 원(2026년)이다', '79억 원(2026년)이다'],
  ])('%s', (open, closed) => {
    expect(withParticles(open)).toBe(closed)
  })
})
