import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { bornOf, reaches, yearsOn } from '../../src/catalog/eligibility/age.ts'
import { printAnswers, readAnswers, type Answers } from '../../src/catalog/eligibility/answers.ts'
import { judge, type Said, type Verdict } from '../../src/catalog/eligibility/judge.ts'
import { waysOf } from '../../src/catalog/eligibility/ways.ts'
import { catalogOf, catalogWith, REAL } from '../fixtures/catalog.ts'

const TODAY = '2026-11-23'
const catalog = catalogOf(REAL)
const terms = [...catalog.vocabularies.stages.values()]
const groups = Object.fromEntries(
  terms.flatMap(({ id, facet = '' }) => [[facet, facet] as const, [id, facet] as const]),
)
const known = { stage: Object.keys(groups) }

const read = (fragment: string) => readAnswers(fragment, known, TODAY).answers
type Edition = (typeof catalog.programs)[number]['current']

function judgeEdition(edition: Edition, answers: Answers, today = TODAY) {
  const ways = waysOf(edition)
  const { best, ways: judged } = judge(
    ways.map(({ way }) => way),
    { answers, today, groups },
  )
  const { verdict, meant, said } = judged[best]!
  const { holder, way } = ways[best]!
  return {
    verdict,
    meant,
    holder,
    said: Object.fromEntries(way.conditions.map(({ measure }, i) => [measure, said[i]!])),
  }
}

const M = 'meets-published'
const X = 'ineligible'
const U = 'unknown'

/** The programs that publish a condition; of all others nothing can be told to anybody. */
const TELLING = {
  ai: 'ai-content-academy',
  export: 'content-export-professionals',
  companion: 'creative-talent-companion',
  game: 'game-talent-institute',
  graduate: 'ott-graduate-schools',
  netflix: 'ott-netflix-training',
} as const
type Outcome = [Verdict, Said?, Said?]

