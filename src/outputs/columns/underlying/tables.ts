import type { Contract } from '../../../domain/contract/contract.ts'
import { inclusionRecordId } from '../../../domain/contract/inclusion-record.ts'
import type { InclusionRecord } from '../../../domain/contract/inclusion-record.ts'
import type { Purchase } from '../../../domain/purchase/planned-purchase.ts'
import {
  awards,
  awardsOfContract,
  performances,
  performancesOf,
  purchases,
  subcontracts,
  subcontractsOf,
} from '../../../indicators/population.ts'
import type { Award, Performance, Population, Subcontract } from '../../../indicators/population.ts'
import type { Portal } from '../../../domain/portal.ts'
import { rankColumn } from '../awards.ts'
import { inclusionColumns } from '../inclusion.ts'
import { purchaseColumns } from '../purchases.ts'
import { contractIdColumn, contractSummaryColumns, sourceColumns } from '../shared.ts'
import { actColumns, actNumberColumn } from '../subcontracts.ts'
import { firmColumns, placeColumns } from '../supplier.ts'
import type { RowTable } from './line.ts'

/** Rows that belong to a contract, by the ids that their population gives them. */
function indexOf<T>(rowsOf: (portal: Portal) => readonly T[], idOf: Population<T>['idOf']) {
  return (portal: Portal): ReadonlyMap<string, T> => new Map(rowsOf(portal).map((row) => [idOf(row), row]))
}

export const contractTable: RowTable<Contract> = {
  unit: 'marché',
  key: [contractIdColumn(({ id }) => id)],
  details: () => contractSummaryColumns<Contract>((contract) => contract),
  index: (portal) => new Map(portal.contracts.map((contract) => [contract.id, contract])),
}

export const awardTable: RowTable<Award> = {
  unit: 'marché et fournisseur',
  key: [contractIdColumn(({ contract }) => contract.id), rankColumn],
  details: (portal) => [
    ...firmColumns<Award>('titulaire', 'titulaire', ({ supplier }) => supplier),
    ...placeColumns<Award>(portal, ({ supplier }) => supplier),
    ...contractSummaryColumns<Award>(({ contract }) => contract),
  ],
  index: indexOf(({ contracts }) => contracts.flatMap(awardsOfContract), awards.idOf),
}

export const subcontractTable: RowTable<Subcontract> = {
  unit: 'acte de sous-traitance',
  key: [contractIdColumn(({ contract }) => contract.id), actNumberColumn],
  details: (portal) => [
    ...firmColumns<Subcontract>('sous_traitant', 'sous-traitant', ({ act }) => act.subcontractor),
    ...placeColumns<Subcontract>(portal, ({ act }) => act.subcontractor),
    ...actColumns,
    ...contractSummaryColumns<Subcontract>(({ contract }) => contract),
  ],
  index: indexOf(({ contracts }) => contracts.flatMap(subcontractsOf), subcontracts.idOf),
}

export const performanceTable: RowTable<Performance> = {
  unit: 'part exécutée, celle d’un fournisseur ou celle d’un sous-traitant',
  key: [
    contractIdColumn(({ contract }) => contract.id),
    {
      name: 'part',
      title: 'Part',
      description: 'Rang du fournisseur, ou acte-<numéro> pour un acte de sous-traitance.',
      type: 'identifier',
      required: true,
      value: ({ id, contract }) => id.slice(contract.id.length + 1),
    },
    {
      name: 'executant',
      title: 'Exécutant',
      description: 'titulaire (le fournisseur, sous-traitance déduite) ou sous-traitant.',
      type: 'identifier',
      values: ['titulaire', 'sous-traitant'],
      required: true,
      value: ({ by }) => (by === 'holder' ? 'titulaire' : 'sous-traitant'),
    },
  ],
  details: (portal) => [
    ...firmColumns<Performance>('executant', 'exécutant', ({ firm }) => firm),
    ...placeColumns<Performance>(portal, ({ firm }) => firm),
    ...contractSummaryColumns<Performance>(({ contract }) => contract),
  ],
  index: indexOf(({ contracts }) => contracts.flatMap(performancesOf), performances.idOf),
}

export const inclusionTable: RowTable<InclusionRecord> = {
  unit: 'ligne du fichier d’insertion',
  key: sourceColumns<InclusionRecord>(({ ref }) => ref),
  details: (portal) =>
    inclusionColumns(portal).filter(({ name }) => name !== 'source' && name !== 'ligne_source'),
  index: indexOf(({ inclusion }) => inclusion, inclusionRecordId),
}

/** What tells of a purchase beside a figure of the plan, in the columns of `achats-a-venir.csv`. */
const PURCHASE_DETAILS = [
  'intitule',
  'metier',
  'etape',
  'publication_prevue_initiale',
  'publication_prevue',
  'publication_reelle',
  'montant_estime_min_eur',
  'montant_estime_max_eur',
  'marches_attribues_ids',
  'source',
  'ligne_source',
]

export const purchaseTable: RowTable<Purchase> = {
  unit: 'achat de la programmation',
  key: [
    {
      name: 'achat_id',
      title: 'Identifiant de l’achat',
      description: 'Colonne id de achats-a-venir.csv.',
      type: 'identifier',
      required: true,
      value: ({ id }) => id,
    },
  ],
  details: (portal) => {
    const columns = purchaseColumns(portal)
    return PURCHASE_DETAILS.map((name) => columns.find((column) => column.name === name)!)
  },
  index: indexOf((portal) => portal.purchases, purchases.idOf),
}
