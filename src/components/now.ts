/** Keeps the catalog's first sentence true: how many programs are open, on which day in Seoul. Runs after each refinement. Browser code. */
const truth = document.querySelector<HTMLElement>('[data-now]')!
const part = (name: string) => truth.querySelector<HTMLElement>(`[data-${name}]`)!

function say() {
  const open = document.querySelectorAll('[data-program][data-status=open]').length
  part('none').hidden = open > 0
  part('some').hidden = open === 0
  part('open').textContent = String(open)
  const day = new Intl.DateTimeFormat(truth.dataset.tag, { dateStyle: 'long', timeZone: 'Asia/Seoul' }).format()
  for (const time of truth.querySelectorAll('time')) {
    time.textContent = day
    time.dateTime = new Intl.DateTimeFormat('sv', { timeZone: 'Asia/Seoul' }).format()
  }
}
addEventListener('refined', say)
say()
