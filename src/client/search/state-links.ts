/**
 * Results lead to other states of the search (`a[data-state]`) and to more of themselves (`[data-more]`, with how
 * many are shown): both stay on the page. A link that is opened elsewhere goes there.
 */
export function onStateLinks(
  root: HTMLElement,
  { state, more }: { readonly state: (href: string) => unknown; readonly more: (shown: number) => unknown },
): void {
  root.addEventListener('click', (event) => {
    const target = event.target as Element
    const link = target.closest<HTMLAnchorElement>('a[data-state]')
    const button = target.closest<HTMLElement>('[data-more]')
    if (button) more(Number(button.dataset['more']))
    if (!link || event.ctrlKey || event.metaKey || event.shiftKey) return
    event.preventDefault()
    state(link.href)
  })
}