/** Someone, what they say, and of each program the verdict with what their age and their career stage come to. */
const personas: [string, string, Record<keyof typeof TELLING, Outcome>][] = [
  // prettier-ignore
  ...([
    ['says nothing', '', [U, , 'unsaid'], [U, , 'unsaid'], [U, 'unsaid', 'unsaid'], [U, 'unsaid', 'limited'], [U, , 'unsaid'], [U, , 'unsaid']],
    ['17 and gifted', 'age=17&stage=gifted-youth', [M, , 'yes'], [U, , 'aim'], [X, 'no', 'aim'], [U], [U, , 'aim'], [U, , 'aim']],
    ['18, born the day the game school stops', 'born=2008-03-31', [U, , 'unsaid'], [U, , 'unsaid'], [X, 'no', 'unsaid'], [M, 'yes', 'limited'], [U, , 'unsaid'], [U, , 'unsaid']],
    ['18, born a day later', 'born=2008-04-01', [U, , 'unsaid'], [U, , 'unsaid'], [X, 'no', 'unsaid'], [U], [U, , 'unsaid'], [U, , 'unsaid']],
    ['turns 19 within the month one applies in', 'born=2007-04-15&stage=aspiring', [M, , 'yes'], [U, , 'unclear'], [U, 'unclear', 'yes'], [M, 'yes', 'limited'], [U, , 'aim'], [U, , 'aim']],
    ['25, aspiring webtoon writer in Busan', 'age=25&stage=aspiring', [M, , 'yes'], [U, , 'unclear'], [M, 'yes', 'yes'], [M, 'yes', 'limited'], [U, , 'aim'], [U, , 'aim']],
    ['the same, a foreign national', 'age=25&stage=aspiring&nationality=vietnam', [M, , 'yes'], [U, , 'unclear'], [M, 'yes', 'yes'], [M, 'yes', 'limited'], [U, , 'aim'], [U, , 'aim']],
    ['turns 35 after the month', 'born=1991-06-15&stage=aspiring', [M, , 'yes'], [U, , 'unclear'], [M, 'yes', 'yes'], [M, 'yes', 'limited'], [U, , 'aim'], [U, , 'aim']],
    ['turns 35 within the month', 'born=1991-04-15&stage=aspiring', [M, , 'yes'], [U, , 'unclear'], [U, 'unclear', 'yes'], [M, 'yes', 'limited'], [U, , 'aim'], [U, , 'aim']],
    ['turned 35 on its first day', 'born=1991-04-01&stage=aspiring', [M, , 'yes'], [U, , 'unclear'], [X, 'no', 'yes'], [M, 'yes', 'limited'], [U, , 'aim'], [U, , 'aim']],
    ['35 and does not say since when', 'age=35&stage=aspiring', [M, , 'yes'], [U, , 'unclear'], [U, 'unclear', 'yes'], [M, 'yes', 'limited'], [U, , 'aim'], [U, , 'aim']],
    ['36', 'age=36&stage=aspiring', [M, , 'yes'], [U, , 'unclear'], [X, 'no', 'yes'], [M, 'yes', 'limited'], [U, , 'aim'], [U, , 'aim']],
    ['aspiring, age not said', 'stage=aspiring', [M, , 'yes'], [U, , 'unclear'], [U, 'unsaid', 'yes'], [U, 'unsaid', 'limited'], [U, , 'aim'], [U, , 'aim']],
    ['29, nothing else said', 'age=29', [U, , 'unsaid'], [U, , 'unsaid'], [U, 'yes', 'unsaid'], [M, 'yes', 'limited'], [U, , 'unsaid'], [U, , 'unsaid']],
    ['12-year producer', 'age=38&stage=working&stage=ott-broadcast-professional', [U, , 'unclear'], [M, , 'yes'], [X, 'no', 'aim'], [M, 'yes', 'limited'], [U, , 'aim'], [M, , 'yes']],
    ['skilled, wants AI', 'age=34&stage=skilled-worker', [M, , 'yes'], [U, , 'unclear'], [U, 'yes', 'aim'], [M, 'yes', 'limited'], [U, , 'aim'], [U, , 'unclear']],
    ['a student who seeks a further course', 'age=24&stage=student', [U, , 'unclear'], [U, , 'aim'], [U, 'yes', 'aim'], [M, 'yes', 'limited'], [U, , 'aim'], [U, , 'aim']],
    ["in a master's course, or about to apply for one", 'age=24&stage=masters-student', [U, , 'aim'], [U, , 'aim'], [U, 'yes', 'aim'], [M, 'yes', 'limited'], [M, , 'yes'], [U, , 'aim']],
    ['27, seeks work in games', 'age=27&stage=job-seeker', [M, , 'yes'], [U, , 'aim'], [U, 'yes', 'aim'], [M, 'yes', 'limited'], [U, , 'aim'], [U, , 'aim']],
    ['aspiring and founding', 'age=31&stage=aspiring&stage=would-be-founder', [M, , 'yes'], [U, , 'unclear'], [M, 'yes', 'yes'], [M, 'yes', 'limited'], [U, , 'aim'], [U, , 'aim']],
    ['22 at university', 'age=22&stage=university-student', [M, , 'yes'], [U, , 'aim'], [U, 'yes', 'aim'], [M, 'yes', 'limited'], [U, , 'aim'], [U, , 'aim']],
    ['20, new in exports', 'age=20&stage=newcomer', [U, , 'unclear'], [M, , 'yes'], [U, 'yes', 'unclear'], [M, 'yes', 'limited'], [U, , 'aim'], [U, , 'aim']],
  ] as [string, string, ...Outcome[]][]).map(
    ([name, fragment, ai, exports, companion, game, graduate, netflix]): (typeof personas)[number] =>
      [name, fragment, { ai: ai!, export: exports!, companion: companion!, game: game!, graduate: graduate!, netflix: netflix! }],
  ),
]

describe('somebody who asks about 2026', () => {
  it.each(personas)('%s (%s)', (_, fragment, expected) => {
    const answers = read(fragment)
    for (const { slug, current } of catalog.programs) {
      const { verdict, said } = judgeEdition(current, answers)
      const key = (Object.keys(TELLING) as (keyof typeof TELLING)[]).find((one) => TELLING[one] === slug)
      const [wanted, age = 'unpublished', stage = 'unpublished'] = key ? expected[key] : [U as Verdict]
      expect([slug, verdict, said.age, said.stage]).toEqual([slug, wanted, age, stage])
    }
  })

  it('is told by the best way into a program which that is', () => {
    const ai = catalog.subject('ai-content-academy')!.current
    expect(judgeEdition(ai, read('stage=skilled-worker')).holder).toEqual({ kind: 'track', id: 'professional' })
    expect(judgeEdition(ai, read('stage=working-creator')).holder).toEqual({ kind: 'round', id: 'goyang' })
  })
})

it('tells a program that is meant for somebody from one whose conditions they meet', () => {
  const meant = (slug: string, fragment: string) => judgeEdition(catalog.subject(slug)!.current, read(fragment)).meant
  expect(meant(TELLING.ai, 'age=25&stage=aspiring')).toBe(true)
  expect(meant(TELLING.companion, 'age=25&stage=aspiring')).toBe(false)
  expect(meant(TELLING.ai, 'stage=masters-student')).toBe(false)
})

