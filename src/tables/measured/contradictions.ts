import { daysOfPeriod } from '../../domain/territory/measured-period.ts'
import type { MeasuredResult } from '../../domain/territory/measured-result.ts'
import { outOfBounds } from './bounds.ts'

interface Line {
  readonly record: MeasuredResult
  readonly row: number
}

const listed = (lines: readonly Line[]) => lines.map(({ row }) => row).join(', ')

/** What two lines of one measure and one period must have in common to be a repetition. */
const says = ({ record: { ref: _, ...said } }: Line) => JSON.stringify(said)

/** The same measure twice for one period, each time another: which is true only its author knows. */
function twice(lines: readonly Line[]): readonly (readonly [number, string])[] {
  const { measure, period } = lines[0]!.record
  if (new Set(lines.map(says)).size === 1) return []
  const detail = `periode : attendu une seule ligne de « ${measure} » pour ${period}, reçu ${lines.length} (lignes ${listed(lines)}) ; gardez la bonne`
  return lines.map(({ row }) => [row, detail])
}

/** Lines of one measure in another unit than its first: they cannot be drawn, or judged, together. */
function otherUnit(lines: readonly Line[]): readonly (readonly [number, string])[] {
  const { unit, measure } = lines[0]!.record
  return lines
    .filter(({ record }) => record.unit !== unit)
    .map(({ row, record }) => [
      row,
      `unite : attendu ${unit}, comme à la première ligne de « ${measure} » (ligne ${lines[0]!.row}), reçu « ${record.unit} » ; convertissez la valeur, ou nommez une autre mesure`,
    ])
}

/** Two promises for one day: of each pair that differs, both. */
function otherTarget(lines: readonly Line[]): readonly (readonly [number, string])[] {
  const byDay = Map.groupBy(
    lines.filter(({ record }) => record.target !== undefined),
    ({ record }) => record.target!.due,
  )
  return [...byDay].flatMap(([due, promised]) => {
    if (new Set(promised.map(({ record }) => JSON.stringify(record.target))).size === 1) return []
    const detail = `cible : attendu une seule cible pour le ${due}, reçu plusieurs (lignes ${listed(promised)}) ; gardez la bonne`
    return promised.map(({ row }): [number, string] => [row, detail])
  })
}

/** A period of figures alone that is no day, month, or years in their order. */
function noPeriod(lines: readonly Line[]): readonly (readonly [number, string])[] {
  return lines
    .filter(({ record: { period } }) => /^[\d-]+$/.test(period) && daysOfPeriod(period) === undefined)
    .map(({ row, record }) => [
      row,
      `periode : attendu un jour qui existe, ou des années dans l’ordre, reçu « ${record.period} »`,
    ])
}

/** A share over its whole, or a count under zero: nothing was measured so. */
function impossible(lines: readonly Line[]): readonly (readonly [number, string])[] {
  return lines.flatMap(({ row, record: { value, unit } }) => {
    const expected = outOfBounds(value, unit)
    if (expected === undefined) return []
    return [[row, `valeur : attendu ${expected}, reçu « ${String(value).replace('.', ',')} »`] as const]
  })
}

/**
 * Why lines of measured results cannot stand, by row: nobody can tell which of two that contradict each other is true,
 * so neither is shown.
 */
export function contradictions(lines: readonly Line[]): ReadonlyMap<number, string> {
  const measures = [...Map.groupBy(lines, ({ record }) => record.measure).values()]
  const periods = [...Map.groupBy(lines, ({ record }) => `${record.measure}\u001f${record.period}`).values()]
  return new Map([
    ...measures.flatMap(otherTarget),
    ...measures.flatMap(otherUnit),
    ...periods.flatMap(twice),
    ...noPeriod(lines),
    ...impossible(lines),
  ])
}
