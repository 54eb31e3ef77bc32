import type { InclusionRecord } from '../domain/contract/inclusion-record.ts'
import { STRUCTURE_KINDS } from '../domain/supplier/structure.ts'
import type { StructureKind } from '../domain/supplier/structure.ts'
import { ID_PATTERN } from './patterns.ts'
import type { RecordTable } from './table.ts'

/** Hours and people of insertion clauses, per contract and year (/donnees/schemas/). */
export const inclusion: RecordTable<InclusionRecord> = {
  kind: 'inclusion',
  name: 'insertion',
  title: 'Heures d’insertion',
  description: 'Une ligne par année, marché, métier, type de structure et modalité.',
  key: ['annee', 'marche_id', 'metier', 'type_structure', 'modalite'],
  columns: [
    {
      name: 'annee',
      title: 'Année',
      description: 'Année de réalisation.',
      type: 'integer',
      required: true,
      minimum: 2000,
      example: '2025',
    },
    {
      name: 'marche_id',
      title: 'Marché',
      description: 'Identifiant du marché sur ce portail, ou celui que l’acheteur a publié.',
      type: 'identifier',
      required: true,
      example: '2024T00123',
    },
    {
      name: 'metier',
      title: 'Métier',
      description: 'Métier des heures, dans les mots de la table des métiers.',
      type: 'identifier',
      pattern: ID_PATTERN,
      example: 'espaces-verts',
    },
    {
      name: 'type_structure',
      title: 'Type de structure',
      description: 'SIAE, EA, ESAT, ESUS ou ESS : la structure qui porte les parcours ; vide si inconnu.',
      type: 'identifier',
      values: STRUCTURE_KINDS,
      example: 'SIAE',
    },
    {
      name: 'modalite',
      title: 'Modalité',
      description: 'Embauche directe, intérim d’insertion, sous-traitance…',
      type: 'text',
      example: 'embauche directe',
    },
    {
      name: 'heures_prevues',
      title: 'Heures prévues',
      description: 'Heures engagées pour l’année ; vide si inconnu.',
      type: 'number',
      unit: 'heures',
      minimum: 0,
      example: '1200',
    },
    {
      name: 'heures_realisees',
      title: 'Heures réalisées',
      description: 'Heures effectuées dans l’année ; vide si inconnu.',
      type: 'number',
      unit: 'heures',
      minimum: 0,
      example: '1340.5',
    },
    {
      name: 'personnes',
      title: 'Personnes',
      description: 'Personnes ayant travaillé dans l’année.',
      type: 'integer',
      unit: 'personnes',
      meaning: 'people',
      minimum: 0,
      example: '7',
    },
    {
      name: 'mis_a_jour_le',
      title: 'Mis à jour le',
      description: 'Jour de la dernière mise à jour de la ligne.',
      type: 'date',
      example: '2026-01-31',
    },
  ],
  toRecord: (cells, ref) => ({
    ref,
    year: cells['annee'] as number,
    contractId: cells['marche_id'] as string,
    trade: cells['metier'] as string | undefined,
    structureKind: cells['type_structure'] as StructureKind | undefined,
    modality: cells['modalite'] as string | undefined,
    committedHours: cells['heures_prevues'] as number | undefined,
    inclusionHours: cells['heures_realisees'] as number | undefined,
    participants: cells['personnes'] as number | undefined,
    updatedOn: cells['mis_a_jour_le'] as string | undefined,
  }),
}
