import type { ProcurementCode } from '../../../domain/contract/procurement-code.ts'
import { procurementCodeOf } from '../../../formats/fields/procurement.ts'

export type ProcurementMethod = 'open' | 'selective' | 'limited' | 'direct'

/** Procedures whose OCDS code leaves no doubt. */
const METHODS: Readonly<Partial<Record<ProcurementCode, ProcurementMethod>>> = {
  openTender: 'open',
  openNegotiated: 'open',
  openWithoutNegotiation: 'open',
  restrictedTender: 'selective',
  restrictedNegotiated: 'selective',
  restrictedWithoutNegotiation: 'selective',
  negotiatedProcedure: 'selective',
  competitiveDialogue: 'selective',
}

/**
 * The OCDS code of a published procedure; absent where it does not decide: an adapted procedure may be open to all or
 * not. Without publicity, several firms asked are `limited` and one is `direct`. What was published always stands beside, in `procurementMethodDetails`.
 */
export function methodOf(
  procedure: string | undefined,
  /** Offers received, or holders where these are unknown. */
  firms?: number,
): ProcurementMethod | undefined {
  const code = procedure === undefined ? undefined : procurementCodeOf(procedure)
  if (code === 'withoutCall') return (firms ?? 1) > 1 ? 'limited' : 'direct'
  return code && METHODS[code]
}
