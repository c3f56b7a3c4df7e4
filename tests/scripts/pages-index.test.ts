import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { indexedPart, Splitter } from '../../scripts/pages-index.ts'
import { SEAM } from '../../src/search/texts.ts'

let splitter: Splitter
beforeAll(async () => (splitter = await Splitter.load()))
afterAll(() => splitter.close())

/** What Pagefind is given, with a stroke for each seam. */
function split(html: string) {
  splitter.learn(html)
  return splitter.split(html).replaceAll(SEAM, '|')
}

describe('the splitter of Korean words', () => {
  it.each([
    ['<h1>창의인재동반사업</h1>', '<h1>창의|인재|동반|사업</h1>'],
    ['<p>  학교에서 배운다. 😀 전문인력을 키운다.</p>', '<p>  학교에서 배운다. 😀 전문|인력을 키운다.</p>'],
    ['<p>웹툰·만화와 (방송영상)</p>', '<p>웹툰·| 만화와 (|방송|영상)</p>'],
    [
      '<p title="전문인력">R&amp;D 전문<b class="a>b">인력</b>양성은</p>',
      '<p title="전문인력">R&amp;D 전문<b class="a>b">|인력</b>|양성은</p>',
    ],
    ['<p>전문</p><p>인력</p>', '<p>전문</p><p>인력</p>'],
    ['<script>"전문인력"</script>', '<script>"전문인력"</script>'],
    ['<p>Training, 3 months</p>', '<p>Training, 3 months</p>'],
    ['', ''],
  ])('makes of %s %s', (html, given) => {
    expect(split(html)).toBe(given)
  })

  it('finds in a name the nouns that stand elsewhere by themselves', () => {
    split('<p>게임 인재를 한국 콘텐츠의 진흥에</p>')
    expect(split('<p>게임인재원은 한국콘텐츠진흥원의 학교</p>')).toBe('<p>게임|인재원은 한국|콘텐츠|진흥원의 학교</p>')
  })

  it('adds nothing but seams, whatever the text', () => {
    const word = fc.constantFrom(
      '사업',
      '인재',
      '동반',
      ' ',
      '. ',
      '\n',
      '<b>',
      '</b>',
      '</p><p>',
      '😀',
      '&lt;',
      'AI',
      '은',
      '「',
    )
    fc.assert(
      fc.property(fc.array(fc.oneof(word, fc.string({ unit: 'grapheme', maxLength: 3 }))), (pieces) => {
        const html = pieces.join('').replace(/[`|]/g, '')
        expect(split(html).replace(/\| ?/g, '')).toBe(html)
      }),
      { numRuns: 200 },
    )
  })
})

describe('the part of a page that is indexed', () => {
  const part = (html: string) => {
    const found = indexedPart(html)
    return found && html.slice(...found)
  }

  it('ends where its element does', () => {
    expect(part('<main><div data-pagefind-body data-g="a>b"><div>a</div><p>b</p></div><div>c</div></main>')).toBe(
      '<div>a</div><p>b</p>',
    )
  })

  it('is missing on a page that says nothing of it, and may not be left open', () => {
    expect(part('<main><p>a</p></main>')).toBeUndefined()
    expect(() => part('<div data-pagefind-body><div></div>')).toThrow('does not end')
  })
})
