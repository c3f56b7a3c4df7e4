/** Whether each program meets a condition, as far as is published. Pure. */
import type { Condition, NumberCondition, TimeCondition } from './conditions.ts'
import type { SearchIndex } from './model.ts'

/** What is true only now: whether one may apply to a program; undefined where that is not known. */
export interface Now {
  open(program: number): boolean | undefined
}

/** Above 0 it fits, 1 the best; NO it does not; UNKNOWN nothing is published. */
export type Fit = number
export const NO = -1
export const UNKNOWN = 0

/** For every program its fit, and what says so. */
export interface Verdict {
  fit: Float64Array
  /** Places in the words of the index. */
  why: (number | undefined)[]
}

/** What fits far worse than the best does not fit. */
const FLOOR = 0.28

export function judge(condition: Condition, index: SearchIndex, now: Now): Verdict {
  const fit = new Float64Array(index.programs.length)
  const why: Verdict['why'] = []
  const note = (program: number, value: Fit, says?: number) => {
    if (value > 0 ? value <= fit[program]! : fit[program] !== UNKNOWN) return
    fit[program] = value
    why[program] = value > 0 ? says : undefined
  }
  if (condition.kind === 'now') {
    for (let program = 0; program < fit.length; program++) {
      const open = now.open(program)
      if (open !== undefined) note(program, open ? 1 : NO)
    }
  } else if ('months' in condition) judgeTime(condition, index, note)
  else if (condition.kind === 'age') judgeAge(condition, index, note)
  else judgeFigures(condition, index, note)
  const floor = fit.reduce((best, value) => Math.max(best, value), 0) * FLOOR
  for (let program = 0; program < fit.length; program++)
    if (fit[program]! > 0 && fit[program]! < floor) fit[program] = NO
  return { fit, why }
}

type Note = (program: number, fit: Fit, why: number) => void

/** A condition with only one bound published fits less surely. */
const HALF_KNOWN = 0.6

function judgeAge({ is, value, high }: NumberCondition, { ages }: SearchIndex, note: Note) {
  for (const [program, from, to, known, why] of ages) {
    const part = known === 3 ? 1 : HALF_KNOWN
    let fit: Fit = NO
    if (is === 'is') fit = value >= from && value <= to ? part : NO
    else if (is === 'range') fit = high >= from && value <= to ? part * (value >= from && high <= to ? 1 : 0.8) : NO
    else if (is === 'least' || is === 'over') {
      const least = is === 'over' ? value + 1 : value
      fit = from === least || from === value ? 1 : to >= least ? part : NO
    } else {
      const most = is === 'under' ? value - 1 : value
      fit = known < 2 ? UNKNOWN : to <= value ? 1 : from <= most ? HALF_KNOWN : NO
    }
    note(program, fit, why)
  }
}

function compares({ is, value, high }: NumberCondition, figure: number): boolean {
  switch (is) {
    case 'is':
      return figure === value
    case 'least':
      return figure >= value
    case 'most':
      return figure <= value
    case 'over':
      return figure > value
    case 'under':
      return figure < value
    case 'range':
      return figure >= value && figure <= high
  }
}

function judgeFigures(condition: NumberCondition, { figures }: SearchIndex, note: Note) {
  for (const [unit, value, program, strength, main, why] of figures) {
    if (condition.kind !== 'number' && condition.kind !== unit) continue
    // Comparisons are about a program's budget or places, not about every number in it.
    if (condition.is !== 'is' && !main) continue
    note(program, compares(condition, value) ? strength : main ? NO : UNKNOWN, why)
  }
}

function judgeTime({ is, kind, months: [from, to], day }: TimeCondition, { months, days }: SearchIndex, note: Note) {
  for (const [date, what, program, strength, why] of days) {
    if (kind === 'day') {
      if (date.endsWith(day!) && (is === 'any' || what === 'other' || what === is)) note(program, strength, why)
      else if (what !== 'other') note(program, NO, why)
    } else if (is === 'closes' && what === 'closes') {
      const [year = 0, month = 0] = date.split('-').map(Number)
      const at = year * 12 + month - 1
      note(program, at >= from && at <= to ? strength : NO, why)
    }
  }
  if (kind === 'day' || is === 'closes') return
  for (const [month, program, strength, why] of months) note(program, month >= from && month <= to ? strength : NO, why)
}
