import type { Cents } from '../../../domain/money.ts'
import { jsonEuros } from '../../files/exact-json.ts'

/** An OCDS Value: euros without tax, exact to the cent. */
export interface Value {
  readonly amount: object
  readonly currency: 'EUR'
}

export function valueOf(amount: Cents | undefined): Value | undefined {
  return amount === undefined ? undefined : { amount: jsonEuros(amount), currency: 'EUR' }
}
