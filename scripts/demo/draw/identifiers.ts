import { passesLuhn } from '../../../src/domain/supplier/siret.ts'
import type { Random } from './random.ts'

/** Adds the digit that makes the number pass the Luhn key. */
function withKey(digits: string): string {
  const key = [...'0123456789'].find((digit) => passesLuhn(digits + digit))!
  return digits + key
}

/** A SIREN that INSEE never gives: it begins with 000, and passes the Luhn key. */
export function inventedSiren(random: Random, taken: Set<string>): string {
  for (;;) {
    const siren = withKey(`000${String(random.int(10000, 99999))}`)
    if (taken.has(siren)) continue
    taken.add(siren)
    return siren
  }
}

/** An establishment of a SIREN: its number in five digits, of which the last makes the whole pass Luhn. */
export function siretOf(siren: string, establishment: number): string {
  return withKey(siren + String(establishment).padStart(4, '0'))
}

/** An upper-case UUID of the shape that buyers' platforms give. */
export function inventedUuid(random: Random): string {
  const hex = (length: number) =>
    Array.from({ length }, () => random.int(0, 15).toString(16).toUpperCase()).join('')
  return `${hex(8)}-${hex(4)}-4${hex(3)}-${random.pick(['8', '9', 'A', 'B'])}${hex(3)}-${hex(12)}`
}
