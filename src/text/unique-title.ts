import { startOf } from '../domain/shorten.ts'

const LONGEST = 80

/** A title for tabs and search results: records share their titles, never their ids. */
export function uniqueTitle(title: string, id: string): string {
  return `${title.length > LONGEST ? `${startOf(title, LONGEST - 2)}…` : title} (${id})`
}
