/** What the drawn pictures share: boxes, colours, the letters of each language. Text is set as outlines, so no font is needed to see it. */
import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import satori from 'satori'
import sharp from 'sharp'
import { locales, type Locale } from '../i18n/locales.ts'

export const [INK, DIM, LINE, RED] = ['#13171c', '#535b64', '#cfd3d7', '#c81e0b']
const require = createRequire(import.meta.url)

type Style = Record<string, string | number>

/** A box of a picture, laid out as CSS does with `display: flex`. */
export interface Node {
  type: string
  props: { style: Style; children?: (Node | string)[] | string }
}

export const box = (style: Style, children?: (Node | string)[] | string): Node => ({
  type: 'div',
  props: { style: { display: 'flex', ...style }, children },
})

/** A white sheet with the rule of the site on top. */
export const sheet = (style: Style, children: Node[]): Node =>
  box(
    {
      boxSizing: 'border-box',
      flexDirection: 'column',
      background: '#fff',
      color: INK,
      borderTop: `16px solid ${INK}`,
      fontFamily: 'Own, Latin, Korean',
      ...style,
    },
    children,
  )

const WEIGHTS = [400, 700] as const
const loaded = new Map<string, Promise<Buffer>>()

/** A file of a font, read once. */
function fontFile(font: string, subset: string, weight: number) {
  const name = `@fontsource/${font}/files/${font}-${subset}-${weight}-normal.woff`
  const file = loaded.get(name) ?? readFile(require.resolve(name))
  loaded.set(name, file)
  return file
}

/** The fonts of a language: its own letters first, then Latin ones, then Korean ones for names. Of one family only one would be used. */
function fontsOf(locale: Locale) {
  const { font, subset } = locales[locale].drawn
  const wanted = [
    ['Own', font, subset],
    ['Latin', font, 'latin'],
    ['Korean', 'noto-sans-kr', 'korean'],
  ] as const
  return Promise.all(
    wanted.flatMap(([name, file, part]) =>
      WEIGHTS.map(async (weight) => ({ name, weight, data: await fontFile(file, part, weight) })),
    ),
  )
}

/** Draws boxes as SVG; without a height the picture is as high as what it holds. Throws on a letter that the language's fonts lack. */
export async function drawn(node: Node, locale: Locale, size: { width: number; height?: number }): Promise<string> {
  const fonts = await fontsOf(locale)
  const loadAdditionalAsset = (_: string, letters: string) =>
    Promise.reject(new Error(`The fonts of ${locale} have no letter for "${letters}"`))
  return satori(node, { ...size, fonts, loadAdditionalAsset })
}

/** An SVG as PNG, pixel for pixel. */
export function png(svg: string): Promise<Buffer> {
  return sharp(Buffer.from(svg)).png({ palette: true, compressionLevel: 9 }).toBuffer()
}
