import { daysOfPeriod } from '../../domain/territory/measured-period.ts'
import type { MeasuredResult } from '../../domain/territory/measured-result.ts'
import type { WrittenColumn } from '../../tables/column.ts'
import { measuredResults } from '../../tables/measured/results.ts'
import type { MeasureView } from '../../views/measures/measures.ts'
import { TARGET_STATE_CODES } from '../../views/scheme/state-words.ts'

/** One result with the measure that it is one of. */
interface MeasuredLineOf {
  readonly measure: MeasureView
  readonly result: MeasuredResult
}

type Line = WrittenColumn<MeasuredLineOf>

/** A column of the table that is read, published as it is read. */
function asRead(name: string, value: (result: MeasuredResult) => ReturnType<Line['value']>): Line {
  const { meaning: _, ...read } = measuredResults.columns.find((column) => column.name === name)!
  return { ...read, value: ({ result }) => value(result) }
}

/** `resultats-mesures.csv`: a line a result, as read, with the days of its period and the state of its target. */
export const measuredColumns: readonly Line[] = [
  {
    name: 'mesure',
    title: 'Identifiant de la mesure',
    description: 'La mesure se lit à /spaser/mesures/#<mesure>.',
    type: 'identifier',
    required: true,
    value: ({ measure }) => measure.id,
  },
  asRead('indicateur', ({ measure }) => measure),
  asRead('periode', ({ period }) => period),
  {
    name: 'debut',
    title: 'Début de la période',
    description: 'Premier jour ; vide si des mots disent la période.',
    type: 'date',
    value: ({ result }) => daysOfPeriod(result.period)?.from,
  },
  {
    name: 'fin',
    title: 'Fin de la période',
    description: 'Dernier jour ; vide si des mots disent la période.',
    type: 'date',
    value: ({ result }) => daysOfPeriod(result.period)?.to,
  },
  asRead('valeur', ({ value }) => value),
  asRead('unite', ({ unit }) => unit),
  asRead('cible', ({ target }) => target?.value),
  asRead('sens', ({ target }) => target && (target.sense === 'atMost' ? 'au plus' : 'au moins')),
  asRead('echeance', ({ target }) => target?.due),
  {
    name: 'etat',
    title: 'État de la cible',
    description:
      'atteint, en-route, manque, echu (l’échéance est passée sans valeur de sa période) ou incertain ; vide sans cible. ' +
      'Le même pour toutes les lignes d’une cible.',
    type: 'identifier',
    values: Object.values(TARGET_STATE_CODES),
    value: ({ measure, result }) => {
      const standing = measure.standings.find(({ target }) => target.horizon === result.target?.due)
      return standing && TARGET_STATE_CODES[standing.state]
    },
  },
  asRead('action', ({ action }) => action),
  asRead('source', ({ source }) => source),
  asRead('source_date', ({ sourceDate }) => sourceDate),
  asRead('source_page', ({ page }) => page),
  asRead('remarque', ({ remark }) => remark),
]
