import type { IsoDate } from '../../domain/date.ts'
import { MEASURED_PERIOD_PATTERN } from '../../domain/territory/measured-period.ts'
import { MEASURED_UNITS } from '../../domain/territory/measured-result.ts'
import type { MeasuredResult, MeasuredUnit } from '../../domain/territory/measured-result.ts'
import { contradictions } from './contradictions.ts'
import { wholeTarget } from './target.ts'
import type { RecordTable } from '../table.ts'

/** What an authority measures besides what its contracts show, a period a line (/donnees/schemas/). */
export const measuredResults: RecordTable<MeasuredResult> = {
  kind: 'results',
  name: 'resultats-mesures',
  title: 'Résultats mesurés',
  description:
    'Une ligne par mesure et par période : ce que la collectivité, ou un document, a mesuré, avec sa cible si elle en ' +
    'a une. Les lignes de même indicateur sont une même mesure, dans une seule unité.',
  key: ['indicateur', 'periode'],
  columns: [
    {
      name: 'indicateur',
      title: 'Mesure',
      description: 'Ce qui est mesuré, en mots simples ; écrit de même à chaque période.',
      type: 'text',
      required: true,
      example: 'Repas bio ou locaux servis',
    },
    {
      name: 'periode',
      title: 'Période',
      description:
        'Année (2025), années (2024-2025), trimestre (2025-T2), mois (2025-03) ou jour ; à défaut, les mots du ' +
        'document, et la mesure n’est alors jugée à aucune date.',
      type: 'text',
      required: true,
      pattern: MEASURED_PERIOD_PATTERN,
      example: '2025',
    },
    {
      name: 'valeur',
      title: 'Valeur',
      description:
        'Nombre, sans unité ; une part s’écrit de 0 à 1, et un nombre de choses n’est jamais négatif : sinon, la ligne est écartée.',
      type: 'number',
      meaning: 'quantity',
      required: true,
      example: '0.42',
    },
    {
      name: 'unite',
      title: 'Unité',
      description: 'De la valeur et de la cible.',
      type: 'identifier',
      values: MEASURED_UNITS,
      required: true,
      example: 'part',
    },
    {
      name: 'cible',
      title: 'Cible',
      description: 'Ce qui a été promis, dans la même unité ; vide s’il n’y a pas de promesse.',
      type: 'number',
      meaning: 'quantity',
      example: '0.5',
    },
    {
      name: 'sens',
      title: 'Sens de la cible',
      description: 'au moins : il faut l’atteindre ; au plus : il ne faut pas la dépasser. Vide : au moins.',
      type: 'identifier',
      values: ['au moins', 'au plus'],
      example: 'au moins',
    },
    {
      name: 'echeance',
      title: 'Échéance',
      description: 'Jour pour lequel la cible est promise. Sans lui, la cible n’est pas montrée.',
      type: 'date',
      example: '2027-12-31',
    },
    {
      name: 'action',
      title: 'Action du schéma',
      description: 'Numéro de l’action que la mesure éclaire ; vide si aucune.',
      type: 'integer',
      minimum: 1,
      example: '12',
    },
    {
      name: 'source',
      title: 'Source',
      description: 'Le document, ou le service, d’où vient la valeur.',
      type: 'text',
      required: true,
      example: 'Rapport annuel de la restauration',
    },
    {
      name: 'source_date',
      title: 'Date de la source',
      description: 'Jour, mois ou année du document.',
      type: 'text',
      pattern: '\\d{4}(?:-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\\d|3[01]))?)?',
      example: '2026-03',
    },
    {
      name: 'source_page',
      title: 'Page de la source',
      description: 'Où la valeur se lit dans le document.',
      type: 'text',
      example: 'p. 12',
    },
    {
      name: 'remarque',
      title: 'Remarque',
      description: 'Ce qu’il faut savoir pour bien lire la valeur.',
      type: 'text',
      example: 'Repas servis aux agents.',
    },
    {
      name: 'demonstration',
      title: 'Exemple inventé',
      description: 'oui : ligne inventée pour l’exemple ; non ou vide : valeur réelle.',
      type: 'boolean',
      example: 'non',
    },
  ],
  judge: wholeTarget,
  refusals: contradictions,
  toRecord(cells, ref) {
    const text = (name: string) => cells[name] as string | undefined
    const target = cells['cible'] as number | undefined
    return {
      ref,
      measure: text('indicateur')!,
      period: text('periode')!,
      value: cells['valeur'] as number,
      unit: cells['unite'] as MeasuredUnit,
      ...(target !== undefined && {
        target: {
          value: target,
          sense: cells['sens'] === 'au plus' ? 'atMost' : 'atLeast',
          due: cells['echeance'] as IsoDate,
        },
      }),
      action: cells['action'] as number | undefined,
      source: text('source')!,
      sourceDate: text('source_date'),
      page: text('source_page'),
      remark: text('remarque'),
      demonstration: cells['demonstration'] === true,
    }
  },
}
