import type { Mapping } from '../domain/territory/mapping.ts'
import { FLAT_FIELDS, FLAT_LISTS } from '../formats/flat-contract.ts'
import { SOCIAL, ENVIRONMENTAL } from './plan-words.ts'
import { RECORD_TABLES } from './recognise.ts'
import type { RecordTable } from './table.ts'

/** A field that a column can state. */
export interface TargetField {
  readonly name: string
  /** A table without it says nothing that can be counted. */
  readonly required?: boolean
  readonly list?: boolean
  /** The only values that it can have. */
  readonly values?: readonly string[]
}

/** What a mapping makes of a table. */
export interface MappingTarget {
  readonly name: string
  readonly fields: readonly TargetField[]
  /** One of the portal's own tables; contracts otherwise. */
  readonly table?: RecordTable
}

/** The name of contracts in a mapping. */
export const CONTRACTS = 'marches'

/** Where a commune is told by postcode and name, it is found where both are exactly one commune's. */
export const POSTCODE = 'code_postal'
export const TOWN = 'ville'

const REQUIRED: readonly string[] = ['acheteur_id', 'objet', 'montant_eur', 'date_notification']
const YES_OR_NO = ['Oui', 'Non', 'Sans objet']
const CLOSED: Readonly<Record<string, readonly string[]>> = {
  considerations_sociales: [...Object.keys(SOCIAL), ...YES_OR_NO],
  considerations_environnementales: [...Object.keys(ENVIRONMENTAL), ...YES_OR_NO],
}

const contracts: MappingTarget = {
  name: CONTRACTS,
  fields: FLAT_FIELDS.map((name) => ({
    name,
    required: REQUIRED.includes(name),
    list: FLAT_LISTS.includes(name),
    values: CLOSED[name],
  })),
}

function targetOf(table: RecordTable): MappingTarget {
  const fields = table.columns.map(({ name, required, type, values }) => ({
    name,
    required,
    list: type === 'list',
    values: type === 'boolean' ? ['oui', 'non'] : values,
  }))
  const place = table.columns.some(({ meaning }) => meaning === 'commune') ? [POSTCODE, TOWN] : []
  return { name: table.name, table, fields: [...fields, ...place.map((name) => ({ name }))] }
}

/** All that a mapping can make of a table. */
export const MAPPING_TARGETS: readonly MappingTarget[] = [contracts, ...RECORD_TABLES.map(targetOf)]

export function mappingTarget({ table }: Pick<Mapping, 'table'>): MappingTarget | undefined {
  return MAPPING_TARGETS.find(({ name }) => name === table)
}
