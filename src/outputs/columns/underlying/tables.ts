import type { Contract } from '../../../domain/contract/contract.ts'
import { contractOfInclusion } from '../../../domain/contract/inclusion-contracts.ts'
import type { InclusionRecord } from '../../../domain/contract/inclusion-record.ts'
import type { Purchase } from '../../../domain/purchase/planned-purchase.ts'
import {
  awards,
  contracts,
  inclusionLines,
  performances,
  purchases,
  subcontracts,
} from '../../../indicators/population.ts'
import type { Award, Performance, Population, Subcontract } from '../../../indicators/population.ts'
import type { Portal } from '../../../domain/portal.ts'
import type { WrittenColumn } from '../../../tables/column.ts'
import { statedContract } from '../../../views/contract/stated.ts'
import { purchaseView } from '../../../views/purchase/view.ts'
import { rankColumn } from '../awards.ts'
import { inclusionColumns } from '../inclusion.ts'
import { purchaseColumns } from '../purchases.ts'
import { contractIdColumn, sourceColumns } from '../shared.ts'
import { actColumns, actNumberColumn } from '../subcontracts.ts'
import { firmColumns } from '../supplier.ts'
import type { RowTable } from './line.ts'
import { contractPlaceColumns, pageColumn } from './place-columns.ts'

/** The very rows that indicators count, by the ids that their population gives them. */
function indexOf<T>({ rows, idOf }: Population<T>) {
  return (portal: Portal): ReadonlyMap<string, T> => new Map(rows(portal).map((row) => [idOf(row), row]))
}

/** Of the columns of another table, those of these names, in its words. */
function named<Row>(
  columns: readonly WrittenColumn<Row>[],
  names: readonly string[],
): readonly WrittenColumn<Row>[] {
  return columns.filter(({ name }) => names.includes(name))
}

/** Who the firm is, since concentration is counted by it: its SIREN and name, without the number of the establishment. */
function firmAlone<Row>(...firm: Parameters<typeof firmColumns<Row>>): readonly WrittenColumn<Row>[] {
  return firmColumns<Row>(...firm).slice(1)
}

export const contractTable: RowTable<Contract> = {
  unit: 'marché',
  key: [contractIdColumn(({ id }) => id)],
  details: () => contractPlaceColumns<Contract>((contract) => contract),
  index: indexOf(contracts),
}

export const awardTable: RowTable<Award> = {
  unit: 'marché et fournisseur',
  key: [contractIdColumn(({ contract }) => contract.id), rankColumn],
  details: () => [
    ...firmAlone<Award>('titulaire', 'titulaire', ({ supplier }) => supplier),
    ...contractPlaceColumns<Award>(({ contract }) => contract),
  ],
  index: indexOf(awards),
}

export const subcontractTable: RowTable<Subcontract> = {
  unit: 'acte de sous-traitance',
  key: [contractIdColumn(({ contract }) => contract.id), actNumberColumn],
  details: () => [
    ...firmAlone<Subcontract>('sous_traitant', 'sous-traitant', ({ act }) => act.subcontractor),
    ...named(actColumns, ['montant_sous_traite_eur']),
    pageColumn(({ contract }) => statedContract(contract).path),
  ],
  index: indexOf(subcontracts),
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
  details: () => [
    ...firmAlone<Performance>('executant', 'exécutant', ({ firm }) => firm),
    ...contractPlaceColumns<Performance>(({ contract }) => contract),
  ],
  index: indexOf(performances),
}

export const inclusionTable: RowTable<InclusionRecord> = {
  unit: 'ligne du fichier d’insertion',
  key: sourceColumns<InclusionRecord>(({ ref }) => ref),
  details: (portal) => {
    const contractOf = contractOfInclusion(portal)
    return [
      // The trade makes the figure of how few trades hold most hours; the mask says why a number is missing.
      ...named(inclusionColumns(portal), ['contrat_id', 'metier', 'masque']),
      pageColumn((record) => {
        const contract = contractOf(record)
        return contract && statedContract(contract).path
      }),
    ]
  },
  index: indexOf(inclusionLines),
}

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
  details: (portal) => [
    ...named(purchaseColumns(portal), ['montant_estime_min_eur', 'montant_estime_max_eur']),
    pageColumn((purchase) => purchaseView(portal, purchase).path),
  ],
  index: indexOf(purchases),
}
