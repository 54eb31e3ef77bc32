import type { Supplier } from '../../domain/contract/contract.ts'
import { identifiesPerson, maskPersonalData } from '../../domain/personal-data.ts'
import { isSiret } from '../../domain/supplier/siret.ts'
import type { Notes } from './notes.ts'
import { quotable } from './notes.ts'
import { isNotCommunicated } from './reading.ts'
import { readScalar } from './scalar.ts'
import { readText } from './text.ts'

/** The three published fields of a supplier, in whatever columns or keys they stand. */
export interface PublishedSupplier {
  readonly id: unknown
  readonly idType: unknown
  readonly name: unknown
}

/** Spellings met, to the official ones (`typeIdentifiant`). */
const ID_TYPES = new Map(Object.entries({
  SIRET: 'SIRET', TVA: 'TVA', TVA_INTRACOMMUNAUTAIRE: 'TVA', 'TVA INTRACOMMUNAUTAIRE': 'TVA',
  'HORS-UE': 'HORS-UE', HORS_UE: 'HORS-UE', 'HORS UE': 'HORS-UE', FRW: 'FRWF', FRWF: 'FRWF',
  IREP: 'IREP', UE: 'UE', TAHITI: 'TAHITI', RIDET: 'RIDET',
})) // prettier-ignore

const TEST_NAME =
  /^(?:(?:titulaire|entreprise|soci[ée]t[ée]|fournisseur|soumissionnaire|candidat)\s+(?:de\s+)?)?tests?(?:[\s_-]+[a-z]|[\s_-]*\d+)?$/iu

function officialType(value: unknown, column: string, notes: Notes): string | undefined {
  const published = readScalar(value, column, notes)
  if (published === undefined || isNotCommunicated(published)) return undefined
  return ID_TYPES.get(published.toUpperCase()) ?? maskPersonalData(published)
}

function readId(id: string, idType: string | undefined, column: string, notes: Notes): Supplier {
  const compact = id.replace(/\s/g, '')
  if (isSiret(compact)) {
    if (idType !== undefined && idType !== 'SIRET') notes.flag('supplier-id-mistyped', column, quotable(id))
    return { siret: compact, idType: 'SIRET' }
  }
  if (idType === undefined || idType === 'SIRET') notes.flag('supplier-id-invalid', column, quotable(id))
  return { otherId: compact, idType }
}

/**
 * One supplier; undefined when nothing of it is published. A person's number makes it `{ protected: true }`:
 * neither id nor name is kept, nor quoted.
 */
export function readSupplier(
  published: PublishedSupplier,
  column: string,
  notes: Notes,
): Supplier | undefined {
  const rawId = readScalar(published.id, column, notes)
  const id = rawId === undefined || isNotCommunicated(rawId) || /^[0\s]+$/.test(rawId) ? undefined : rawId
  const idType = officialType(published.idType, column, notes)
  if (id !== undefined && identifiesPerson(id, idType)) {
    notes.flag('supplier-personal-data', column)
    return { protected: true }
  }
  const name = readText(published.name, column, notes)
  if (id === undefined && name === undefined) return undefined
  if (name !== undefined && TEST_NAME.test(name))
    notes.flag('supplier-looks-like-test', column, quotable(name))
  if (id === undefined) {
    notes.flag('supplier-id-missing', column, rawId === undefined ? undefined : quotable(rawId))
    return { name }
  }
  return { ...readId(id, idType, column, notes), ...(name !== undefined && { name }) }
}
