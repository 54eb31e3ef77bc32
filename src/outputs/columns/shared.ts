import type { RowRef } from '../../domain/contract/contract.ts'
import type { FlagCode } from '../../domain/contract/flag.ts'
import type { WrittenColumn } from '../../tables/column.ts'
import { codesOf } from '../../text/codes.ts'
import { FLAG_TEXT } from '../../text/data/flags/flags.ts'
import { ID_PATTERN } from '../../tables/patterns.ts'

type Of<Row, Part> = (row: Row) => Part | undefined

/** `drapeaux`: the same words for a contract and a purchase. */
export function flagColumn<Row>(codes: (row: Row) => readonly FlagCode[]): WrittenColumn<Row> {
  return {
    name: 'drapeaux',
    title: 'Drapeaux',
    description:
      'Ce qui appelle la prudence, par codes ; aucune si rien n’a été relevé ; anomalies.csv donne la colonne et la valeur.',
    type: 'list',
    values: codesOf(FLAG_TEXT),
    required: true,
    value: (row) => [...new Set(codes(row).map((code) => FLAG_TEXT[code].code))],
  }
}

/** `source` and `ligne_source`: where a line was published. */
export function sourceColumns<Row>(refOf: Of<Row, RowRef>): readonly WrittenColumn<Row>[] {
  return [
    {
      name: 'source',
      title: 'Source',
      description:
        'Identifiant du fichier publié d’où vient la ligne ; les sources sont listées dans reconciliation.json.',
      type: 'identifier',
      required: true,
      value: (row) => refOf(row)?.source,
    },
    {
      name: 'ligne_source',
      title: 'Ligne de la source',
      description: 'Numéro de l’enregistrement dans ce fichier, à partir de 1, sans compter l’en-tête.',
      type: 'integer',
      required: true,
      value: (row) => refOf(row)?.row,
    },
  ]
}

/** `contrat_id`: the contract that a line belongs to. */
export function contractIdColumn<Row>(idOf: Of<Row, string>): WrittenColumn<Row> {
  return {
    name: 'contrat_id',
    title: 'Identifiant du marché',
    description: 'Colonne id de marches.csv.',
    type: 'identifier',
    pattern: ID_PATTERN,
    required: true,
    value: idOf,
  }
}

/** Columns of one thing, for rows that hold it or may lack it. */
export function columnsOf<Row, Part>(
  columns: readonly WrittenColumn<Part>[],
  of: Of<Row, Part>,
): readonly WrittenColumn<Row>[] {
  return columns.map((column) => ({
    ...column,
    value: (row: Row) => {
      const part = of(row)
      return part === undefined ? undefined : column.value(part)
    },
  }))
}

/** `demonstration`: in every file, so that no line is taken for a real one once copied elsewhere. */
export function demonstrationColumn<Row>(isDemonstration: (row: Row) => boolean): WrittenColumn<Row> {
  return {
    name: 'demonstration',
    title: 'Donnée de démonstration',
    description:
      'oui : ligne inventée pour la démonstration, qui ne décrit aucun marché réel ; non : donnée publiée.',
    type: 'boolean',
    required: true,
    value: isDemonstration,
  }
}
