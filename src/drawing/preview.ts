/** Draws the picture that shows when a page is shared: 1200 × 630 (Open Graph), PNG. */
import type { Locale } from '../i18n/locales.ts'
import type { Bar } from '../views/ribbon.ts'
import type { Preview } from '../views/og.ts'
import { box, DIM, drawn, INK, LINE, png, sheet, type Node } from './sheet.ts'

const [WIDTH, HEIGHT] = [1200, 630]

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
  const strokes = bars.map(({ stroke, x, width }) =>
    box({ position: 'absolute', left: `${x}%`, width: `${width}%`, ...STROKES[stroke] }),
  )
  return box({ position: 'relative', width: '100%', height: 14, marginTop: 12 }, strokes)
}

function layout({ site, title, line, months, rows }: Preview): Node {
  return sheet({ width: WIDTH, height: HEIGHT, padding: '40px 64px 48px' }, [
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
  ])
}

/** The picture of a page in a language, as PNG. */
export async function drawPreview(preview: Preview, locale: Locale): Promise<Buffer> {
  return png(await drawn(layout(preview), locale, { width: WIDTH, height: HEIGHT }))
}
