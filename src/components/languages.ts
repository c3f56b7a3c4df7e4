/** Lets the choice of language keep what was asked and where one was: query and fragment. Browser code. */
document.querySelector('.langs')!.addEventListener('click', ({ target }) => {
  const link = (target as Element).closest('a')
  if (link) link.href = link.pathname + location.search + location.hash
})
