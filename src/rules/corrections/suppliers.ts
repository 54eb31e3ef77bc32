import type { ContractDraft, Supplier } from '../../domain/contract/contract.ts'
import { isSiret } from '../../domain/supplier/siret.ts'
import { cleanPublished } from '../../formats/fields/text.ts'
import type { CorrectableRule, FieldValue } from './field.ts'

/** Who is protected is never found, named or replaced (rule 11). */
const shown = (suppliers: readonly Supplier[]) => suppliers.filter((each) => !each.protected)

const numberOf = (supplier: Supplier) => supplier.siret ?? supplier.otherId
const compact = (text: string) => text.replace(/[\s\u200B-\u200F\uFEFF]/g, '')

/** The supplier as first named, and wherever a modification names it again. */
function writeSupplier(draft: ContractDraft, change: (supplier: Supplier) => Supplier): ContractDraft {
  const changed = (suppliers: readonly Supplier[]) =>
    suppliers.map((supplier) => (supplier.protected ? supplier : change(supplier)))
  return {
    ...draft,
    suppliers: changed(draft.suppliers),
    amendments: draft.amendments.map((each) =>
      each.suppliers === undefined ? each : { ...each, suppliers: changed(each.suppliers) },
    ),
  }
}

export const supplierNumberRule: CorrectableRule = {
  expected: 'un SIRET de 14 chiffres dont la clé est juste',
  read: (text) => (isSiret(compact(text)) ? compact(text) : undefined),
  readFrom: compact,
  values: ({ suppliers }) => shown(suppliers).map(numberOf),
  write: (draft, from, to) =>
    writeSupplier(draft, (supplier) =>
      numberOf(supplier) === from ? withNumber(supplier, to as string | undefined) : supplier,
    ),
  answers: ['supplier-id-missing', 'supplier-id-invalid', 'supplier-id-mistyped'],
  ofSupplier: true,
}

function withNumber({ name }: Supplier, siret: string | undefined): Supplier {
  return siret === undefined ? { name } : { siret, idType: 'SIRET', ...(name !== undefined && { name }) }
}

export const supplierNameRule: CorrectableRule = {
  expected: 'une dénomination',
  read: (text): FieldValue => cleanPublished(text).text || undefined,
  values: ({ suppliers }) => shown(suppliers).map(({ name }) => name),
  write: (draft, from, to) =>
    writeSupplier(draft, (supplier) =>
      supplier.name === from ? { ...supplier, name: to as string | undefined } : supplier,
    ),
  answers: ['supplier-looks-like-test'],
  ofSupplier: true,
}
