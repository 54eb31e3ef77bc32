import type { FlagCode } from '../../domain/contract/flag.ts'
import type { MeasuredUnit } from '../../domain/territory/measured-result.ts'
import type { CellValue } from '../column.ts'
import type { Cells, RecordFlag } from '../table.ts'
import { outOfBounds } from './bounds.ts'

/** A cell of a target that says nothing without another, which is missing, or that can be no target. */
interface Incomplete {
  readonly code: FlagCode
  readonly column: string
  readonly value?: string
  readonly detail: string
}

function wrong({ cible: target, echeance: due, sens: sense, unite: unit }: Cells): Incomplete | undefined {
  if (target === undefined) {
    if (due === undefined && sense === undefined) return undefined
    return {
      code: 'target-incomplete',
      column: 'cible',
      detail: 'attendu un nombre à côté de l’échéance et du sens, ou rien dans les trois',
    }
  }
  const expected = outOfBounds(target as number, unit as MeasuredUnit)
  if (expected !== undefined)
    return {
      code: 'value-unreadable',
      column: 'cible',
      value: String(target).replace('.', ','),
      detail: `attendu ${expected}`,
    }
  if (due !== undefined) return undefined
  return {
    code: 'target-incomplete',
    column: 'echeance',
    detail: 'attendu le jour pour lequel la cible est promise, par exemple 2027-12-31',
  }
}

/** A target without its day, or out of its bounds, can be neither kept nor missed: it is left out and flagged. */
export function wholeTarget(cells: Cells): { readonly cells: Cells; readonly flags: readonly RecordFlag[] } {
  const found = wrong(cells)
  if (found === undefined) return { cells, flags: [] }
  const { detail, ...flag } = found
  const nothing: Readonly<Record<string, CellValue>> = {
    cible: undefined,
    sens: undefined,
    echeance: undefined,
  }
  return { cells: { ...cells, ...nothing }, flags: [{ flag, detail }] }
}
