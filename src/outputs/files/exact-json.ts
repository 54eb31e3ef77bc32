import type { Cents } from '../../domain/money.ts'
import { decimalFromCents } from '../../domain/money.ts'

declare global {
  interface JSON {
    /** ES2025: a value that `JSON.stringify` writes as the given JSON text. */
    rawJSON(text: string): object
  }
}

/** Euros as a JSON number to the cent, written from the cents and never through a floating-point number. */
export function jsonEuros(cents: Cents): object {
  return JSON.rawJSON(decimalFromCents(cents))
}
