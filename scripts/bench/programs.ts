/** Makes as many programs as asked from the real ones, always the same: what the search would answer over if the catalog grew. Korean only. */
import { FACT, NAME, STRONG, TERM, WHOLE, type Entry, type SearchIndex } from '../../src/search/model.ts'

/** A program for engines that read documents. */
export interface Document {
  id: number
  title: string
  text: string
}

export interface Programs {
  index: SearchIndex
  documents: Document[]
}

type Posting = [program: number, weight: number, label: number]
type Pair = readonly [korean: string, english: string]

const pairs = (text: string): Pair[] => text.split(', ').map((pair) => pair.split('=') as unknown as Pair)

const REGIONS = pairs(
  '서울=Seoul, 부산=Busan, 대구=Daegu, 인천=Incheon, 광주=Gwangju, 대전=Daejeon, 울산=Ulsan, 세종=Sejong, 경기=Gyeonggi, 강원=Gangwon, 충북=Chungbuk, 충남=Chungnam, 전북=Jeonbuk, 전남=Jeonnam, 경북=Gyeongbuk, 경남=Gyeongnam, 제주=Jeju, 수원=Suwon, 고양=Goyang, 성남=Seongnam, 용인=Yongin, 부천=Bucheon, 안산=Ansan, 안양=Anyang, 화성=Hwaseong, 춘천=Chuncheon, 원주=Wonju, 강릉=Gangneung, 청주=Cheongju, 천안=Cheonan, 아산=Asan, 전주=Jeonju, 군산=Gunsan, 목포=Mokpo, 여수=Yeosu, 순천=Suncheon, 포항=Pohang, 경주=Gyeongju, 안동=Andong, 구미=Gumi, 창원=Changwon, 김해=Gimhae, 진주=Jinju, 통영=Tongyeong',
)
/** The first are fields of real programs, by their slug. */
const REAL_FIELDS = {
  웹툰: 'webtoon-talent',
  게임: 'game-talent-institute',
  애니메이션: 'animation-production-talent',
  대중음악: 'popular-music-professionals',
  '콘텐츠 수출': 'content-export-professionals',
  대중문화예술: 'popular-culture-arts-talent',
  'AI 콘텐츠': 'ai-content-academy',
  OTT: 'ott-graduate-schools',
  방송영상: 'ott-netflix-training',
  '융합 콘텐츠': 'new-content-academy',
  '콘텐츠 창작': 'creative-talent-companion',
} as Record<string, string>
const FIELDS = pairs(
  '웹툰=Webtoon, 게임=Game, 애니메이션=Animation, 대중음악=Popular Music, 콘텐츠 수출=Content Export, 대중문화예술=Popular Arts, AI 콘텐츠=AI Content, OTT=OTT, 방송영상=Broadcast, 융합 콘텐츠=Convergence Content, 콘텐츠 창작=Content Creation, 웹소설=Web Novel, 캐릭터=Character, 이스포츠=Esports, 인디게임=Indie Game, 메타버스=Metaverse, 독립영화=Independent Film, 다큐멘터리=Documentary, 숏폼=Short-form, 뮤지컬=Musical, 공연=Performance, 출판=Publishing, 그림책=Picture Book, 패션=Fashion, 광고=Advertising, 라디오=Radio, 오디오북=Audiobook, 팟캐스트=Podcast, 미디어아트=Media Art, 문화유산=Heritage, 관광=Tourism, 전통음악=Traditional Music, 댄스=Dance, 더빙=Dubbing, 자막 번역=Subtitle Translation, 스토리=Story, 시나리오=Screenplay, 음향=Sound, 촬영=Camera, 색보정=Grading',
)
const ACTIONS = pairs(
  '창작=Creative, 제작=Production, 기획=Planning, 현장=Field, 융합=Convergence, 글로벌=Global, 차세대=Next-Generation, 실무=Practical, 심화=Advanced, 기초=Foundation, 청년=Youth, 예비=Emerging, 전문=Professional, 핵심=Core',
)
const PEOPLE = pairs(
  '인재=Talent, 전문인력=Professionals, 창작자=Creators, 작가=Writers, 프로듀서=Producers, 기획자=Planners, 개발자=Developers, 크리에이터=Makers, 현업인=Practitioners, 예술인=Artists',
)
const KINDS = pairs(
  '양성사업=Training Program, 아카데미=Academy, 교육과정=Course, 지원사업=Support Program, 부트캠프=Bootcamp, 스쿨=School, 인재원=Institute, 캠프=Camp, 멘토링=Mentoring, 레지던시=Residency, 특성화 대학원=Graduate School, 인턴십=Internship, 재교육=Retraining, 워크숍=Workshop',
)
const AGENCIES = pairs(
  '콘텐츠진흥원=Content Agency, 정보산업진흥원=IT Industry Agency, 문화재단=Cultural Foundation, 테크노파크=Technopark, 영상위원회=Film Commission, 경제진흥원=Business Agency, 문화산업진흥원=Culture Industry Agency, 대학교 산학협력단=University',
)
const FAMILY = Array.from('김이박최정강조윤장임한오서신권황안송류홍')
const GIVEN = Array.from('도윤서준하은지호민수예진현우채원태영소희재석나래문정병철')
const TRACKS = ['입문 과정', '심화 과정', '장기과정', '단기과정', '야간 과정', '주말반', '연구 과정', '현장 실습']
const SITES = ['콘텐츠코리아랩', '문화창작소', '스튜디오', '창업허브', '인재캠퍼스', '미디어센터']
const FIRMS = ['스튜디오', '엔터테인먼트', '미디어', '픽처스', '게임즈', '랩', '코믹스', '뮤직']
/** Labels whose words are names of people, places and companies: hardly two programs have the same. */
const OWN_LABEL = /사람|멘토|회사|운영기관$|장소/

