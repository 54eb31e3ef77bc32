import type { CellValue } from '../column.ts'
import type { Cells, RecordFlag } from '../table.ts'

/** A cell of a target that says nothing without another, which is missing. */
interface Incomplete {
  readonly column: string
  readonly detail: string
}

function missing({ cible: target, echeance: due, sens: sense }: Cells): Incomplete | undefined {
  if (target === undefined) {
    if (due === undefined && sense === undefined) return undefined
    return {
      column: 'cible',
      detail: 'attendu un nombre à côté de l’échéance et du sens, ou rien dans les trois',
    }
  }
  if (due !== undefined) return undefined
  return {
    column: 'echeance',
    detail: 'attendu le jour pour lequel la cible est promise, par exemple 2027-12-31',
  }
}

/** A target without its day can be neither kept nor missed: it is left out and flagged, the measure stays. */
export function wholeTarget(cells: Cells): { readonly cells: Cells; readonly flags: readonly RecordFlag[] } {
  const incomplete = missing(cells)
  if (incomplete === undefined) return { cells, flags: [] }
  const { column, detail } = incomplete
  const nothing: Readonly<Record<string, CellValue>> = {
    cible: undefined,
    sens: undefined,
    echeance: undefined,
  }
  return { cells: { ...cells, ...nothing }, flags: [{ flag: { code: 'target-incomplete', column }, detail }] }
}