it('takes the conditions of one round for that round alone', () => {
  const game = waysOf(catalog.subject(TELLING.game)!.current)
  const told = game.map(({ holder, way }) => [
    holder.id,
    way.days,
    way.conditions.some(({ claims }) => claims.length > 0),
  ])
  expect(told).toEqual([
    ['department', ['2026-03-10', '2026-03-10'], true],
    ['internship', ['2026-06-01', '2026-06-30'], false],
    ['june', ['2026-06-01', '2026-06-30'], false],
  ])
})

/** What an edition says, each fact by name with its statements, and a person. */
const one = (facts: Record<string, unknown>, fragment: string, vocabulary = known as Record<string, string[]>) => {
  const edition = catalogWith({ 'kite-school/2026': facts }).editions[0]!
  return judgeEdition(edition, readAnswers(fragment, vocabulary, TODAY).answers)
}
const closes = (date: string) => ({
  rounds: [{ id: 'spring', for: 'trainees', closes: [{ id: 'call', date, sources: ['a'] }] }],
})
const by = (id: string, value: object) => ({ id, sources: ['a'], ...value })

describe('a condition', () => {
  const whole = {
    age: [by('call', { from: 19, to: 34 })],
    stage: [by('call', { is: ['anyone'] })],
    residence: [by('call', { is: ['jeonbuk'] })],
    nationality: [by('call', { is: ['korean'] })],
    ...closes('2026-03-10T12:00+09:00'),
  }
  const words = { ...known, residence: ['jeonbuk', 'none'], nationality: ['korean', 'none'] }

  it('makes somebody eligible only when all are published without a further limit', () => {
    const person = 'born=1991-03-11&residence=jeonbuk&nationality=korean'
    expect(one(whole, person, words).verdict).toBe('eligible')
    const { nationality, ...rest } = whole
    expect(nationality).toHaveLength(1)
    expect(one(rest, person, words).verdict).toBe(M)
    expect(
      one({ ...whole, stage: [by('call', { is: ['anyone'], scope: 'likes-kites' })] }, person, words).verdict,
    ).toBe(M)
    expect(one({ ...whole, residence: [by('call', { is: ['jeonbuk'], aim: true })] }, person, words).verdict).toBe(M)
  })

  it('counts age on the day the round closes', () => {
    const said = (birth: string) => one(whole, `born=${birth}`, words).said.age
    expect(said('1991-03-10')).toBe('no')
    expect(said('1991-03-11')).toBe('yes')
    expect(said('2007-03-10')).toBe('yes')
    expect(said('2007-03-11')).toBe('no')
  })

  it('is refused by a place one does not live in, and open where one does not say', () => {
    expect(one(whole, 'residence=none', words)).toMatchObject({ verdict: X, said: { residence: 'no' } })
    expect(one(whole, 'age=25', words)).toMatchObject({ verdict: U, said: { residence: 'unsaid' } })
  })

  it('on which statements differ refuses only whom all refuse, and admits only whom all admit', () => {
    const differing = { age: [by('call', { from: 19, to: 34, rank: 'preferred' }), by('press', { from: 19, to: 39 })] }
    expect(one(differing, 'age=25').said.age).toBe('yes')
    expect(one(differing, 'age=37').said.age).toBe('differ')
    expect(one(differing, 'age=45').said.age).toBe('no')
    const mended = { age: [by('call', { to: 34 }), by('press', { to: 39, rank: 'deprecated' })] }
    expect(one(mended, 'age=37').said.age).toBe('no')
  })

  it('is not what a source only calls its aim, which yields to a condition', () => {
    const aim = by('plan', { is: ['job-seeker'], aim: true })
    expect(one({ stage: [aim] }, 'stage=aspiring')).toMatchObject({ verdict: U, said: { stage: 'aim' } })
    expect(one({ stage: [aim, by('call', { is: ['aspiring'] })] }, 'stage=aspiring').said.stage).toBe('yes')
    expect(one({ stage: [aim, by('call', { is: ['aspiring'] })] }, 'stage=job-seeker').said.stage).toBe('no')
  })

  it('of a track goes before that of the whole, and tracks without one share the whole', () => {
    const tracks = {
      age: [by('call', { to: 29 })],
      tracks: [{ id: 'senior', age: [by('call', { from: 50 })] }, { id: 'young' }],
    }
    expect(one(tracks, 'age=60')).toMatchObject({ verdict: M, holder: { kind: 'track', id: 'senior' } })
    expect(one(tracks, 'age=20')).toMatchObject({ verdict: M, holder: { kind: 'program' } })
    expect(one(tracks, 'age=40').verdict).toBe(X)
  })
})

