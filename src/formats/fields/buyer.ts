import type { Notes } from './notes.ts'
import { quotable, quotableMixture } from './notes.ts'
import { isMissing, isObject } from './reading.ts'
import { readScalar } from './scalar.ts'
import { readText } from './text.ts'

export interface Buyer {
  readonly buyerId?: string
  readonly buyerName?: string
}

/** `{"id": "20009320100016", "nom": "…"}`: the SIRET or SIREN, digits only, and the name. */
export function readBuyer(value: unknown, column: string, notes: Notes): Buyer {
  if (!isMissing(value) && !isObject(value)) notes.flag('value-unreadable', column, quotableMixture(value))
  const published = isObject(value) ? value : {}
  const id = readScalar(published['id'], column, notes)
  const digits = id?.replace(/\s/g, '')
  const buyerId = digits !== undefined && /^(?:\d{9}|\d{14})$/.test(digits) ? digits : undefined
  if (buyerId === undefined)
    notes.flag('buyer-missing', column, id === undefined ? undefined : quotable(id) && quotable(digits))
  return { buyerId, buyerName: readText(published['nom'], column, notes) }
}
