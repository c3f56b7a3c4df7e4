/** Sets the reader's own time beside each clock time where it differs from Korea's. Browser code. */
const SEOUL = -540 // minutes, as getTimezoneOffset counts
const { local, tag: language } = document.querySelector<HTMLElement>('[data-local]')!.dataset
const format = new Intl.DateTimeFormat(language, {
  ...({ weekday: 'short', month: 'short', day: 'numeric' } as const),
  ...({ hour: '2-digit', minute: '2-digit', hourCycle: 'h23', timeZoneName: 'short' } as const),
})
for (const time of document.querySelectorAll<HTMLTimeElement>('time[datetime*=T]')) {
  const at = new Date(time.dateTime)
  if (at.getTimezoneOffset() === SEOUL) continue
  const own = document.createElement('small')
  own.textContent = local!.replace('{x}', format.format(at))
  time.parentElement!.after(own)
}
