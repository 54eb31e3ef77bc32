import { CORRECTABLE_FIELDS } from '../domain/edition/correction.ts'
import type { Correction } from '../domain/edition/correction.ts'
import { isIsoDate } from '../domain/date.ts'
import type { RecordTable } from './table.ts'

/**
 * Errors found in published contracts, mended here until their producer mends them. Every row reaches the public log:
 * the pipeline says of each whether it is applied, and why not (`keepsAll`).
 */
export const corrections: RecordTable<Correction> = {
  kind: 'corrections',
  name: 'corrections',
  title: 'Corrections',
  description:
    'Une ligne par valeur corrigée dans un marché publié. Une correction ne s’applique que si le marché dit encore ce ' +
    'qui est écrit dans « de ».',
  key: ['id', 'champ', 'de', 'a', 'motif', 'source', 'le'],
  keepsAll: true,
  mayBeEmpty: true,
  columns: [
    {
      name: 'id',
      title: 'Marché',
      description: 'Identifiant du marché sur ce portail : celui de l’adresse de sa page, /marches/<id>/.',
      type: 'identifier',
      required: true,
      example: '2024t00123-abcd',
    },
    {
      name: 'champ',
      title: 'Champ corrigé',
      description: 'Nom de la colonne dans marches.csv, ou dans attributions.csv pour le titulaire.',
      type: 'identifier',
      required: true,
      values: CORRECTABLE_FIELDS,
      example: 'montant_eur',
    },
    {
      name: 'de',
      title: 'Valeur actuelle',
      description:
        'Ce que le portail montre sans la correction, écrit comme dans ses fichiers ; vide = inconnu.',
      type: 'text',
      example: '1250000',
    },
    {
      name: 'a',
      title: 'Valeur corrigée',
      description: 'Écrite comme dans les fichiers du portail ; le mot « inconnu » retire une valeur fausse.',
      type: 'text',
      required: true,
      example: '125000',
    },
    {
      name: 'motif',
      title: 'Motif',
      description: 'Pourquoi la valeur est fausse, en une phrase que le public lira.',
      type: 'text',
      required: true,
      example: 'Un zéro de trop à la saisie.',
    },
    {
      name: 'source',
      title: 'Source de la valeur corrigée',
      description:
        'Le document qui donne la valeur juste : avis d’attribution, délibération, réponse de l’acheteur.',
      type: 'text',
      required: true,
      example: 'Avis d’attribution n° 24-12345',
    },
    {
      name: 'le',
      title: 'Corrigé le',
      description: 'Jour de la décision de corriger.',
      type: 'date',
      required: true,
      example: '2026-01-31',
    },
  ],
  toRecord(cells, ref) {
    const text = (name: string) => cells[name] as string | undefined
    const on = text('le')
    return {
      ref,
      id: text('id'),
      field: text('champ'),
      from: text('de'),
      to: text('a'),
      reason: text('motif'),
      source: text('source'),
      on: on !== undefined && isIsoDate(on) ? on : undefined,
    }
  },
}