const day = fc
  .date({ min: new Date('1930-01-01'), max: new Date('2026-11-23'), noInvalidDate: true })
  .map((at) => at.toISOString().slice(0, 10))
const stages = fc.uniqueArray(fc.constantFrom(...known.stage), { minLength: 1, maxLength: 4 })
const answers = fc
  .record({ born: day, age: fc.integer({ min: 0, max: 120 }), stage: stages }, { requiredKeys: [] })
  .map(({ stage, ...rest }): Answers => ({ ...rest, is: stage ? { stage } : {} }))
const slug = fc.constantFrom(...catalog.programs.map((program) => program.slug))
const current = (program: string) => catalog.subject(program)!.current

describe('whatever somebody answers', () => {
  it('reads back the same from the fragment; a birth date leaves no room for an age', () => {
    fc.assert(
      fc.property(answers, (given) => {
        const { age, ...rest } = given
        const { answers: found, ignored } = readAnswers(`#${printAnswers(given)}`, known, TODAY)
        const both = given.born !== undefined && age !== undefined
        expect(found).toEqual(both ? rest : given)
        expect(ignored).toEqual(both ? [`age=${age}`] : [])
      }),
    )
  })

  it('never makes them eligible while a condition is not published', () => {
    fc.assert(
      fc.property(slug, answers, (program, given) => {
        expect(judgeEdition(current(program), given).verdict).not.toBe('eligible')
      }),
    )
  })

  it('only refines the verdict: what was told with an answer skipped stands when it is given', () => {
    const skip = fc.constantFrom('age', 'stage')
    fc.assert(
      fc.property(slug, answers, skip, (program, given, skipped) => {
        const { born, age, is } = given
        const less: Answers = skipped === 'stage' ? { born, age, is: {} } : { is }
        const before = judgeEdition(current(program), less)
        if (before.verdict !== U) expect(judgeEdition(current(program), given).verdict).toBe(before.verdict)
      }),
    )
  })

  it('is told no more by an age than by every birth date of that age', () => {
    fc.assert(
      fc.property(slug, day, stages, (program, born, stage) => {
        const age = yearsOn(born, TODAY)
        const loose = judgeEdition(current(program), { age, is: { stage } })
        if (loose.verdict !== U)
          expect(judgeEdition(current(program), { born, is: { stage } }).verdict).toBe(loose.verdict)
      }),
    )
  })
})

describe('an age', () => {
  it('means exactly the birth dates of that age', () => {
    fc.assert(
      fc.property(day, day, (one, other) => {
        const [birth, on] = [one, other].sort() as [string, string]
        const [from, to] = bornOf({ age: yearsOn(birth, on) }, on)!
        expect(birth >= from && birth <= to).toBe(true)
        expect([yearsOn(from, on), yearsOn(to, on)]).toEqual([yearsOn(birth, on), yearsOn(birth, on)])
      }),
      {
        examples: [
          ['2027-03-01', '2028-02-29'],
          ['2024-02-29', '2026-02-28'],
        ],
      },
    )
  })

  it('is reached on the birthday, by those born on 29 February on 1 March', () => {
    expect(reaches('2008-04-01', 19)).toBe('2027-04-01')
    expect(reaches('2008-02-29', 19)).toBe('2027-03-01')
    expect(yearsOn('2008-02-29', '2027-02-28')).toBe(18)
    expect(yearsOn('2008-02-29', '2027-03-01')).toBe(19)
  })
})

describe('a fragment', () => {
  it('names what it does not know and goes on', () => {
    const { answers: found, ignored } = readAnswers(
      '#age=25&age=30&born=2025-02-29&born=2030-01-01&stage=wizard&stage=aspiring&x=%3Cb&age=',
      known,
      TODAY,
    )
    expect(found).toEqual({ age: 25, is: { stage: ['aspiring'] } })
    expect(ignored).toEqual(['age=30', 'born=2025-02-29', 'born=2030-01-01', 'stage=wizard', 'x=<b', 'age'])
  })

  it('is not misled by names every object has', () => {
    expect(readAnswers('constructor=a&__proto__=b&toString=c', known, TODAY).ignored).toHaveLength(3)
  })
})
