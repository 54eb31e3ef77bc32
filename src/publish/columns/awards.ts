import type { Contract, Supplier } from '../../domain/contract.ts'
import type { Cents } from '../../domain/money.ts'
import { splitCents } from '../../domain/money.ts'
import { sirenOf } from '../../domain/siret.ts'
import { AMOUNT_STATUS_TEXT, KIND_TEXT } from '../../text/contract.ts'
import type { Column } from '../column.ts'
import { countsInRetainedSum, keptRow, knownDate, statedAmount } from '../contract-row.ts'
import { sourceColumns } from './shared.ts'

/** Stands in place of a name that rule 11 protects: neither name nor number is published. */
export const PROTECTED_SUPPLIER = 'personne physique (identité protégée)'

/** One supplier of one contract: a line of `attributions.csv`. */
export interface Award {
  readonly contract: Contract
  readonly supplier: Supplier
  /** From 1, in the published order. */
  readonly rank: number
  /** Its equal share of the stated amount, exact to the cent (rule 10). */
  readonly share: Cents | undefined
}

/** The awards of a contract; their shares add up to its stated amount exactly. */
export function awardsOf(contract: Contract): readonly Award[] {
  const { suppliers } = contract
  const amount = statedAmount(contract)
  const shares = amount === undefined || suppliers.length === 0 ? [] : splitCents(amount, suppliers.length)
  return suppliers.map((supplier, index) => ({ contract, supplier, rank: index + 1, share: shares[index] }))
}

/** `attributions.csv`. */
export const awardColumns: readonly Column<Award>[] = [
  {
    name: 'contrat_id',
    title: 'Identifiant du marché',
    description: 'Colonne id de marches.csv.',
    type: 'identifier',
    value: ({ contract }) => contract.id,
  },
  {
    name: 'rang',
    title: 'Rang du titulaire',
    description: 'Ordre de publication, à partir de 1 ; il ne dit rien de la part de chacun.',
    type: 'integer',
    value: ({ rank }) => rank,
  },
  {
    name: 'titulaire_siret',
    title: 'SIRET du titulaire',
    description: 'Quatorze chiffres ; vide si le numéro publié manque ou n’est pas un SIRET valable.',
    type: 'identifier',
    value: ({ supplier }) => supplier.siret,
  },
  {
    name: 'titulaire_siren',
    title: 'SIREN du titulaire',
    description: 'Les neuf premiers chiffres du SIRET : l’entreprise, tous établissements réunis.',
    type: 'identifier',
    value: ({ supplier }) => supplier.siret && sirenOf(supplier.siret),
  },
  {
    name: 'identifiant_autre',
    title: 'Autre identifiant',
    description: 'Le numéro publié qui n’est pas un SIRET valable, s’il peut être montré.',
    type: 'identifier',
    value: ({ supplier }) => supplier.otherId,
  },
  {
    name: 'type_identifiant',
    title: 'Type d’identifiant',
    description: 'SIRET, TVA, HORS-UE… ; vide s’il n’est pas publié.',
    type: 'identifier',
    value: ({ supplier }) => supplier.idType,
  },
  {
    name: 'denomination',
    title: 'Dénomination',
    description: `Telle que publiée. « ${PROTECTED_SUPPLIER} » remplace l’identité d’une personne.`,
    type: 'text',
    value: ({ supplier }) => (supplier.protected ? PROTECTED_SUPPLIER : supplier.name),
  },
  {
    name: 'montant_part_eur',
    title: 'Part du montant',
    description:
      'En euros hors taxes : le montant notifié, divisé à parts égales entre les titulaires ; la somme des parts est exacte. ' +
      'Vide si le montant n’est pas indiqué.',
    type: 'amount',
    value: ({ share }) => share,
  },
  {
    name: 'estimation',
    title: 'Part estimée',
    description: 'oui si le marché a plusieurs titulaires : le partage réel n’est pas publié.',
    type: 'boolean',
    value: ({ contract }) => contract.suppliers.length > 1,
  },
  {
    name: 'montant_statut',
    title: 'Statut du montant',
    description: 'Comme dans marches.csv : indique, non_indique, invraisemblable.',
    type: 'identifier',
    value: ({ contract }) => AMOUNT_STATUS_TEXT[contract.amountStatus].code,
  },
  {
    name: 'genre',
    title: 'Genre',
    description: 'marche, marche_subsequent ou concession.',
    type: 'identifier',
    value: ({ contract }) => KIND_TEXT[contract.kind].code,
  },
  {
    name: 'compte_dans_montant_retenu',
    title: 'Compte dans le montant retenu',
    description: 'Comme dans marches.csv.',
    type: 'boolean',
    value: ({ contract }) => countsInRetainedSum(contract),
  },
  {
    name: 'date_notification',
    title: 'Date de notification',
    description:
      'Première notification (concession : signature) ; vide si elle manque ou n’est pas plausible.',
    type: 'date',
    value: ({ contract }) => knownDate(contract),
  },
  {
    name: 'objet',
    title: 'Objet',
    description: 'Objet du marché, tel que publié.',
    type: 'text',
    value: ({ contract }) => contract.title,
  },
  ...sourceColumns<Award>(({ contract }) => keptRow(contract)),
]
