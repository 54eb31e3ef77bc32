/**
 * The moment, in milliseconds since 1970, after which a date has passed: the moment itself, or the end of a day without
 * hour by the reader's clock; NaN where the text is neither.
 */
export function momentAfter(until: string): number {
  return /^\d{4}-\d{2}-\d{2}$/.test(until) ? new Date(`${until}T00:00:00`).setHours(24) : Date.parse(until)
}

/**
 * Whether all that a list tells (`data-last`: its last day) has passed, of which nothing would be left: old data are then
 * shown as they were, dated, rather than an empty page.
 */
export function isListOver(element: Element): boolean {
  const last = element.closest<HTMLElement>('[data-last]')?.dataset['last']
  return last !== undefined && momentAfter(last) <= Date.now()
}