/** Numbers from 0 to 1, always the same for a seed. */
function dice(seed: number) {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
}

const mixed = (...numbers: number[]) =>
  numbers.reduce((hash, number) => Math.imul(hash ^ (number + 0x9e3779b9), 0x85ebca6b) ^ (hash >>> 13), 17) >>> 0

const times = <T>(count: number, make: () => T): T[] => Array.from({ length: count }, make)

/** A sum as Korean writes it: 4억 5,000만 원. */
export function won(value: number): string {
  const [large, small] = [Math.floor(value / 1e8), Math.round((value % 1e8) / 1e4)]
  const parts = [large ? `${large.toLocaleString('en')}억` : '', small ? `${small.toLocaleString('en')}만` : '']
  return `${parts.filter(Boolean).join(' ')} 원`
}

const rounded = (value: number) => {
  const step = 10 ** Math.max(0, Math.floor(Math.log10(value)) - 1)
  return Math.max(1, Math.round(value / step) * step)
}

function* postingsOf([, , ...row]: Entry): Generator<Posting> {
  for (let at = 0; at < row.length; at += 3) yield row.slice(at, at + 3) as Posting
}

/** What a made-up program is called and is about. */
interface Made {
  slug: string
  names: string[]
  track?: string | undefined
  old?: string | undefined
  field: Pair
  agency: string
}

/** Composes names until they are new. */
function named(roll: () => number, taken: Set<string>): Made {
  const pick = <T>(list: readonly T[]) => list[Math.floor(roll() * list.length)]!
  for (;;) {
    const [region, field, action, people, kind, agency] = [
      pick(REGIONS),
      pick(FIELDS),
      pick(ACTIONS),
      pick(PEOPLE),
      pick(KINDS),
      pick(AGENCIES),
    ]
    const words = [region, field, action, people, kind] as const
    const name = words.map(([korean]) => korean).join(' ')
    if (taken.has(name)) continue
    taken.add(name)
    const english = words.map((word) => word[1]).join(' ')
    const short = `${region[0]} ${field[0]} ${people[0]} ${kind[0]}`
    const spare = [short, `${region[0]}${agency[0]} ${field[0]} ${action[0]} ${kind[0]}`]
    const more = 1 + Math.floor(roll() * 2)
    return {
      slug: english.toLowerCase().replaceAll(' ', '-'),
      names: [name, english, ...spare.slice(0, more)],
      track: roll() < 0.4 ? `${field[0]} ${people[0]} ${pick(TRACKS)}` : undefined,
      old: more === 1 && roll() < 0.6 ? `${field[0]} ${action[0]} ${people[0]} ${pick(KINDS)[0]}` : undefined,
      field,
      agency: `${region[0]}${agency[0]}`,
    }
  }
}

