/** Adds a program to the list kept in this browser, up to four, and takes it out; then leads to their comparison. Browser code: without it a plain link. */
const link = document.querySelector<HTMLAnchorElement>('[data-see]')!
const drop = link.nextElementSibling as HTMLButtonElement
const said = document.createElement('span')
const [address, slug] = link.getAttribute('href')!.split('?p=') as [string, string]
const add = link.textContent
said.className = 'vh'
said.role = 'status'
drop.after(said)

/** The kept slugs; none where the browser keeps nothing. */
function kept(): string[] {
  try {
    return new URLSearchParams(localStorage.getItem('compare') ?? '').getAll('p')
  } catch {
    return []
  }
}

const listed = (slugs: string[]) => String(new URLSearchParams(slugs.map((one) => ['p', one])))

function tell() {
  const list = kept()
  const own = list.includes(slug)
  link.href = `${address}?${listed([...new Set([...list, slug])])}`
  link.textContent = own ? link.dataset.see!.replace('{n}', String(list.length)) : add
  drop.hidden = !own
}

link.onclick = (event) => {
  const list = kept()
  // A fifth is told of on the page of the comparison, and so is what a browser does not keep.
  if (list.includes(slug) || list.length > 3 || event.ctrlKey || event.metaKey || event.shiftKey) return
  try {
    localStorage.setItem('compare', listed([...list, slug]))
    event.preventDefault()
    tell()
    said.textContent = link.textContent
  } catch {
    // The link leads to the comparison as it stands.
  }
}
drop.onclick = () => {
  const list = kept().filter((one) => one !== slug)
  if (list.length > 0) localStorage.setItem('compare', listed(list))
  else localStorage.removeItem('compare')
  tell()
  said.textContent = ''
  // The button is gone; what the focus comes to says what is so now.
  link.focus()
}
addEventListener('pageshow', tell)
addEventListener('storage', tell)
export {}
