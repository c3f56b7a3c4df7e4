/** Adds a program to the list kept in this browser, up to four; then leads to their comparison. Browser code: without it a plain link. */
const link = document.querySelector<HTMLAnchorElement>('[data-see]')!
const [address, slug] = link.getAttribute('href')!.split('?p=') as [string, string]
const add = link.textContent
link.parentElement!.role = 'status'

/** The kept slugs; none where the browser keeps nothing. */
function kept(): string[] {
  try {
    return new URLSearchParams(localStorage.getItem('compare') ?? '').getAll('p')
  } catch {
    return []
  }
}

function tell() {
  const list = kept()
  const own = list.includes(slug)
  link.href = `${address}?${String(new URLSearchParams([...new Set([...list, slug])].map((one) => ['p', one])))}`
  link.textContent = own ? link.dataset.see!.replace('{n}', String(list.length)) : add
}

link.onclick = (event) => {
  const list = kept()
  // A fifth is told of on the page of the comparison, and so is what a browser does not keep.
  if (list.includes(slug) || list.length > 3 || event.ctrlKey || event.metaKey || event.shiftKey) return
  try {
    localStorage.setItem('compare', link.search.slice(1))
    event.preventDefault()
    tell()
  } catch {
    // The link leads to the comparison as it stands.
  }
}
addEventListener('pageshow', tell)
export {}