/** A name of a person, place or company, or of a track. */
function composed(roll: () => number, label: string, field: string) {
  const pick = <T>(list: readonly T[]) => list[Math.floor(roll() * list.length)]!
  const region = pick(REGIONS)[0]
  if (/사람|멘토/.test(label)) return `${pick(FAMILY)}${pick(GIVEN)}${pick(GIVEN)}(${field} ${pick(PEOPLE)[0]})`
  if (label.includes('회사')) return `${pick(GIVEN)}${pick(GIVEN)}${pick(FIRMS)}`
  if (label.includes('장소')) return `${region} ${pick(SITES)}`
  if (label.includes('기관')) return `${region}${pick(AGENCIES)[0]}`
  return `${region} ${field} ${pick(TRACKS)}`
}

/** The text of a row's reason with its own number, date and issuer. */
const withIssuer = (why: string, agency: string) => why.replace(/콘진원|문체부/, agency)
const sumIn = (why: string, unit: 'won' | 'people', value: number) =>
  unit === 'won'
    ? why.replace(/[\d,.]+(?:억|만)?(?: [\d,]+만)? 원/, won(value))
    : why.replace(/[\d,]+명/, `${value.toLocaleString('en')}명`)
const turned = (month: number, by: number) => ((((month - 1 + by) % 12) + 12) % 12) + 1
const monthIn = (why: string, by: number) =>
  why.replace(/(\d{1,2})(?=~\d{1,2}월|월)/g, (_, month: string) => String(turned(Number(month), by)))
const dayIn = (why: string, day: string) => {
  const [, month, date] = day.split('-').map(Number)
  return why.replace(/\d{1,2}월( \d{1,2}일)?(~\d{1,2}일)?/, `${month}월${date ? ` ${date}일` : ''}`)
}

function movedDay(day: string, by: number) {
  const whole = day.length === 10
  const moved = new Date(Date.parse(whole ? day : `${day}-15`) + by * 86_400_000).toISOString()
  // An edition stays in its year.
  return day.slice(0, 4) + moved.slice(4, whole ? 10 : 7)
}

/** Texts with what they lead to, those that lead to the same in one row, as the build writes them. */
class Rows {
  readonly #own = new Map<string, { is: number; postings: Posting[] }>()

  add(text: string, is: number, posting: Posting) {
    const row = this.#own.get(text) ?? { is, postings: [] }
    this.#own.set(text, row)
    if (!row.postings.some(([program]) => program === posting[0])) row.postings.push(posting)
  }

  entries(): Entry[] {
    const rows = new Map<string, { texts: string[]; row: [number, ...number[]] }>()
    for (const [text, { is, postings }] of this.#own) {
      const row: [number, ...number[]] = [is, ...postings.flat()]
      const same = rows.get(row.join()) ?? { texts: [], row }
      rows.set(row.join(), same)
      same.texts.push(text)
    }
    return [...rows.values()].map(({ texts, row }): Entry => [texts.join('\n'), ...row])
  }
}

/** What engines that read documents get: the same names and facts, without the synonyms and weights of ours. */
export function documentsOf(index: SearchIndex): Document[] {
  const texts = index.programs.map(() => [] as string[])
  for (const row of index.entries) {
    if (row[1] & (WHOLE | FACT)) continue
    for (const [program] of postingsOf(row)) texts[program]!.push(...row[0].split('\n'))
  }
  for (const [, , program, , , why] of index.figures) texts[program]!.push(index.words.whys[why]![0])
  for (const [program, , , , why] of index.ages) texts[program]!.push(index.words.whys[why]![0])
  for (const [, program, , why] of index.months) texts[program]!.push(index.words.whys[why]![0])
  for (const [, , program, , why] of index.days) texts[program]!.push(index.words.whys[why]![0])
  return texts.map((list, id) => ({ id, title: index.words.names[id]!, text: [...new Set(list)].join('. ') }))
}

