/** Copies citations with the day on which they are copied as the day of access. Browser code. */
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
      // APA and Chicago have their dates in English, whatever the page is in.
      const { date, iso } = today(mark.dataset.dated ?? box.dataset.tag!)
      mark.textContent = mark.dataset.accessed!.replace('{date}', date).replace('{iso}', iso)
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
