/**
 * Every fact the site knows, one row each. A new fact is one row here and one label in each dictionary.
 * The order of the rows is the order in which a page lists them.
 */

/** What a statement of a fact carries; the key of the value says its unit. */
export type Kind = 'won' | 'people' | 'number' | 'percent' | 'date' | 'window' | 'terms' | 'link' | 'age'

/** One row of the registry. */
export interface FactRow {
  kind: Kind
  /** For terms: the file of `vocabularies/` its words come from. */
  words?: string
  /** For numbers: what is counted; the dictionaries have its unit. Other numbers print bare. */
  unit?: 'hours' | 'months' | 'items'
  /** Every current edition must answer it, with a statement or under `unpublished`. */
  asked?: true
  /** It is a condition of entry. */
  criterion?: true
  /** It may stand only in a round or only in an event. */
  only?: 'round' | 'event'
  /** For terms: what one source names adds to what another names; lists that differ do not contradict each other. */
  additive?: true
  /** One sentence for the editor. */
  says: string
}

export const facts = {
  budget: { kind: 'won', asked: true, says: 'Public money for the whole program or track in the year.' },
  seats: { kind: 'people', asked: true, says: 'People to be admitted in the year.' },
  'seats-per-department': { kind: 'people', says: 'People to be admitted in each department.' },
  'seats-per-operator': { kind: 'people', says: 'People each operating body must admit.' },
  age: { kind: 'age', asked: true, criterion: true, says: 'Who may apply: age.' },
  stage: {
    kind: 'terms',
    words: 'stages',
    asked: true,
    criterion: true,
    says: 'Who may apply: career stage, any one of.',
  },
  residence: {
    kind: 'terms',
    words: 'conditions',
    asked: true,
    criterion: true,
    says: 'Who may apply: where one lives.',
  },
  nationality: {
    kind: 'terms',
    words: 'conditions',
    asked: true,
    criterion: true,
    says: 'Who may apply: nationality.',
  },
  education: { kind: 'terms', words: 'conditions', criterion: true, says: 'Who may apply: schooling.' },
  employment: { kind: 'terms', words: 'conditions', criterion: true, says: 'Who may apply: in work or not.' },
  team: { kind: 'terms', words: 'conditions', criterion: true, says: 'Who may apply: alone or as a team.' },
  field: {
    kind: 'terms',
    words: 'fields',
    criterion: true,
    says: 'Who may apply: the field one must work or study in.',
  },
  priority: { kind: 'terms', words: 'conditions', says: 'Who gets extra points.' },
  fee: { kind: 'won', asked: true, says: 'What a trainee pays; 0 is free.' },
  stipend: { kind: 'won', asked: true, says: 'What a trainee is paid.' },
  'stipend-total': { kind: 'won', says: 'All monthly payments to one trainee together.' },
  bonus: { kind: 'won', says: 'Extra money for the best trainees.' },
  'support-total': { kind: 'won', says: 'Most one trainee can receive, everything together.' },
  'tuition-supported': { kind: 'people', says: 'Students whose tuition is paid in a year.' },
  benefits: { kind: 'terms', words: 'benefits', additive: true, says: 'What trainees get besides money.' },
  'internship-months': { kind: 'number', unit: 'months', says: 'Length of an internship in months.' },
  recruitment: { kind: 'window', says: 'When a source says the whole program recruits.' },
  training: { kind: 'window', asked: true, says: 'From when until when training runs.' },
  months: { kind: 'number', unit: 'months', says: 'Length of the training in months.' },
  place: { kind: 'terms', words: 'places', additive: true, asked: true, says: 'Where the training is.' },
  format: { kind: 'terms', words: 'methods', additive: true, says: 'How it teaches.' },
  courses: { kind: 'terms', words: 'methods', additive: true, says: 'The courses it offers, by name.' },
  'courses-count': { kind: 'number', unit: 'items', says: 'How many courses it offers.' },
  fields: { kind: 'terms', words: 'fields', additive: true, says: 'Fields the sources name.' },
  'ai-content': { kind: 'terms', words: 'methods', additive: true, says: 'What it teaches about AI.' },
  'ai-share': { kind: 'percent', says: 'Share of AI in the curriculum.' },
  'mentoring-hours': { kind: 'number', unit: 'hours', says: 'Hours of mentoring for each trainee.' },
  mentors: { kind: 'people', says: 'Mentors.' },
  'mentors-named': { kind: 'terms', words: 'people', additive: true, says: 'Mentors named by a source.' },
  lecturers: { kind: 'people', says: 'People who teach.' },
  'apply-through': {
    kind: 'terms',
    words: 'channels',
    additive: true,
    asked: true,
    says: 'System or means one applies through.',
  },
  notices: { kind: 'terms', words: 'channels', additive: true, says: 'Sites where calls are posted.' },
  page: { kind: 'link', says: 'Official page.' },
  selection: { kind: 'terms', words: 'methods', additive: true, says: 'Steps of selection, in order.' },
  competition: { kind: 'number', says: 'How many applied for one place.' },
  operator: { kind: 'terms', words: 'bodies', additive: true, asked: true, says: 'Bodies that run it.' },
  'operators-count': { kind: 'number', unit: 'items', says: 'How many bodies run the training.' },
  'operators-named': { kind: 'terms', words: 'bodies', additive: true, says: 'Operating bodies named so far.' },
  'operators-chosen': { kind: 'date', says: 'When the bodies that run it were chosen.' },
  'grant-per-operator': { kind: 'won', says: 'Money for each body that runs the training.' },
  'grant-total': { kind: 'won', says: 'Money for one body over the whole time of its support.' },
  'grant-period': { kind: 'window', says: 'How long a body that runs the training is supported.' },
  'graduates-per-operator': { kind: 'people', says: 'Graduates each operating body must reach.' },
  organisation: { kind: 'terms', words: 'conditions', says: 'Which bodies may apply to run it.' },
  'match-share': { kind: 'percent', says: 'Share of the money the operating body adds itself.' },
  host: { kind: 'terms', words: 'bodies', additive: true, says: 'Bodies that announce it.' },
  partners: { kind: 'terms', words: 'bodies', additive: true, says: 'Companies that take part.' },
  traits: { kind: 'terms', words: 'traits', additive: true, says: 'What sources call it: new, core.' },
  aims: { kind: 'terms', words: 'traits', additive: true, says: 'What it is for, as the announcement says.' },
  announced: { kind: 'date', says: 'Day the call or package was announced.' },
  'info-session': { kind: 'date', says: 'Public information session.' },
  agreement: { kind: 'date', says: 'Day an agreement between the bodies was signed.' },
  edition: { kind: 'number', says: 'The how-manieth cohort or year of the program.' },
  'programs-count': { kind: 'number', unit: 'items', says: 'How many programs the package counts.' },
  opens: { kind: 'date', only: 'round', says: 'First moment one may apply.' },
  closes: { kind: 'date', only: 'round', says: 'Last moment one may apply.' },
  window: { kind: 'window', only: 'round', says: 'Months within which the round falls.' },
  when: { kind: 'date', only: 'event', says: 'Day or days of the event.' },
  visitors: { kind: 'people', only: 'event', says: 'People who came.' },
  works: { kind: 'number', unit: 'items', says: 'Works shown or made.' },
  projects: { kind: 'number', unit: 'items', says: 'Projects made in the training.' },
  'follow-up-projects': {
    kind: 'number',
    unit: 'items',
    says: 'Projects of former trainees that get further support.',
  },
  participants: { kind: 'people', says: 'People who did take part.' },
  teams: { kind: 'number', unit: 'items', says: 'Teams that did take part.' },
  enrolled: { kind: 'people', says: 'Students enrolled on the day of the report.' },
  'masters-enrolled': { kind: 'people', says: "Master's students enrolled." },
  'doctors-enrolled': { kind: 'people', says: 'Doctoral students enrolled.' },
  graduates: { kind: 'people', says: 'People who completed.' },
  'masters-graduates': { kind: 'people', says: "Master's graduates." },
  'doctors-graduates': { kind: 'people', says: 'Doctoral graduates.' },
  'graduates-total': { kind: 'people', says: 'All graduates of all years so far.' },
  hired: { kind: 'people', says: 'Graduates hired by the day of completion.' },
  'placement-rate': { kind: 'percent', says: 'Share of graduates in work.' },
  alumni: { kind: 'terms', words: 'people', additive: true, says: 'Former trainees named by a source.' },
} as const satisfies Record<string, FactRow>

/** The name of a fact: a key of the registry. */
export type FactName = keyof typeof facts
