import type { Contract } from '../../domain/contract/contract.ts'
import { purchasesByRenewedContract } from '../../domain/contract/ending-contracts.ts'
import { quarterOf } from '../../domain/period.ts'
import type { Portal } from '../../domain/portal.ts'
import type { WrittenColumn } from '../../tables/column.ts'
import { PROTECTED_SUPPLIER, publishedName } from '../../text/supplier.ts'
import { contractView } from '../../views/contract/view.ts'
import { contractColumnsOf } from './contracts.ts'
import { contractIdColumn } from './shared.ts'

/** What `marches.csv` says of a contract that matters to its end. */
const OF_CONTRACT = [
  'objet',
  'genre',
  'technique',
  'cpv',
  'categorie',
  'titulaires_siret',
  'nombre_titulaires',
  'montant_eur',
  'montant_statut',
  'date_notification',
  'duree_mois',
  'date_fin',
  'offres_recues',
  'considerations_sociales',
  'considerations_environnementales',
  'drapeaux',
  'format',
  'source',
  'ligne_source',
]

const HOLDERS: WrittenColumn<Contract> = {
  name: 'titulaires',
  title: 'Fournisseurs',
  description: `Dénominations telles que publiées, vides si aucune ne l’est. « ${PROTECTED_SUPPLIER} » remplace l’identité d’une personne.`,
  type: 'list',
  value: ({ suppliers }) => {
    const names = suppliers.flatMap((supplier) => publishedName(supplier) ?? [])
    return names.length > 0 ? names : undefined
  },
}

/** `echeances.csv`: one line a contract or concession that ends within 24 months. */
export function endingColumns(portal: Portal): readonly WrittenColumn<Contract>[] {
  const renewing = purchasesByRenewedContract(portal)
  return [
    contractIdColumn<Contract>(({ id }) => id),
    {
      name: 'trimestre_fin',
      title: 'Trimestre de fin',
      description: 'Trimestre de date_fin : 2027-T1.',
      type: 'identifier',
      value: ({ endDate }) => endDate && quarterOf(endDate),
    },
    {
      name: 'metier',
      title: 'Métier',
      description: 'Colonne metier de metiers.csv, d’après le code CPV ; vide si inconnu.',
      type: 'identifier',
      value: (contract) => contractView(portal, contract).trade?.slug,
    },
    HOLDERS,
    ...contractColumnsOf(portal).filter(({ name }) => OF_CONTRACT.includes(name)),
    {
      name: 'achats_prevus',
      title: 'Achats prévus qui le renouvellent',
      description:
        'Colonne identifiant_page d’achats-a-venir.csv des achats dont renouvelle nomme ce marché, quelle que soit leur étape ; ' +
        'vide sans lien publié. Les rapprochements probables de la page n’y sont pas.',
      type: 'list',
      value: ({ id }) => renewing.get(id)?.map(({ slug }) => slug),
    },
  ]
}