/** The real programs, then made-up ones up to `count`. Each takes its facts from real programs, another for each kind of fact, and makes them its own. */
export function programsLike(real: SearchIndex, count: number, seed = 1): Programs {
  const roll = dice(seed)
  const taken = new Set<string>()
  const own = Array.from({ length: Math.max(0, count - real.programs.length) }, (): Made => named(roll, taken))
  const first = real.programs.length
  const whys = [...real.words.whys]
  /** The words that say why, kept as the index keeps them. */
  const said = (text: string, figure = '') => whys.push([text, figure]) - 1
  const says = (why: number) => real.words.whys[why]![0]
  const index: SearchIndex = {
    ...real,
    programs: [...real.programs, ...own.map(({ slug }) => slug)],
    words: { ...real.words, names: [...real.words.names, ...own.map(({ names }) => names[0]!)], whys },
    entries: [],
    figures: [...real.figures],
    ages: [...real.ages],
    months: [...real.months],
    days: [...real.days],
  }
  const label = (text: string) => {
    const at = real.labels.indexOf(text)
    if (at < 0) throw new Error(`No label “${text}” in the index`)
    return at
  }
  const [nameLabel, fieldLabel] = [label('이름'), label('분야')]
  const models = own.map(({ field }) => real.programs.indexOf(REAL_FIELDS[field[0]] ?? ''))
  /** Of which real program a made-up one has the facts of a kind. */
  const modelOf = (at: number, kind: number) => (kind === fieldLabel ? models[at]! : mixed(seed, at, kind) % first)

  // Entries: words of a vocabulary are shared, names are each program's own.
  const made = new Rows()
  for (const [at, { names, track, old, field }] of own.entries()) {
    const program = first + at
    for (const name of names) made.add(name, NAME | STRONG, [program, 10, nameLabel])
    if (track) made.add(track, NAME | STRONG, [program, 8, nameLabel])
    if (old) made.add(old, NAME, [program, 5, nameLabel])
    if (models[at] === -1) for (const name of field) made.add(name, TERM | STRONG, [program, 9, fieldLabel])
  }
  for (const row of real.entries) {
    const [texts, is] = row
    const postings = [...postingsOf(row)]
    const shared = postings.map((posting): Posting => posting)
    const lines = texts.split('\n')
    for (const [model, weight, label] of postings) {
      if (is & NAME || label === nameLabel) continue
      const isOwn =
        !(is & (FACT | WHOLE)) && (!(is & TERM) || OWN_LABEL.test(real.labels[label]!)) && !/^\d{4}/.test(texts)
      for (const [at, { field }] of own.entries()) {
        if (modelOf(at, label) !== model) continue
        const posting: Posting = [first + at, weight, label]
        if (!isOwn) shared.push(posting)
        else
          for (const text of times(lines.length, () => composed(roll, real.labels[label]!, field[0])))
            made.add(text, is, posting)
      }
    }
    // One program may take the same word from two rows of postings: once is enough.
    const once = [...new Map(shared.map((posting) => [posting[0], posting])).values()]
    index.entries.push([texts, is, ...once.flat()])
  }
  index.entries.push(...made.entries())

  // Facts.
  const kinds = { figures: -2, ages: -3, months: -4, days: -5 }
  const by = <T>(rows: readonly T[], program: (row: T) => number) =>
    real.programs.map((_, at) => rows.filter((row) => program(row) === at))
  const figures = by(real.figures, (row) => row[2])
  const ages = by(real.ages, (row) => row[0])
  const months = by(real.months, (row) => row[1])
  const days = by(real.days, (row) => row[2])
  for (const [at, { agency }] of own.entries()) {
    const program = first + at
    const scale = Math.exp((roll() - 0.5) * 2.5)
    for (const [unit, value, , strength, main, why] of figures[modelOf(at, kinds.figures)]!) {
      const sum = rounded(value * scale * (0.8 + roll() * 0.4))
      const text = withIssuer(sumIn(says(why), unit, sum), agency)
      index.figures.push([unit, sum, program, strength, main, said(text, real.words.whys[why]![1])])
    }
    for (const [, , to, known] of ages[modelOf(at, kinds.ages)]!) {
      const from = 18 + Math.floor(roll() * 3)
      const most = to === 200 ? 200 : 24 + 5 * Math.floor(1 + roll() * 4)
      const why = `나이: 만 ${from}${most === 200 ? '세 이상' : `~${most}세`} (${agency})`
      index.ages.push([program, from, most, known, said(why)])
    }
    const later = Math.floor(roll() * 7) - 3
    for (const [month, , strength, why] of months[modelOf(at, kinds.months)]!)
      index.months.push([month + later, program, strength, said(withIssuer(monthIn(says(why), later), agency))])
    for (const [day, is, , strength, why] of days[modelOf(at, kinds.days)]!) {
      const moved = movedDay(day, Math.floor(roll() * 90) - 45)
      index.days.push([moved, is, program, strength, said(withIssuer(dayIn(says(why), moved), agency))])
    }
  }
  return { index, documents: documentsOf(index) }
}
