import type { Portal } from '../../domain/portal.ts'
import type { Dataset } from '../datasets/dataset.ts'
import { datasetSchemaPath } from '../schemas/dataset-schema-files.ts'
import { revisionDatasets } from '../editions/dataset.ts'
import { indicatorDatasets } from '../datasets/indicators.ts'
import { recordDatasets } from '../datasets/records.ts'
import { reportDatasets } from '../datasets/reports.ts'
import { tradeDatasets } from '../datasets/trades.ts'
import { keySentences, shortName, unitedColumns } from './datasets.ts'

/** The columns of one file, or of files of one kind. */
export interface DictionaryPart {
  /** For its anchor. */
  readonly name: string
  readonly file: string
  readonly title: string
  readonly keys: string
  readonly columns: Dataset['columns']
  /** Where there is one for all of them. */
  readonly schema: string | undefined
}

function ofTable(dataset: Dataset): DictionaryPart {
  const name = shortName(dataset)
  return {
    name,
    file: `${name}.csv`,
    title: dataset.title,
    keys: keySentences(dataset),
    columns: dataset.columns,
    schema: datasetSchemaPath(dataset),
  }
}

/** Files of one kind: their columns together; each has only those that it needs. */
function ofKind(
  part: Pick<DictionaryPart, 'name' | 'file' | 'title'>,
  datasets: readonly Dataset[],
): DictionaryPart[] {
  const keys = 'Chaque fichier n’a que les colonnes qui le concernent ; son schéma les donne.'
  return datasets.length === 0 ? [] : [{ ...part, keys, columns: unitedColumns(datasets), schema: undefined }]
}

/** Files that share their columns: those of the first are those of all. */
function oneOf(
  [first]: readonly Dataset[],
  part: Pick<DictionaryPart, 'name' | 'file' | 'title'>,
): DictionaryPart[] {
  return first === undefined ? [] : [{ ...ofTable(first), ...part }]
}

/** The dictionary of every file: the files of one year have the columns of the whole. */
export function dictionaryOf(portal: Portal): readonly DictionaryPart[] {
  const [lines, values] = [...Map.groupBy(indicatorDatasets(portal), ({ base }) => base.endsWith('-lignes'))]
    .sort(([one], [other]) => Number(other) - Number(one))
    .map(([, datasets]) => datasets)
  return [
    ...[...recordDatasets(portal), ...revisionDatasets(portal)].map(ofTable),
    ...oneOf(tradeDatasets(portal), {
      name: 'metiers-metier',
      file: 'metiers/<metier>.csv',
      title: 'Marchés d’un métier',
    }),
    ...oneOf(reportDatasets(portal), {
      name: 'spaser-rapport',
      file: 'spaser/rapport-<aaaa-aaaa>.csv',
      title: 'Rapport d’indicateurs de deux années',
    }),
    ...ofKind(
      { name: 'indicateurs', file: 'indicateurs/<id>.csv', title: 'Valeurs d’un indicateur' },
      values ?? [],
    ),
    ...ofKind(
      {
        name: 'indicateurs-lignes',
        file: 'indicateurs/<id>-lignes.csv',
        title: 'Lignes derrière un indicateur',
      },
      lines ?? [],
    ),
  ]
}
