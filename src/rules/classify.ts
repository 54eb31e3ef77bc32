import { addMonths } from '../domain/date.ts'
import { longestDuration } from '../domain/contract/ending-contracts.ts'
import type { IsoDate } from '../domain/date.ts'
import type { Category, ContractDraft, Kind } from '../domain/contract/contract.ts'
import { saysCallOff, saysFramework } from '../domain/contract/procurement-code.ts'
import { normaliseText } from './normalise.ts'

/**
 * Rule 5: a concession by its list; a call-off by nature or technique, or by `idAccordCadre` on a contract whose
 * technique is not a framework's. A title alone decides nothing.
 */
export function kindOf(draft: ContractDraft): Kind {
  if (draft.isConcession) return 'concession'
  if (saysCallOff(draft)) return 'callOff'
  return draft.frameworkId !== undefined && !saysFramework(draft) ? 'callOff' : 'contract'
}

/** Rule 5: a title that speaks of a call-off, on a contract that is none by its fields, is only flagged. */
export function titleSuggestsCallOff(draft: ContractDraft): boolean {
  return (
    draft.title !== undefined &&
    kindOf(draft) === 'contract' &&
    /^marche subsequent|\bmarche subsequent (n|a l'accord)/.test(normaliseText(draft.title))
  )
}

/** Rule 15, from the CPV division. */
export function categoryOf(cpv: string | undefined): Category {
  if (cpv === undefined) return 'unknown'
  const division = Number(cpv.slice(0, 2))
  if (division === 45) return 'works'
  if ((division >= 3 && division <= 44) || division === 48) return 'goods'
  return division >= 50 && division <= 98 ? 'services' : 'unknown'
}

/** Rule 16, "au plus tard": no date when the duration is missing, 0 or above 240 months (480 of a concession). */
export function endDateOf(
  notifiedOn: IsoDate | undefined,
  durationMonths: number | undefined,
  isConcession = false,
): IsoDate | undefined {
  if (notifiedOn === undefined || durationMonths === undefined) return undefined
  if (durationMonths <= 0 || durationMonths > longestDuration(isConcession)) return undefined
  return addMonths(notifiedOn, Math.ceil(durationMonths))
}
