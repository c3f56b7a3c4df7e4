/** Copies citations with the day on which they are copied as the day of access. Browser code. */
import { fill } from '../i18n/fill.ts'

/** Today where the reader is, in words and as YYYY-MM-DD. */
function today(tag: string) {
  const now = new Date()
  const pad = (value: number) => String(value).padStart(2, '0')
  return {
    date: new Intl.DateTimeFormat(tag, { dateStyle: 'long' }).format(now),
    iso: `${now.getFullYear()}-${pad(now.getMonth() + 1)}-${pad(now.getDate())}`,
  }
}

for (const box of document.querySelectorAll<HTMLElement>('.cite')) {
  const said = box.querySelector('output')!
  for (const button of box.querySelectorAll('button')) {
    const text = button.parentElement!.querySelector<HTMLElement>('[data-text]')!
    button.hidden = false
    button.onclick = async () => {
      const mark = text.querySelector<HTMLElement>('[data-accessed]')!
      // A text in English (APA, Chicago) has its date in English.
      mark.textContent = fill(mark.dataset.accessed!, today(text.lang || box.dataset.tag!))
      try {
        await navigator.clipboard.writeText(text.textContent)
        said.textContent = button.textContent = box.dataset.copied!
      } catch {
        getSelection()?.selectAllChildren(text)
        said.textContent = box.dataset.failed!
        said.classList.remove('vh')
      }
    }
  }
}
