import type { Column } from './table.ts'

/** The dictionary of a proposed table. */
export const SCHEMA_COLUMNS: readonly Column[] = [
  { label: 'Colonne', rowHeader: true },
  { label: 'Contenu' },
  { label: 'Forme' },
  { label: 'Exemple' },
]
