import type { Contract } from '../../domain/contract.ts'
import type { Point, PointRow, Series } from '../../domain/series.ts'
import type { Column } from '../column.ts'
import { hasSeveralSeries, periodColumn, seriesColumns } from './points.ts'
import { contractSummaryColumns } from './shared.ts'

/** One contract behind one figure: a line of `indicateurs/<id>-lignes.csv`. */
export interface PointLine {
  readonly point: Point
  readonly row: PointRow
  readonly contract: Contract | undefined
}

const ROLE_CODES: Record<PointRow['role'], string> = {
  numerator: 'numerateur',
  denominator: 'denominateur',
  unknown: 'inconnu',
}

const pointOf = ({ point }: PointLine): Point => point

/** The columns of `indicateurs/<id>-lignes.csv`. */
export function pointRowColumns(series: Series): readonly Column<PointLine>[] {
  return [
    periodColumn(pointOf),
    ...(hasSeveralSeries(series) ? seriesColumns(pointOf) : []),
    {
      name: 'contrat_id',
      title: 'Identifiant du marché',
      description: 'Colonne id de marches.csv.',
      type: 'identifier',
      value: ({ row }) => row.contractId,
    },
    {
      name: 'role',
      title: 'Rôle',
      description:
        'numerateur : compté dans le chiffre ; denominateur : compté seulement dans ce à quoi il est rapporté ; ' +
        'inconnu : ne dit rien.',
      type: 'identifier',
      value: ({ row }) => ROLE_CODES[row.role],
    },
    {
      name: 'contribution',
      title: 'Contribution',
      description: 'Ce que la ligne ajoute au numérateur, dans l’unité de l’indicateur (1 pour un décompte).',
      type: 'number',
      value: ({ row }) => row.contribution,
    },
    ...contractSummaryColumns<PointLine>(({ contract }) => contract),
  ]
}
