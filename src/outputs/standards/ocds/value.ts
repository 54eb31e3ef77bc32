import type { Cents } from '../../../domain/money.ts'
import { isStatedAmount } from '../../../domain/stated-amount.ts'
import { jsonEuros } from '../../files/exact-json.ts'

/** An OCDS Value: euros without tax, exact to the cent. */
export interface Value {
  readonly amount: object
  readonly currency: 'EUR'
}

/** Rule 7: 0 and 1 € state nothing, and then there is no value at all. */
export function valueOf(amount: Cents | undefined): Value | undefined {
  if (!isStatedAmount(amount)) return undefined
  return { amount: jsonEuros(amount), currency: 'EUR' }
}
