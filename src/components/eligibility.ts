/** The self-check: judges as one answers. The answers stand in the fragment of the address alone, which no browser sends. Browser code. */
import { isDay, reaches, yearsOn } from '../catalog/eligibility/age.ts'
import { printAnswers, readAnswers, type Answers } from '../catalog/eligibility/answers.ts'
import { judge, type Claim, type Judged, type Said } from '../catalog/eligibility/judge.ts'

const all = (selector: string, within: ParentNode = document) => [...within.querySelectorAll<HTMLElement>(selector)]
const one = (selector: string, within: ParentNode = document) => within.querySelector<HTMLElement>(selector)!

const form = one('#ask') as HTMLFormElement
const words = JSON.parse(form.dataset.words!) as Record<string, string>
const fields = [...form.querySelectorAll<HTMLInputElement>('[name]')]
const boxes = fields.filter(({ type }) => type === 'checkbox')
const known: Record<string, string[]> = {}
for (const { name, value } of boxes) (known[name] ??= []).push(value)
const groups = Object.fromEntries(boxes.map(({ value, dataset: { group = '' } }) => [value, group]))
/** How many of the answers that could not be read are named, and how much of each. */
const [NAMED, LONG] = [5, 40]
const { tag } = form.dataset
const dayText = (day: string) =>
  new Intl.DateTimeFormat(tag, { dateStyle: 'long', timeZone: 'UTC' }).format(Date.parse(day))
/** The day in Seoul. */
const today = () => new Date(Date.now() + 9 * 3_600_000).toISOString().slice(0, 10)

