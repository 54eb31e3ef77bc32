import type { JudgedCorrection } from '../../domain/edition/correction.ts'
import { CORRECTION_REFUSAL_TEXT } from '../../text/data/corrections.ts'
import { codesOf, plainSpaces } from '../../text/codes.ts'
import type { WrittenColumn } from '../../tables/column.ts'
import { ID_PATTERN } from '../../tables/patterns.ts'
import { sourceColumns } from './shared.ts'

const APPLIED = 'appliquee'
const NOT_APPLIED = 'non_appliquee'

/** `corrections.csv`: one line a correction asked for, applied or not. */
export const correctionColumns: readonly WrittenColumn<JudgedCorrection>[] = [
  ...sourceColumns<JudgedCorrection>(({ correction }) => correction.ref),
  {
    name: 'id_demande',
    title: 'Identifiant demandé',
    description: 'Le marché à corriger, tel que la ligne le nomme.',
    type: 'text',
    value: ({ correction }) => correction.id,
  },
  {
    name: 'contrat_id',
    title: 'Identifiant du marché',
    description: 'Colonne id de marches.csv ; vide si aucun marché ne porte l’identifiant demandé.',
    type: 'identifier',
    pattern: ID_PATTERN,
    value: ({ contractId }) => contractId,
  },
  {
    name: 'champ',
    title: 'Champ',
    description: 'Colonne corrigée de marches.csv ; titulaire_siret et denomination sont d’attributions.csv.',
    type: 'text',
    value: ({ correction }) => correction.field,
  },
  {
    name: 'de',
    title: 'Valeur remplacée',
    description: 'Ce que le marché disait ; vide = inconnu.',
    type: 'text',
    value: ({ correction }) => correction.from,
  },
  {
    name: 'a',
    title: 'Valeur corrigée',
    description: 'Ce que le marché dit désormais ; « inconnu » retire une valeur fausse.',
    type: 'text',
    value: ({ correction }) => correction.to,
  },
  {
    name: 'motif',
    title: 'Motif',
    description: 'Pourquoi la valeur publiée est fausse.',
    type: 'text',
    value: ({ correction }) => correction.reason,
  },
  {
    name: 'source_de_la_valeur',
    title: 'Source de la valeur corrigée',
    description: 'Le document qui donne la valeur juste.',
    type: 'text',
    value: ({ correction }) => correction.source,
  },
  {
    name: 'le',
    title: 'Corrigé le',
    description: 'Jour de la décision.',
    type: 'date',
    value: ({ correction }) => correction.on,
  },
  {
    name: 'statut',
    title: 'Statut',
    description:
      'appliquee : toutes les pages, tous les chiffres et tous les fichiers comptent la valeur corrigée ; non_appliquee : rien n’a changé.',
    type: 'identifier',
    values: [APPLIED, NOT_APPLIED],
    required: true,
    value: ({ refusal }) => (refusal === undefined ? APPLIED : NOT_APPLIED),
  },
  {
    name: 'raison',
    title: 'Raison',
    description: 'Pourquoi la correction n’est pas appliquée ; vide si elle l’est.',
    type: 'identifier',
    values: codesOf(CORRECTION_REFUSAL_TEXT),
    value: ({ refusal }) => refusal && CORRECTION_REFUSAL_TEXT[refusal].code,
  },
  {
    name: 'explication',
    title: 'Explication',
    description: 'La raison en clair ; vide si la correction est appliquée.',
    type: 'text',
    value: ({ refusal }) => refusal && plainSpaces(CORRECTION_REFUSAL_TEXT[refusal].sentence),
  },
  {
    name: 'valeur_actuelle',
    title: 'Valeur actuelle',
    description: 'Ce que le marché dit à la place de la valeur à remplacer, quand c’est la raison.',
    type: 'text',
    value: ({ actual }) => actual,
  },
]
