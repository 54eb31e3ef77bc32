import type { Contract } from '../../domain/contract.ts'
import { knownDate, statedAmount } from '../../publish/contract-row.ts'
import { formatDateShort } from '../../text/format.ts'
import { KIND_TEXT } from '../../text/contract.ts'
import { asPublished } from '../contract/amount.ts'
import { contractPath, contractTitle, supplierList } from '../contract/names.ts'
import type { KnownNames } from '../contract/names.ts'
import type { Cell, Column, Row } from '../table.ts'

export const RECORD_COLUMNS: readonly Column[] = [
  { label: 'Objet', rowHeader: true },
  { label: 'Notification' },
  { label: 'Titulaire' },
  { label: 'Montant hors taxes', numeric: true },
]

/** What a reader of a list must know of a contract, in words. */
export function contractTags({ kind, techniques, amountStatus }: Contract): readonly string[] {
  const tags: (string | false)[] = [
    kind !== 'contract' && KIND_TEXT[kind].label.toLocaleLowerCase('fr-FR'),
    kind === 'contract' && techniques.includes('Accord-cadre') && 'accord-cadre',
    amountStatus === 'implausible' && 'montant invraisemblable',
  ]
  return tags.filter((tag) => tag !== false)
}

function dateCell(contract: Contract): Cell {
  const date = knownDate(contract)
  return date === undefined ? { text: 'inconnue', unknown: true } : formatDateShort(date)
}

function amountCell(contract: Contract): Cell {
  const amount = statedAmount(contract)
  return amount === undefined ? { text: 'non indiqué', unknown: true } : asPublished(amount)
}

/** One row a contract, for `DataTable` with `RECORD_COLUMNS`. */
export function contractRows(contracts: readonly Contract[], names: KnownNames): Row[] {
  return contracts.map((contract) => ({
    cells: [
      { text: contractTitle(contract), href: contractPath(contract), tags: contractTags(contract) },
      dateCell(contract),
      supplierList(contract.suppliers, names, 1),
      amountCell(contract),
    ],
  }))
}
