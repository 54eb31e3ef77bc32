import { formatHasField } from '../../domain/contract/format.ts'
import type { Contract } from '../../domain/contract/contract.ts'
import { ENVIRONMENTAL_WORDS, SOCIAL_WORDS, environmentalValues, socialValues } from '../../text/codes.ts'
import type { WrittenColumn } from '../../tables/column.ts'
import { flagColumn } from './shared.ts'
import { SIRET_PATTERN } from '../../tables/patterns.ts'
import { statedContract } from '../../views/contract/stated.ts'

/** To whom, on which terms, and what to be careful about. */
export const termsColumns: readonly WrittenColumn<Contract>[] = [
  {
    name: 'nombre_titulaires',
    title: 'Nombre de fournisseurs',
    description: 'Fournisseurs connus, personnes protégées comprises ; le détail est dans attributions.csv.',
    type: 'integer',
    required: true,
    value: (contract) => contract.suppliers.length,
  },
  {
    name: 'titulaires_siret',
    title: 'SIRET des fournisseurs',
    description: 'Les SIRET valides, dans l’ordre publié ; vide si aucun n’est connu.',
    type: 'list',
    pattern: SIRET_PATTERN,
    value: ({ suppliers }) => {
      const sirets = suppliers.flatMap(({ siret }) => siret ?? [])
      return sirets.length > 0 ? sirets : undefined
    },
  },
  {
    name: 'forme_prix',
    title: 'Forme du prix',
    description: 'Telle que publiée : ferme, révisable, actualisable, unitaire, forfaitaire…',
    type: 'text',
    value: (contract) => contract.priceForm,
  },
  {
    name: 'types_prix',
    title: 'Types de prix',
    description: 'Tels que publiés (format 2022).',
    type: 'list',
    value: ({ priceTypes }) => (priceTypes.length > 0 ? priceTypes : undefined),
  },
  {
    name: 'id_accord_cadre',
    title: 'Identifiant de l’accord-cadre',
    description: 'Accord-cadre sur lequel le marché est passé, tel que publié.',
    type: 'text',
    value: (contract) => contract.frameworkId,
  },
  {
    name: 'groupement',
    title: 'Groupement d’opérateurs',
    description: 'Conjoint, solidaire ou pas de groupement, tel que publié.',
    type: 'text',
    value: (contract) => contract.groupType,
  },
  {
    name: 'considerations_sociales',
    title: 'Volet social',
    description:
      'Clause sociale, Critère social, Marché réservé (ou Concession réservée) ; aucune si l’acheteur déclare qu’il n’y en a pas ; vide si inconnu.',
    type: 'list',
    values: SOCIAL_WORDS,
    value: socialValues,
  },
  {
    name: 'considerations_environnementales',
    title: 'Volet environnemental',
    description:
      'Clause environnementale, Critère environnemental ; aucune si l’acheteur déclare qu’il n’y en a pas ; vide si inconnu.',
    type: 'list',
    values: ENVIRONMENTAL_WORDS,
    value: environmentalValues,
  },
  {
    name: 'offres_recues',
    title: 'Offres reçues',
    description: 'Nombre d’offres reçues ; vide si inconnu ou si le format de la source ne le prévoit pas.',
    type: 'integer',
    value: (contract) => contract.bidsReceived,
  },
  {
    name: 'sous_traitance_declaree',
    title: 'Sous-traitance déclarée',
    description: 'oui, non ; vide si inconnu ou si le format de la source ne le prévoit pas.',
    type: 'boolean',
    value: (contract) => contract.subcontractingDeclared,
  },
  {
    name: 'nombre_actes_sous_traitance',
    title: 'Actes de sous-traitance',
    description: 'Nombre d’actes publiés avec le marché ; vide si le format de la source ne les prévoit pas.',
    type: 'integer',
    value: ({ format, subcontracts }) =>
      formatHasField(format, 'subcontracting') ? subcontracts.length : undefined,
  },
  {
    name: 'innovant',
    title: 'Marché innovant',
    description: 'oui, non ; vide si inconnu.',
    type: 'boolean',
    value: (contract) => contract.innovative,
  },
  {
    name: 'avance_accordee',
    title: 'Avance accordée',
    description: 'oui, non ; vide si inconnu.',
    type: 'boolean',
    value: (contract) => contract.advanceGranted,
  },
  {
    name: 'taux_avance_part',
    title: 'Taux de l’avance',
    description: 'De 0 à 1 ; vide si inconnu.',
    type: 'share',
    unit: 'part',
    value: (contract) => contract.advanceRate,
  },
  {
    name: 'ccag',
    title: 'CCAG',
    description: 'Cahier des clauses administratives générales auquel le marché se réfère, tel que publié.',
    type: 'text',
    value: (contract) => contract.ccag,
  },
  flagColumn((contract) => statedContract(contract).flagCodes),
]
