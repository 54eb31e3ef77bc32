import type { Edition, EditionFigure } from '../../domain/edition.ts'
import type { ComputedIndicator } from '../../domain/indicator.ts'
import type { FigureRevision, TableRevision } from '../../domain/revisions.ts'
import { formatDate, formatNumber } from '../../text/format.ts'
import {
  EDITION_FIGURE_TEXT,
  HEADLINE_KEYS,
  REVISED_TABLE_TEXT,
  editionFigureText,
  figureEffect,
} from '../../text/revisions.ts'
import type { Cell, Column, Row } from '../table.ts'

export const TABLE_COLUMNS: readonly Column[] = [
  { label: 'Table', rowHeader: true },
  { label: 'Lignes ajoutées', numeric: true },
  { label: 'Lignes modifiées', numeric: true },
  { label: 'Lignes retirées', numeric: true },
]

export function tableRows(tables: readonly TableRevision[]): readonly Row[] {
  return tables.map(({ table, added, changed, removed }) => ({
    cells: [
      { text: REVISED_TABLE_TEXT[table]?.label ?? table, href: `/donnees/${table}.csv` },
      ...[added, changed, removed].map(({ length }) => formatNumber(length)),
    ],
  }))
}

export const FIGURE_COLUMNS: readonly Column[] = [
  { label: 'Chiffre', rowHeader: true },
  { label: 'Dernière édition', numeric: true },
  { label: 'Aujourd’hui', numeric: true },
  { label: 'Effet', numeric: true },
]

const NOT_GIVEN: Cell = { text: 'n’existait pas', unknown: true }
const GONE: Cell = { text: 'n’est plus donné', unknown: true }

function withYear(figure: EditionFigure): Cell {
  return { text: editionFigureText(figure), detail: figure.period && `en ${figure.period}` }
}

function effect({ before, after }: FigureRevision): string {
  if (before === undefined || after === undefined) return '—'
  return before.period === after.period ? figureEffect(before, after) : 'autre année : non comparé'
}

/** A line a figure: before, after, and what the edition did to it. */
export function figureRows(
  figures: readonly FigureRevision[],
  indicators: readonly ComputedIndicator[],
): readonly Row[] {
  const labels = new Map(indicators.map(({ id, label }) => [`indicateurs/${id}`, label]))
  return figures.map((revision) => {
    const { key, before, after } = revision
    const label = EDITION_FIGURE_TEXT[key] ?? labels.get(key)
    const page = labels.has(key) ? `/${key}/` : undefined
    return {
      cells: [
        { text: label ?? key, href: page },
        before === undefined ? NOT_GIVEN : withYear(before),
        after === undefined ? GONE : withYear(after),
        effect(revision),
      ],
    }
  })
}

export const EDITION_COLUMNS: readonly Column[] = [
  { label: 'Données arrêtées au', rowHeader: true },
  { label: 'Motif' },
  ...HEADLINE_KEYS.map((key) => ({ label: EDITION_FIGURE_TEXT[key]!, numeric: true })),
]

/** Editions, newest first, with the headline figures that each gave on its day. */
export function editionRows(editions: readonly Edition[]): readonly Row[] {
  return editions.toReversed().map(({ date, reason, figures }) => ({
    cells: [
      formatDate(date),
      reason,
      ...HEADLINE_KEYS.map((key): Cell => {
        const figure = figures.find((each) => each.key === key)
        return figure === undefined ? { text: 'inconnu', unknown: true } : editionFigureText(figure)
      }),
    ],
  }))
}
