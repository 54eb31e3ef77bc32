import type { Portal } from '../../domain/portal.ts'
import type { Column } from '../column.ts'
import { dataset } from '../dataset.ts'
import type { Dataset } from '../dataset.ts'
import { FOLLOWED_TABLES } from './digests.ts'
import { revisionsOf } from './revisions.ts'

const CHANGES = ['ajout', 'modification', 'retrait'] as const

/** One row that came, changed or went since the last edition. */
interface RevisionLine {
  readonly table: string
  readonly key: string
  readonly change: (typeof CHANGES)[number]
}

const columns: readonly Column<RevisionLine>[] = [
  {
    name: 'table',
    title: 'Table',
    description: 'Le fichier de /donnees/ dont la ligne fait partie, sans son extension.',
    type: 'identifier',
    values: FOLLOWED_TABLES,
    required: true,
    value: ({ table }) => table,
  },
  {
    name: 'ligne',
    title: 'Ligne',
    description: 'La clé de la ligne dans cette table ; ses parties sont jointes par « : ».',
    type: 'identifier',
    required: true,
    value: ({ key }) => key,
  },
  {
    name: 'changement',
    title: 'Changement',
    description: 'Depuis la dernière édition publiée.',
    type: 'identifier',
    values: CHANGES,
    required: true,
    value: ({ change }) => change,
  },
]

/** `revisions.csv`: every row that changed since the last edition; empty where nothing did, or where there is none. */
export function revisionDataset(portal: Portal): Dataset {
  const rows = revisionsOf(portal).tables.flatMap(({ table, added, changed, removed }) => [
    ...added.map((key): RevisionLine => ({ table, key, change: 'ajout' })),
    ...changed.map((key): RevisionLine => ({ table, key, change: 'modification' })),
    ...removed.map((key): RevisionLine => ({ table, key, change: 'retrait' })),
  ])
  return dataset({
    base: 'donnees/revisions',
    title: 'Révisions depuis la dernière édition',
    description:
      'Une ligne par ligne ajoutée, modifiée ou retirée depuis la dernière édition publiée de ce site. Vide s’il n’y en a pas.',
    columns,
    rows,
    isDemonstration: () => portal.demonstration,
    caveats: [],
    primaryKey: ['table', 'ligne'],
  })
}
