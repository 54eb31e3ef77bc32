import type { IsoDate } from '../../domain/date.ts'
import type { Edition } from '../../domain/edition/edition.ts'

/** `2026-10-31`, and `2026-10-31-2` for the second edition of one day: never changes, it stands in identifiers. */
export function editionName(editions: readonly Pick<Edition, 'date'>[], index: number): string {
  const { date } = editions[index]!
  const number = editions.slice(0, index + 1).filter((each) => each.date === date).length
  return number === 1 ? date : `${date}-${number}`
}

/** The name that this build will bear once it is an edition. */
export function nextName(editions: readonly Pick<Edition, 'date'>[], date: IsoDate): string {
  return editionName([...editions, { date }], editions.length)
}
