import type { Portal } from '../../domain/portal.ts'
import type { Award } from '../../indicators/population.ts'
import { AMOUNT_STATUS_TEXT, KIND_TEXT } from '../../text/contract.ts'
import type { WrittenColumn } from '../../tables/column.ts'
import { statedContract } from '../../views/contract/stated.ts'
import { contractIdColumn, sourceColumns } from './shared.ts'
import { firmColumns, placeColumns } from './supplier.ts'
import { codesOf } from '../../text/codes.ts'

export const rankColumn: WrittenColumn<Award> = {
  name: 'rang',
  title: 'Rang du fournisseur',
  description: 'Ordre de publication, à partir de 1 ; il ne dit rien de la part de chacun.',
  type: 'integer',
  required: true,
  value: ({ rank }) => rank,
}

const otherIdColumns: readonly WrittenColumn<Award>[] = [
  {
    name: 'identifiant_autre',
    title: 'Autre identifiant',
    description: 'Le numéro publié qui n’est pas un SIRET valable, s’il peut être montré.',
    type: 'identifier',
    value: ({ supplier }) => supplier?.otherId,
  },
  {
    name: 'type_identifiant',
    title: 'Type d’identifiant',
    description: 'SIRET, TVA, HORS-UE… ; vide s’il n’est pas publié.',
    type: 'identifier',
    value: ({ supplier }) => supplier?.idType,
  },
]

const amountColumns: readonly WrittenColumn<Award>[] = [
  {
    name: 'montant_part_eur',
    title: 'Part du montant',
    description:
      'En euros hors taxes : le montant signé, divisé à parts égales entre les fournisseurs ; la somme des parts est exacte. ' +
      'Vide si le montant n’est pas indiqué.',
    type: 'amount',
    unit: 'EUR',
    value: ({ amount }) => amount,
  },
  {
    name: 'estimation',
    title: 'Part estimée',
    description: 'oui si le marché a plusieurs fournisseurs : le partage réel n’est pas publié.',
    type: 'boolean',
    required: true,
    value: ({ contract }) => contract.suppliers.length > 1,
  },
  {
    name: 'montant_statut',
    title: 'Statut du montant',
    description: 'Comme dans marches.csv : indique, non_indique, tres_grand, invraisemblable.',
    type: 'identifier',
    values: codesOf(AMOUNT_STATUS_TEXT),
    required: true,
    value: ({ contract }) => AMOUNT_STATUS_TEXT[contract.amountStatus].code,
  },
]

const contractColumns: readonly WrittenColumn<Award>[] = [
  {
    name: 'genre',
    title: 'Genre',
    description: 'marche, marche_subsequent ou concession.',
    type: 'identifier',
    values: codesOf(KIND_TEXT),
    required: true,
    value: ({ contract }) => KIND_TEXT[contract.kind].code,
  },
  {
    name: 'compte_dans_montant_retenu',
    title: 'Compte dans le montant retenu',
    description: 'Comme dans marches.csv.',
    type: 'boolean',
    required: true,
    value: ({ contract }) => statedContract(contract).isCounted,
  },
  {
    name: 'date_notification',
    title: 'Date de notification',
    description:
      'Première notification (concession : signature) ; vide si elle manque ou n’est pas plausible.',
    type: 'date',
    value: ({ contract }) => statedContract(contract).date,
  },
  {
    name: 'objet',
    title: 'Objet',
    description: 'Objet du marché, tel que publié.',
    type: 'text',
    value: ({ contract }) => contract.title,
  },
  ...sourceColumns<Award>(({ contract }) => statedContract(contract).row),
]

/** `attributions.csv`. */
export function awardColumns(portal: Portal): readonly WrittenColumn<Award>[] {
  const [siret, siren, name] = firmColumns<Award>('titulaire', 'titulaire', ({ supplier }) => supplier)
  return [
    contractIdColumn(({ contract }) => contract.id),
    rankColumn,
    siret!,
    siren!,
    ...otherIdColumns,
    name!,
    ...placeColumns<Award>(portal, ({ supplier }) => supplier),
    ...amountColumns,
    ...contractColumns,
  ]
}
