import { SEARCH_SORTS } from '../../text/search.ts'
import { FACETS } from './question.ts'
import type { SearchQuestion } from './question.ts'

/** Results of one kind shown at once. */
export const RESULTS_PER_PAGE = 20
const LONGEST_WORDS = 200
const MOST_PAGES = 500

/** Puts an address into the form. What a list of the form does not have is left out: the next address is without it. */
export function fillForm(form: HTMLFormElement, search: string): void {
  const parameters = new URLSearchParams(search)
  const value = (name: string) => parameters.get(name) ?? ''
  const words = form.elements.namedItem('q') as HTMLInputElement
  if (words.value !== value('q')) words.value = value('q').slice(0, LONGEST_WORDS)
  for (const radio of form.querySelectorAll<HTMLInputElement>('input[name="genre"]'))
    radio.checked = radio.value === value('genre')
  if (!form.querySelector('input[name="genre"]:checked'))
    form.querySelector<HTMLInputElement>('input[name="genre"]')!.checked = true
  for (const select of form.querySelectorAll('select')) {
    select.value = value(select.name)
    if (select.selectedIndex < 0) select.selectedIndex = 0
  }
}

/** What the form asks for. */
export function questionOf(form: HTMLFormElement): SearchQuestion {
  const data = new FormData(form)
  const value = (name: string) => String(data.get(name) ?? '').trim()
  const chosen = FACETS.flatMap((facet) => (value(facet) === '' ? [] : [[facet, value(facet)] as const]))
  return { words: value('q'), kind: value('genre'), filters: Object.fromEntries(chosen), sort: value('tri') }
}

/**
 * The query of a question's address, the same for the same question, empty where nothing is asked; `pages` of results,
 * where more than one is shown.
 */
export function addressOf({ words, kind, filters, sort }: SearchQuestion, pages = 1): string {
  const parameters = new URLSearchParams({
    ...(words === '' ? {} : { q: words }),
    ...(kind === '' ? {} : { genre: kind }),
    ...filters,
    ...(sort === SEARCH_SORTS[0].value ? {} : { tri: sort }),
    ...(pages === 1 ? {} : { pages: String(pages) }),
  })
  return parameters.size === 0 ? '' : `?${parameters}`
}

/** How many pages of results an address shows. */
export function pagesOf(search: string): number {
  const pages = Number(new URLSearchParams(search).get('pages') ?? 1)
  return Number.isInteger(pages) && pages > 0 ? Math.min(pages, MOST_PAGES) : 1
}