const programs = all('[data-program]').map((item) => ({
  item,
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
const checked = one('[data-day]')
const catalog = one('[data-narrowed] a', form) as HTMLAnchorElement
type Program = (typeof programs)[number]
type Shown = Program['ways'][number]
/** The first day for which an age in years counts anywhere. */
const counted = programs
  .flatMap(({ ways }) => ways)
  .find(({ conditions }) => conditions.some(({ claims }) => claims.some(({ from, to }) => (from ?? to) !== undefined)))
  ?.days[0]

const labelOf = (row: HTMLElement) => row.firstElementChild!.textContent
const list = (names: string[]) => [...new Set(names)].join(words.list)
const both = (form: string, a: string, b: string) => form.replace('{a}', () => a).replace('{b}', () => b)
const pair = (a: string, b: string) => both(words.pair!, a, b)
/** One sentence after the other. */
const joined = (parts: string[]) => parts.filter(Boolean).reduce((a, b) => both(words.join!, a, b))

/** What would tell, or change it: a birthday before or within the days that count, a birth date, or a further tick. */
function hint(said: Said, [claim = {}]: Claim[], [first, last]: Shown['days'], { born, age }: Answers): string {
  const { from, to, is } = claim
  if (said !== 'no' && said !== 'unclear') return ''
  if (is) return said === 'unclear' ? words.near! : ''
  if (born === undefined) return said === 'unclear' && age !== undefined ? words.exact! : ''
  const turns =
    to !== undefined && yearsOn(born, last) > to
      ? to + 1
      : from !== undefined && yearsOn(born, first) < from
        ? from
        : undefined
  if (turns === undefined) return ''
  return words.turns!.replace('{age}', String(turns)).replace('{date}', dayText(reaches(born, turns)))
}

/** Says of each condition what it comes to. */
function tell({ rows, conditions, days }: Shown, said: Said[], answers: Answers) {
  rows.forEach((row, index) => {
    const { claims } = conditions[index]!
    const meant = said[index] === 'yes' && claims.every(({ aim }) => aim)
    row.dataset.said = said[index]!
    const parts = [words[`said.${meant ? 'meant' : said[index]}`]!, hint(said[index]!, claims, days, answers)]
    row.lastElementChild!.textContent = joined(parts)
  })
}

function reason({ verdict, meant, said }: Judged, { rows, missing }: Shown): string {
  if (rows.length === 0) return words.silent!
  const open = rows.filter((_, index) =>
    verdict === 'ineligible' ? said[index] === 'no' : said[index] !== 'yes' && said[index] !== 'limited',
  )
  // Whom it is meant for is no condition that one may fail to meet.
  const conditions = open.filter(({ dataset }) => dataset.aim === undefined)
  if (verdict === 'unknown' && conditions.length === 0)
    return words[open.every(({ dataset }) => dataset.said === 'aim') ? 'said.aim' : 'verdict.unsure']!
  const met = verdict === 'eligible' || verdict === 'meets-published'
  const limits = met
    ? rows.flatMap(({ dataset: { said: is, limits } }) => (is === 'limited' && limits ? limits.split('|') : []))
    : []
  const key = meant ? 'meant' : limits.length > 0 ? 'limited' : verdict
  const text = words[`verdict.${key}`]!.replace('{what}', () => list(met ? missing : conditions.map(labelOf)))
  return limits.length > 0 ? `${text}\n${words.beyond!.replace('{what}', () => list(limits))}` : text
}

/** Judges a program and says why: the best way in first, those that come to the same together. Returns the heading it belongs to. */
function judged({ item, ways, why }: Program, answers: Answers): string {
  const { best, ways: results } = judge(
    ways.map(({ days, conditions, missing }) => ({
      days,
      conditions: [...conditions, ...missing.map((measure) => ({ measure, claims: [] }))],
    })),
    { answers, today: today(), groups },
  )
  ways.forEach((way, index) => tell(way, results[index]!.said, answers))
  const order = [best, ...ways.keys()]
  const reasons = Map.groupBy(new Set(order), (index) => reason(results[index]!, ways[index]!))
  why.textContent = [...reasons]
    .map(([text, same]) => {
      const labels = same.flatMap((index) => ways[index]!.label ?? [])
      return labels.length > 0 ? pair(list(labels), text) : text
    })
    .join('\n')
  const { verdict, meant } = results[best]!
  item.dataset.verdict = verdict
  if (item.dataset.silent !== undefined) return 'silent'
  if (verdict === 'unknown' && reason(results[best]!, ways[best]!) === words['said.aim']) return 'others'
  return meant ? 'meant' : verdict === 'eligible' ? 'meets-published' : verdict
}

/** Every program below the heading of its verdict; who says nothing gets the list as it was printed. */
function show(answers: Answers) {
  const asked = printAnswers(answers) !== ''
  const counts: Record<string, number> = {}
  for (const section of sections) counts[section.dataset.verdicts!] = 0
  for (const program of programs) {
    const group = judged(program, answers)
    const section = sections.find(({ dataset }) => dataset.verdicts === group)!
    counts[group]!++
    one('ul', asked ? section : printed).append(program.item)
  }
  for (const section of sections) section.hidden = !counts[section.dataset.verdicts!] || !asked
  printed.hidden = asked
  one('[data-caution]').hidden = !asked
  document.documentElement.toggleAttribute('data-answered', asked)
  told.textContent = asked
    ? words
        .count!.replace('{met}', String(counts['meets-published']))
        .replace('{meant}', String(counts.meant))
        .replace('{unknown}', String(counts.unknown! + counts.silent! + counts.others!))
        .replace('{not}', String(counts.ineligible))
    : ''
  const said = fields.filter(isFilled).map((field) => named(field))
  checked.textContent = asked ? [checked.dataset.day!.replace('{date}', dayText(today())), ...said].join('\n') : ''
  narrow(answers)
}

const isFilled = ({ type, checked, value }: HTMLInputElement) => value && (type !== 'checkbox' || checked)

/** An answer as a reader knows it: what is beside its box, or its question and what was typed. */
function named({ type, value, labels }: HTMLInputElement, typed = value) {
  const label = labels![0]!.dataset.name ?? labels![0]!.textContent
  if (type === 'checkbox') return label
  return pair(label, isDay(typed) ? dayText(typed) : typed.slice(0, LONG))
}

/** Whether the list, which knows whole years and no ways in, would say the same of somebody's age as the verdicts. */
const agreed = () =>
  programs.every(({ item, ways }) => {
    const said = ways.flatMap(({ rows }) =>
      rows.flatMap(({ dataset }) => (dataset.criterion === 'age' ? dataset.said : [])),
    )
    return !said.includes('unclear') && (!said.includes('no') || item.dataset.verdict === 'ineligible')
  })

/** The list narrowed by the answers it knows, for who chooses to go there; behind the # on the way, so that they are not sent. */
function narrow({ born, age, is }: Answers) {
  const years = !agreed() ? undefined : born === undefined ? age : yearsOn(born, counted ?? today())
  const stages = new Set((is.stage ?? []).map((term) => groups[term]!))
  const asked = new URLSearchParams([
    ...(years === undefined ? [] : [['age', String(years)]]),
    ...[...stages].map((stage) => ['stage', stage]),
  ])
  catalog.parentElement!.hidden = asked.size === 0
  catalog.hash = String(asked)
}

/** The answers as the fields have them. */
function given(): { answers: Answers; ignored: string[] } {
  return readAnswers(
    String(new URLSearchParams(fields.filter(isFilled).map(({ name, value }) => [name, value]))),
    known,
    today(),
  )
}

/** Names what could not be read, by the question where there is one. */
function warn(ignored: string[]) {
  const names = ignored.slice(0, NAMED).map((text) => {
    const [key = '', value = ''] = text.split(/=(.*)/s)
    const field = fields.find(({ name, type }) => name === key && type !== 'checkbox')
    return field ? named(field, value) : text.slice(0, LONG)
  })
  note.textContent = ignored.length > 0 ? words.ignored!.replace('{what}', () => list(names)) : ''
  for (const field of fields)
    if (field.type !== 'checkbox') field.ariaInvalid = String(ignored.some((text) => text.startsWith(`${field.name}=`)))
}

/** Takes the answers from the address; what is not known there is named. A link within the page, such as to its content, is no answer. */
function read() {
  const { hash } = location
  if (hash && document.getElementById(hash.slice(1))) return keep(given().answers)
  const { answers, ignored } = readAnswers(hash, known, today())
  for (const field of fields) {
    if (field.type === 'checkbox') field.checked = answers.is[field.name]?.includes(field.value) ?? false
    else field.value = String(answers[field.name as 'born' | 'age'] ?? '')
  }
  warn(ignored)
  show(answers)
}

/** Writes the answers into the fragment, in place of the last: a step back never shows what somebody has taken away. */
function write(answers: Answers) {
  const fragment = printAnswers(answers)
  try {
    history.replaceState(null, '', location.pathname + location.search + (fragment && `#${fragment}`))
  } catch {
    // Some browsers refuse more than a hundred steps in half a minute; the verdicts follow all the same.
  }
}

function go() {
  const { answers } = given()
  write(answers)
  show(answers)
}

/** Puts the answers back where a link within the page has taken their place; without any the link stays. */
function keep(answers: Answers) {
  if (printAnswers(answers)) write(answers)
  show(answers)
}

for (const field of fields) {
  field.addEventListener('input', () => {
    // A birth date and an age say the same; the later one counts.
    if (field.type !== 'checkbox' && field.value)
      for (const other of fields)
        if (other !== field && other.type !== 'checkbox' && other.value) {
          other.value = ''
          warn([])
        }
    go()
  })
  // While one types, a date is not yet whole.
  field.addEventListener('focusout', () => warn(given().ignored))
}
one('[type=button]', form).onclick = () => {
  form.reset()
  go()
  warn([])
  fields[0]!.focus()
}
form.onsubmit = (event) => {
  event.preventDefault()
  const heading = sections.find(({ hidden }) => !hidden)?.querySelector('h2')
  heading?.focus({ preventScroll: true })
  heading?.scrollIntoView()
}
addEventListener('popstate', read)
form.hidden = false
read()
