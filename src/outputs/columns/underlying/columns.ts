import type { Portal } from '../../../domain/portal.ts'
import type { PointRow, Series } from '../../../domain/series.ts'
import { isMaskedCell } from '../../../indicators/formulas/people.ts'
import type { WrittenColumn } from '../../../tables/column.ts'
import { hasSeveralSeries, periodColumn, seriesColumns } from '../points.ts'
import { columnsOf } from '../shared.ts'
import type { PointLine, RowTable } from './line.ts'

const ROLE_CODES: Record<PointRow['role'], string> = {
  numerator: 'numerateur',
  denominator: 'denominateur',
  unknown: 'inconnu',
}

/** What the row adds; a number of people from 1 to 4 is held back, here as in `insertion.csv` (rule 11). */
function contributionOf({ contribution }: PointRow, { unit }: Series): PointRow['contribution'] | undefined {
  return unit === 'personnes' && isMaskedCell(Number(contribution)) ? undefined : contribution
}

/** The columns of `indicateurs/<id>-lignes.csv`. */
export function pointLineColumns<T>(
  series: Series,
  table: RowTable<T>,
  portal: Portal,
): readonly WrittenColumn<PointLine<T>>[] {
  const subjectOf = ({ subject }: PointLine<T>): T | undefined => subject
  const pointOf = ({ point }: PointLine<T>) => point
  const base: WrittenColumn<PointLine<T>> = {
    name: 'base',
    title: 'Base',
    description: 'Ce que la ligne ajoute au dénominateur.',
    type: 'number',
    value: ({ row }) => row.base,
  }
  return [
    periodColumn(pointOf),
    ...(hasSeveralSeries(series) ? seriesColumns(pointOf) : []),
    ...columnsOf(table.key, subjectOf),
    {
      name: 'role',
      title: 'Rôle',
      description:
        'numerateur : compté dans le chiffre ; denominateur : compté seulement dans ce à quoi il est rapporté ; ' +
        'inconnu : ne dit rien.',
      type: 'identifier',
      values: Object.values(ROLE_CODES),
      required: true,
      value: ({ row }) => ROLE_CODES[row.role],
    },
    {
      name: 'contribution',
      title: 'Contribution',
      description:
        'Ce que la ligne ajoute au numérateur ou au dénominateur, ou la valeur dont le chiffre est la médiane ou la moyenne, ' +
        'dans l’unité de l’indicateur (1 pour un décompte).',
      type: 'number',
      value: ({ row }) => contributionOf(row, series),
    },
    ...(series.aggregate === 'ratio' ? [base] : []),
    ...columnsOf(table.details(portal), subjectOf),
  ]
}
