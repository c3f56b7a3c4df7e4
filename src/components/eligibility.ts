/** The self-check: judges as one answers. The answers stand in the fragment of the address alone, which no browser sends. Browser code. */
import { reaches, yearsOn } from '../catalog/eligibility/age.ts'
import { printAnswers, readAnswers, type Answers } from '../catalog/eligibility/answers.ts'
import { judge, type Claim, type Said, type Verdict } from '../catalog/eligibility/judge.ts'

const all = (selector: string, within: ParentNode = document) => [...within.querySelectorAll<HTMLElement>(selector)]
const one = (selector: string, within: ParentNode = document) => within.querySelector<HTMLElement>(selector)!

const form = one('#ask') as HTMLFormElement
const words = JSON.parse(form.dataset.words!) as Record<string, string>
const fields = [...form.querySelectorAll<HTMLInputElement>('[name]')]
const boxes = fields.filter(({ type }) => type === 'checkbox')
const known: Record<string, string[]> = {}
for (const { name, value } of boxes) (known[name] ??= []).push(value)
const groups = Object.fromEntries(boxes.map(({ value, dataset: { group = '' } }) => [value, group]))
const today = new Date(Date.now() + 9 * 3_600_000).toISOString().slice(0, 10)
const day = new Intl.DateTimeFormat(document.documentElement.lang, { dateStyle: 'long', timeZone: 'UTC' })

const programs = all('[data-program]').map((item) => ({
  item,
  home: item.parentElement!,
  why: one('[data-why]', item),
  ways: all('[data-way]', item).map((way) => ({
    label: way.querySelector('h4')?.textContent,
    rows: all('[data-criterion]', way),
    missing: way.querySelector<HTMLElement>('[data-missing]')?.dataset.missing?.split('|') ?? [],
    days: way.dataset.way!.split('/') as [string, string],
    conditions: all('[data-criterion]', way).map(({ dataset }) => ({
      measure: dataset.criterion!,
      claims: JSON.parse(dataset.claims!) as Claim[],
    })),
  })),
}))
const sections = all('[data-verdicts]')
const printed = one('.sec:has(#conditions)')
const told = one('output', form)
const note = one('[data-ignored]', form)
const catalog = one('[data-narrowed] a', form) as HTMLAnchorElement
type Program = (typeof programs)[number]
type Shown = Program['ways'][number]

const labelOf = (row: HTMLElement) => row.firstElementChild!.textContent
const list = (names: string[]) => [...new Set(names)].join(words.list)

/** What would tell, or change it: a birth date, or a birthday still to come. */
function hint(said: Said, claims: Claim[], { born, age }: Answers): string {
  const [{ from } = {}] = claims
  if (born !== undefined && from !== undefined && said !== 'yes' && yearsOn(born, today) < from)
    return ` ${words
      .turns!.replace('{age}', String(from))
      .replace('{date}', day.format(Date.parse(reaches(born, from))))}`
  return said === 'unclear' && born === undefined && age !== undefined && !claims[0]?.is ? ` ${words.exact}` : ''
}

/** Says of each condition what it comes to. */
function tell({ rows, conditions }: Shown, said: Said[], answers: Answers) {
  rows.forEach((row, index) => {
    const { claims } = conditions[index]!
    const meant = said[index] === 'yes' && claims.every(({ aim }) => aim)
    row.dataset.said = said[index]!
    row.lastElementChild!.textContent =
      words[`said.${meant ? 'meant' : said[index]}`]! + hint(said[index]!, claims, answers)
  })
}

function reason(verdict: Verdict, { rows, missing }: Shown, said: Said[]): string {
  if (rows.length === 0) return words.silent!
  const open = rows.filter((_, index) => (verdict === 'ineligible' ? said[index] === 'no' : said[index] !== 'yes'))
  return words[`verdict.${verdict}`]!.replace(
    '{what}',
    list(verdict === 'meets-published' ? missing : open.map(labelOf)),
  )
}

