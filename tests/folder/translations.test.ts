import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { checkFolder } from '../../src/folder/folder.ts'
import { missingPages, translationWork } from '../../src/folder/translations.ts'

const FILE = 'programs/game-talent-institute'

describe('the work of translators', () => {
  let dir: string
  const edit = (file: string, change: (text: string) => string) =>
    writeFileSync(join(dir, file), change(readFileSync(join(dir, file), 'utf8')))
  beforeEach(() => {
    dir = mkdtempSync(join(tmpdir(), 'translations-'))
    cpSync('src/content', dir, { recursive: true })
  })
  afterEach(() => rmSync(dir, { recursive: true }))

  it('is done in the real content, in every language', () => {
    expect(translationWork('src/content')).toEqual([])
  })

  it('is the section that changed in Korean, in each language, and nothing else', () => {
    edit(`${FILE}/ko.mdx`, (text) => text.replace(/(## 누가 지원하나요\n\n)/, '$1새 문장입니다. '))
    const work = translationWork(dir)
    expect(work.map(({ file }) => file)).toEqual(['en', 'ja', 'zh-hans'].map((lang) => `${FILE}/${lang}.mdx`))
    for (const { says, mend, line } of work) {
      expect(says).toContain('누가 지원하나요')
      expect(mend).toContain('npm run translated')
      expect(line).toBeGreaterThan(1)
    }
    expect(checkFolder(dir)).toEqual([]) // the site can still be built
  })

  it('is not changed by line breaks and spacing', () => {
    edit(`${FILE}/ko.mdx`, (text) =>
      text.replaceAll('\n\n## ', '\n\n\n## ').replace(/(?<=---\n\n[^]*)니다\. /g, '니다.\n'),
    )
    expect(translationWork(dir)).toEqual([])
  })

  it('is the summary, the labels and the notes, each by itself', () => {
    edit(`${FILE}/ko.mdx`, (text) =>
      text.replace(/^summary: (.*)$/m, 'summary: $1 소개').replace(/^( {2}\S+: )(.*)$/m, '$1$2 (새 이름)'),
    )
    const says = translationWork(dir).map((work) => work.says.split(' ')[0])
    expect(new Set(says)).toEqual(new Set(['summary', 'labels']))
  })

  it('is a text, a label and a name that are missing', () => {
    rmSync(join(dir, `${FILE}/ja.mdx`))
    edit('vocabularies/genres.yaml', (text) => text.replace(/\n {2}zh-hans: 游戏\n/, '\n'))
    edit(`${FILE}/facts.yaml`, (text) => text.replace(/ {2}- text: [^\n]*\n {4}lang: ja\n {4}status: ours\n/, ''))
    const work = translationWork(dir)
    expect(work.map(({ file }) => file).sort()).toEqual([
      `${FILE}/facts.yaml`,
      `${FILE}/ja.mdx`,
      'vocabularies/genres.yaml',
    ])
    expect(missingPages(dir, 'ja')).toEqual([`${FILE}/`])
    expect(missingPages(dir, 'en')).toEqual([])
  })
})
