import { readDate } from '../catalog/dates.ts'
import { date } from '../i18n/format.ts'
import { allCorrections } from './corrections.ts'
import { nameOf, placeLabel, subjectHref, type View } from './view.ts'
import { orderedRounds } from './when.ts'

/** Something a reader who follows the site is told. */
export interface News {
  /** For ever. */
  id: string
  title: string
  text: string
  /** Address on this site, with the base path. */
  href: string
  /** Milliseconds. */
  at: number
  kind: 'correction' | 'opening'
}

function corrected(view: View): News[] {
  return allCorrections(view).map(({ id, what, line, because, since, href: to }) => ({
    id: `correction/${id}`,
    title: view.t('feed.corrected', { what }),
    text: `${line} ${because}`,
    href: to,
    at: readDate(since).from,
    kind: 'correction',
  }))
}

/** Rounds for trainees that have opened, as far as their day is known. */
function opened(view: View): News[] {
  const { t, locale, now } = view
  return view.catalog.programs.flatMap((subject) =>
    orderedRounds(subject.current).flatMap(({ round, opens, closes, dates }): News[] => {
      const start = dates.opens
      if (opens?.date === undefined || !start || start.from > now) return []
      if (start.precision !== 'day' && start.precision !== 'minute') return []
      const { year } = subject.current
      const label = placeLabel(view, subject, year, 'rounds', round.id)
      const name = nameOf(view, subject).text
      const what = label === round.id ? name : t.apart([name, label])
      const until =
        closes?.date === undefined
          ? t('feed.opened.unknown')
          : t('feed.opened.until', { date: date(closes.date, locale) })
      return [
        {
          id: `opening/${subject.slug}/${year}/${round.id}`,
          title: t('feed.opened', { what }),
          text: t.pair(date(opens.date, locale), until),
          href: subjectHref(view, subject),
          at: start.from,
          kind: 'opening',
        },
      ]
    }),
  )
}

/** What has happened until the view's instant, the newest first. */
export function news(view: View): News[] {
  return [...corrected(view), ...opened(view)].sort((a, b) => b.at - a.at || (a.id < b.id ? -1 : 1))
}