/** Judges a program and says so; what is not published counts as a condition, too. */
function judged({ item, ways, why }: Program, answers: Answers): Verdict {
  const { best, ways: results } = judge(
    ways.map(({ days, conditions, missing }) => ({
      days,
      conditions: [...conditions, ...missing.map((measure) => ({ measure, claims: [] }))],
    })),
    { answers, today, groups },
  )
  ways.forEach((way, index) => tell(way, results[index]!.said, answers))
  const { verdict, said } = results[best]!
  item.dataset.verdict = verdict
  const { label } = ways[best]!
  const text = reason(verdict, ways[best]!, said)
  why.textContent = label ? words.pair!.replace('{a}', () => label).replace('{b}', () => text) : text
  return verdict
}

/** Every program below the heading of its verdict; who says nothing gets the list as it was printed. */
function show(answers: Answers) {
  const asked = printAnswers(answers) !== ''
  const counts: Record<string, number> = {}
  for (const section of sections) counts[section.dataset.verdicts!] = 0
  for (const program of programs) {
    const verdict = judged(program, answers)
    const group = verdict === 'eligible' ? 'meets-published' : verdict
    const section = sections.find(({ dataset }) => dataset.verdicts === group)!
    counts[group]!++
    one('ul', asked ? section : printed).append(program.item)
  }
  for (const section of sections) section.hidden = !counts[section.dataset.verdicts!] || !asked
  printed.hidden = asked
  document.documentElement.toggleAttribute('data-answered', asked)
  told.parentElement!.hidden = !asked
  told.textContent = words
    .count!.replace('{met}', String(counts['meets-published']))
    .replace('{unknown}', String(counts.unknown))
    .replace('{not}', String(counts.ineligible))
  narrow(answers)
}

/** The catalog narrowed by the answers it knows, for who chooses to go there. */
function narrow({ born, age, is }: Answers) {
  const years = born === undefined ? age : yearsOn(born, today)
  const stages = new Set((is.stage ?? []).map((term) => groups[term]!))
  const asked = new URLSearchParams([
    ...(years === undefined ? [] : [['age', String(years)]]),
    ...[...stages].map((stage) => ['stage', stage]),
  ])
  catalog.parentElement!.hidden = asked.size === 0
  catalog.search = String(asked)
}

/** The answers as the fields have them. */
function given(): { answers: Answers; ignored: string[] } {
  const filled = fields.filter(({ type, checked, value }) => value && (type !== 'checkbox' || checked))
  return readAnswers(String(new URLSearchParams(filled.map(({ name, value }) => [name, value]))), known, today)
}

function warn(ignored: string[]) {
  note.textContent = words.ignored!.replace('{what}', () => ignored.join(words.list))
  note.hidden = ignored.length === 0
}

/** Takes the answers from the address; what is not known there is named. */
function read() {
  const { answers, ignored } = readAnswers(location.hash, known, today)
  for (const field of fields) {
    if (field.type === 'checkbox') field.checked = answers.is[field.name]?.includes(field.value) ?? false
    else field.value = String(answers[field.name as 'born' | 'age'] ?? '')
  }
  warn(ignored)
  show(answers)
}

/** Writes the answers into the fragment: a step for Back, or in place of the last while one types in the same field. */
function go(field?: HTMLInputElement) {
  const { answers, ignored } = given()
  const fragment = printAnswers(answers)
  const typing = field && field.type !== 'checkbox' ? field.name : null
  try {
    const step = typing !== null && history.state === typing ? 'replaceState' : 'pushState'
    history[step](typing, '', location.pathname + location.search + (fragment && `#${fragment}`))
  } catch {
    // Some browsers refuse more than a hundred steps in half a minute; the verdicts follow all the same.
  }
  warn(ignored)
  show(answers)
}

for (const field of fields) field.addEventListener('input', () => go(field))
one('[type=button]', form).onclick = () => {
  form.reset()
  go()
  fields[0]!.focus()
}
form.onsubmit = (event) => {
  event.preventDefault()
  sections.find(({ hidden }) => !hidden)?.scrollIntoView()
}
addEventListener('popstate', read)
form.hidden = false
read()
