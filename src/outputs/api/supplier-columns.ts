import type { Portal } from '../../domain/portal.ts'
import { STRUCTURE_KINDS } from '../../domain/supplier/structure.ts'
import type { WrittenColumn } from '../../tables/column.ts'
import type { SupplierView } from '../../views/supplier/view.ts'

const identity: readonly WrittenColumn<SupplierView>[] = [
  {
    name: 'cle',
    title: 'Clé',
    description:
      'SIREN, ou hors-siren- et une empreinte : celle de l’adresse de sa page, /fournisseurs/<cle>/.',
    type: 'identifier',
    required: true,
    value: ({ key }) => key,
  },
  {
    name: 'siren',
    title: 'SIREN',
    description: 'Neuf chiffres ; inconnu pour un numéro d’un autre registre.',
    type: 'identifier',
    value: ({ siren }) => siren,
  },
  {
    name: 'identifiant_autre',
    title: 'Autre identifiant',
    description: 'Le numéro publié, quand ce n’est pas un SIRET.',
    type: 'identifier',
    value: ({ otherId }) => otherId,
  },
  {
    name: 'type_identifiant',
    title: 'Type d’identifiant',
    description: 'TVA, HORS-UE… de l’autre identifiant.',
    type: 'identifier',
    value: ({ idType }) => idType,
  },
  {
    name: 'denomination',
    title: 'Dénomination',
    description: 'La dernière publiée, sinon celle des tables d’établissements ou de structures.',
    type: 'text',
    value: ({ name }) => name,
  },
  {
    name: 'titulaires_siret',
    title: 'SIRET',
    description: 'Établissements nommés dans les marchés.',
    type: 'list',
    value: ({ sirets }) => (sirets.length > 0 ? sirets : undefined),
  },
]

function countColumn(
  name: string,
  title: string,
  total: 'contracts' | 'callOffs' | 'concessions',
): WrittenColumn<SupplierView> {
  return {
    name,
    title,
    description: `${title} dont l’entreprise est fournisseur, seule ou avec d’autres.`,
    type: 'integer',
    required: true,
    value: ({ totals }) => totals[total],
  }
}

const weight: readonly WrittenColumn<SupplierView>[] = [
  countColumn('nombre_marches', 'Marchés', 'contracts'),
  countColumn('nombre_marches_subsequents', 'Marchés sous accord-cadre', 'callOffs'),
  countColumn('nombre_concessions', 'Concessions', 'concessions'),
  {
    name: 'montant_parts_eur',
    title: 'Montant de ses parts',
    description:
      'En euros hors taxes : ses parts, à parts égales, des montants indiqués de ses marchés ; sans marché sous accord-cadre ni concession.',
    type: 'amount',
    unit: 'EUR',
    required: true,
    value: ({ totals }) => totals.sum,
  },
]

function yearColumn(name: string, title: string, which: 0 | 1): WrittenColumn<SupplierView> {
  return {
    name,
    title,
    description: `${title} de notification connue de ses marchés.`,
    type: 'integer',
    value: ({ years }) => years?.[which],
  }
}

/** `fournisseurs.json`: one member a firm that has a page; no other is named (rule 11). */
export function supplierColumns(portal: Portal): readonly WrittenColumn<SupplierView>[] {
  const hasTable = portal.structures.length > 0
  return [
    ...identity,
    {
      name: 'types_structure',
      title: 'Types de structure',
      description: 'D’après la table des structures ; inconnu s’il n’y a pas de table.',
      type: 'list',
      values: STRUCTURE_KINDS,
      value: ({ kinds, siren }) => (hasTable && siren !== undefined ? [...kinds].sort() : undefined),
    },
    ...weight,
    yearColumn('premiere_annee', 'Première année', 0),
    yearColumn('derniere_annee', 'Dernière année', 1),
  ]
}
