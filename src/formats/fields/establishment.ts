import { SIZE_CLASSES } from '../../domain/supplier/establishment.ts'
import type { ToldEstablishment } from '../../domain/supplier/establishment.ts'
import type { Notes } from './notes.ts'
import { quotableNumber } from './notes.ts'
import { isNotCommunicated } from './reading.ts'
import { readScalar } from './scalar.ts'

/** INSEE codes: Corsica's have a letter, those overseas three figures. */
const COMMUNE = /^(?:\d{5}|2[AB]\d{3})$/
const DEPARTMENT = /^(?:\d{2}|2[AB]|9[78]\d)$/
const REGION = /^\d{2,3}$/

/** The columns that say where the establishment of a supplier is, by what they say. */
export interface EstablishmentColumns {
  readonly commune: string
  readonly department: string
  readonly region: string
  readonly distance: string
  readonly size: string
}

type Cells = Readonly<Partial<Record<string, string>>>

function readKnown<T>(
  cells: Cells,
  column: string,
  notes: Notes,
  understand: (text: string) => T | undefined,
): T | undefined {
  const text = readScalar(cells[column], column, notes)
  if (text === undefined || isNotCommunicated(text)) return undefined
  const value = understand(text)
  if (value === undefined) notes.flag('value-unreadable', column, quotableNumber(text))
  return value
}

const matching = (pattern: RegExp) => (text: string) => (pattern.test(text) ? text : undefined)
const kilometres = (text: string) =>
  /^\d{1,5}(?:[.,]\d{1,10})?$/.test(text) ? Number(text.replace(',', '.')) : undefined
const sizeClass = (text: string) => SIZE_CLASSES.find((size) => size === text.toUpperCase())

/** Place, distance and size as a row says them; absent where it says none. What contradicts itself stays. */
export function readEstablishment(
  cells: Cells,
  columns: EstablishmentColumns,
  notes: Notes,
): ToldEstablishment | undefined {
  const told = {
    commune: readKnown(cells, columns.commune, notes, matching(COMMUNE)),
    department: readKnown(cells, columns.department, notes, matching(DEPARTMENT)),
    region: readKnown(cells, columns.region, notes, matching(REGION)),
    distanceKm: readKnown(cells, columns.distance, notes, kilometres),
    sizeClass: readKnown(cells, columns.size, notes, sizeClass),
  }
  return Object.values(told).every((value) => value === undefined) ? undefined : told
}
