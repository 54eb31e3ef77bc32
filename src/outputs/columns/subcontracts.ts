import type { Portal } from '../../domain/portal.ts'
import type { Subcontract } from '../../indicators/population.ts'
import { KIND_TEXT } from '../../text/contract.ts'
import type { WrittenColumn } from '../../tables/column.ts'
import { statedContract } from '../../views/contract/stated.ts'
import { contractIdColumn, sourceColumns } from './shared.ts'
import { firmColumns, placeColumns } from './supplier.ts'
import { codesOf } from '../../text/codes.ts'

export const actNumberColumn: WrittenColumn<Subcontract> = {
  name: 'acte',
  title: 'Numéro de l’acte',
  description: 'Ordre de publication dans le marché, à partir de 1.',
  type: 'integer',
  required: true,
  value: ({ number }) => number,
}

export const actColumns: readonly WrittenColumn<Subcontract>[] = [
  {
    name: 'montant_sous_traite_eur',
    title: 'Montant sous-traité',
    description: 'En euros hors taxes, dernier état publié de l’acte ; vide s’il n’est pas indiqué.',
    type: 'amount',
    unit: 'EUR',
    value: ({ amount }) => amount,
  },
  {
    name: 'montant_sous_traite_initial_eur',
    title: 'Montant sous-traité initial',
    description: 'En euros hors taxes, à la première notification de l’acte.',
    type: 'amount',
    unit: 'EUR',
    value: ({ act }) => act.amount,
  },
  {
    name: 'date_acte',
    title: 'Date de notification de l’acte',
    description: 'Telle que publiée.',
    type: 'date',
    value: ({ act }) => act.date,
  },
  {
    name: 'duree_mois',
    title: 'Durée de l’acte',
    description: 'En mois, à la première notification de l’acte.',
    type: 'number',
    unit: 'mois',
    value: ({ act }) => act.durationMonths,
  },
  {
    name: 'variation_prix',
    title: 'Variation du prix',
    description: 'Telle que publiée.',
    type: 'text',
    value: ({ act }) => act.priceVariation,
  },
  {
    name: 'nombre_modifications',
    title: 'Nombre de modifications de l’acte',
    description: 'Modifications publiées de cet acte.',
    type: 'integer',
    required: true,
    value: ({ act }) => act.amendments.length,
  },
]

/** `sous-traitance.csv`: one line a contract and declared act. */
export function subcontractColumns(portal: Portal): readonly WrittenColumn<Subcontract>[] {
  return [
    contractIdColumn(({ contract }) => contract.id),
    actNumberColumn,
    {
      name: 'identifiant_publie',
      title: 'Identifiant publié de l’acte',
      description: 'Le champ « id » de l’acte.',
      type: 'text',
      value: ({ act }) => act.id,
    },
    ...firmColumns<Subcontract>('sous_traitant', 'sous-traitant', ({ act }) => act.subcontractor),
    ...placeColumns<Subcontract>(portal, ({ act }) => act.subcontractor),
    ...actColumns,
    {
      name: 'genre',
      title: 'Genre du marché',
      description: 'marche, marche_subsequent ou concession.',
      type: 'identifier',
      values: codesOf(KIND_TEXT),
      required: true,
      value: ({ contract }) => KIND_TEXT[contract.kind].code,
    },
    ...sourceColumns<Subcontract>(({ contract }) => statedContract(contract).row),
  ]
}
