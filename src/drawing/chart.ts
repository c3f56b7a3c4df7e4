/** Draws a chart for an article: 1200 wide, as high as it must be, light, with its source and the address of its page. */
import { locales, type Locale } from '../i18n/locales.ts'
import type { Chart, ChartBar, ChartRow } from '../views/chart.ts'
import { escaped } from '../views/markup.ts'
import { box, DIM, drawn, INK, LINE, RED, sheet, type Node } from './sheet.ts'

const WIDTH = 1200
/** The longest bar, in pixels. */
const LONGEST = 400

/** The mark of disagreement, which no font of these has: two strokes and one across. */
const UNEQUAL = box({ position: 'relative', width: 20, height: 24, marginRight: 10 }, [
  box({ position: 'absolute', top: 9, left: 0, width: 18, height: 3, background: RED }),
  box({ position: 'absolute', top: 16, left: 0, width: 18, height: 3, background: RED }),
  box({ position: 'absolute', top: 3, left: 8, width: 3, height: 22, background: RED, transform: 'rotate(25deg)' }),
])

function bar({ text, who, small, width, differs }: ChartBar): Node {
  return box({ alignItems: 'flex-start', marginTop: 4, marginBottom: 4 }, [
    box({ flexShrink: 0, width: Math.max(2, (width / 100) * LONGEST), height: 22, marginTop: 6, background: INK }),
    box({ flex: 1, flexWrap: 'wrap', marginLeft: 16, lineHeight: 1.5 }, [
      ...(differs ? [box({ paddingTop: 5 }, [UNEQUAL])] : []),
      box({ fontWeight: 700, marginRight: 10 }, text),
      box({ marginRight: 10 }, who),
      ...(small === undefined ? [] : [box({ color: DIM, fontSize: 20, lineHeight: 1.65 }, small)]),
    ]),
  ])
}

const row = ({ name, bars }: ChartRow): Node =>
  box({ borderTop: `1px solid ${LINE}`, padding: '8px 0', fontSize: 22 }, [
    box({ flexShrink: 0, width: 290, paddingRight: 24, paddingTop: 5, lineHeight: 1.35 }, name.text),
    box({ flex: 1, flexDirection: 'column' }, bars.map(bar)),
  ])

function layout({ title, note, rows, missing, source }: Chart, address: string, locale: Locale): Node {
  const line = (children: string, style = {}) => box({ fontSize: 20, lineHeight: 1.5, ...style }, children)
  // Korean breaks between words only.
  const wordBreak = locale === 'ko' ? 'keep-all' : 'normal'
  return sheet({ width: WIDTH, padding: '36px 56px 40px', wordBreak }, [
    box({ fontSize: 44, fontWeight: 700, lineHeight: 1.25, letterSpacing: '-0.02em' }, title),
    line(note, { color: DIM, fontSize: 22, marginTop: 8, marginBottom: 20 }),
    ...rows.map(row),
    box({ flexDirection: 'column', borderTop: `2px solid ${INK}`, paddingTop: 14 }, [
      ...(missing === undefined ? [] : [line(missing, { marginBottom: 12 })]),
      line(source, { color: DIM }),
      line(address, { color: DIM }),
    ]),
  ])
}

/** The picture of a chart in a language, as SVG with its title for those who do not see it. `address` is that of its page. */
export async function drawChart(chart: Chart, address: string, locale: Locale): Promise<string> {
  const svg = await drawn(layout(chart, address, locale), locale, { width: WIDTH })
  const { tag } = locales[locale]
  return svg.replace('>', ` role="img" lang="${tag}"><title>${escaped(chart.title)}</title>`)
}
