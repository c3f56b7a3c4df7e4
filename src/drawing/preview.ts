/** Draws the picture that shows when a page is shared: 1200 × 630 (Open Graph), PNG. Text is set as outlines, so no font is needed to see it. */
import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import satori from 'satori'
import sharp from 'sharp'
import { locales, type Locale } from '../i18n/locales.ts'
import type { Bar } from '../views/ribbon.ts'
import type { Preview } from '../views/og.ts'

const [WIDTH, HEIGHT] = [1200, 630]
const [INK, DIM, LINE] = ['#13171c', '#535b64', '#cfd3d7']
const require = createRequire(import.meta.url)

interface Node {
  type: string
  props: { style: Record<string, string | number>; children?: (Node | string)[] | string }
}

const box = (style: Record<string, string | number>, children?: (Node | string)[] | string): Node => ({
  type: 'div',
  props: { style: { display: 'flex', ...style }, children },
})

const STROKES: Record<Bar['stroke'], Record<string, string | number>> = {
  solid: { height: 14, background: INK },
  hatched: {
    boxSizing: 'border-box',
    height: 14,
    border: `2px solid ${INK}`,
    backgroundImage: `repeating-linear-gradient(135deg, ${INK} 0px, ${INK} 3px, #fff 3px, #fff 7px)`,
  },
  dotted: { height: 0, marginTop: 6, borderTop: `4px dotted ${DIM}` },
}

function row(bars: Bar[]): Node {
  const drawn = bars.map(({ stroke, x, width }) =>
    box({ position: 'absolute', left: `${x}%`, width: `${width}%`, ...STROKES[stroke] }),
  )
  return box({ position: 'relative', width: '100%', height: 14, marginTop: 12 }, drawn)
}

function layout({ site, title, line, months, rows }: Preview): Node {
  return box(
    {
      boxSizing: 'border-box',
      flexDirection: 'column',
      width: WIDTH,
      height: HEIGHT,
      background: '#fff',
      color: INK,
      borderTop: `16px solid ${INK}`,
      padding: '40px 64px 48px',
      fontFamily: 'Sans',
    },
    [
      box({ fontSize: 28, fontWeight: 700, color: DIM }, site),
      box(
        {
          fontSize: title.length > 26 ? 58 : 70,
          fontWeight: 700,
          lineHeight: 1.2,
          marginTop: 20,
          letterSpacing: '-0.02em',
        },
        title,
      ),
      box({ fontSize: 30, color: DIM, marginTop: 16, lineHeight: 1.4 }, line),
      box({ flexDirection: 'column', marginTop: 'auto' }, [
        box(
          { borderBottom: `2px solid ${INK}`, fontSize: 22, width: '100%' },
          months.map((month) =>
            box(
              { boxSizing: 'border-box', width: `${100 / 12}%`, paddingLeft: 6, borderLeft: `1px solid ${LINE}` },
              month,
            ),
          ),
        ),
        ...rows.slice(0, 6).map(row),
      ]),
    ],
  )
}

const WEIGHTS = [400, 700] as const
const loaded = new Map<string, Promise<Buffer>>()

/** A file of a font, read once. */
function fontFile(font: string, subset: string, weight: number) {
  const name = `@fontsource/${font}/files/${font}-${subset}-${weight}-normal.woff`
  const file = loaded.get(name) ?? readFile(require.resolve(name))
  loaded.set(name, file)
  return file
}

/** The fonts of a language: its own letters first, then Latin ones, then Korean ones for names. */
function fontsOf(locale: Locale) {
  const { font, subset } = locales[locale].drawn
  const wanted = [
    [font, subset],
    [font, 'latin'],
    ['noto-sans-kr', 'korean'],
  ] as const
  const unique = wanted.filter(([f, s], index) => wanted.findIndex(([g, t]) => f === g && s === t) === index)
  return Promise.all(
    unique.flatMap(([name, part]) =>
      WEIGHTS.map(async (weight) => ({ name: 'Sans', weight, data: await fontFile(name, part, weight) })),
    ),
  )
}

/** The picture of a page in a language, as PNG. */
export async function drawPreview(preview: Preview, locale: Locale): Promise<Buffer> {
  const svg = await satori(layout(preview), { width: WIDTH, height: HEIGHT, fonts: await fontsOf(locale) })
  return sharp(Buffer.from(svg)).png({ palette: true, compressionLevel: 9 }).toBuffer()
}
