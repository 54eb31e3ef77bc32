import { SUPPLIER } from './whole-rows.ts'
import type { Json } from './whole-rows.ts'

/** One published row with a writing in one field, and where. */
export interface Planted {
  readonly field: string
  readonly row: Readonly<Record<string, unknown>>
}

/** Every leaf of a value with the writing in it, by its path; objects and lists themselves too. */
function* plantings(
  value: unknown,
  writing: string,
  path: string,
): Generator<{ field: string; value: unknown }> {
  yield { field: path, value: writing }
  if (typeof value !== 'object' || value === null) return
  for (const [key, inner] of Object.entries(value)) {
    for (const planted of plantings(inner, writing, `${path}.${key}`)) {
      const copy = Array.isArray(value) ? [...(value as unknown[])] : { ...(value as object) }
      Object.assign(copy, { [key]: planted.value })
      yield { field: planted.field, value: copy }
    }
  }
}

/** Types other than SIRET, under which a number of a person is published too. */
export const OTHER_TYPES = ['TVA', 'HORS-UE', '']

function* plantedIn(base: Json, writing: string): Generator<Planted> {
  for (const key of Object.keys(base))
    for (const { field, value } of plantings(base[key], writing, key))
      yield { field, row: { ...base, [key]: value } }
}

/** A contract with the writing in each field by turns, and as the number of a supplier of every other type. */
export function* ofContracts(
  base: Json,
  writing: string,
  suppliers: string,
  wrap: (supplier: Json) => unknown,
) {
  yield* plantedIn(base, writing)
  for (const typeIdentifiant of OTHER_TYPES)
    yield {
      field: `${suppliers} (${typeIdentifiant})`,
      row: { ...base, [suppliers]: [wrap({ ...SUPPLIER, typeIdentifiant, id: writing })] },
    }
}

export function rowsOf(
  writings: readonly string[],
  plant: (writing: string) => Iterable<Planted>,
): Planted[] {
  return writings.flatMap((writing) => [...plant(writing)])
}

/** What no text says is given one by its number, so that rows stay apart. */
export const apart = ({ field, row }: Planted, index: number): Json =>
  ['id', 'ID'].reduce<Json>(
    (each, key) =>
      key in each && field !== key ? { ...each, [key]: `${String(each[key])}-${index}` } : each,
    field === 'uid' || field === 'uuid' ? row : { ...row, uid: undefined, uuid: undefined },
  )
