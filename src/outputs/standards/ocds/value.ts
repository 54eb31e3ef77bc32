import type { Cents } from '../../../domain/money.ts'
import { jsonEuros } from '../../files/exact-json.ts'

/** An OCDS Value: euros without tax, exact to the cent. */
export interface Value {
  readonly amount: object
  readonly currency: 'EUR'
}

export function valueOf(amount: Cents): Value {
  return { amount: jsonEuros(amount), currency: 'EUR' }
}
