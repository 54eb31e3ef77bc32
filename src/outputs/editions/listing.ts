import type { IsoDate } from '../../domain/date.ts'
import type { EditionFigure } from '../../domain/edition/edition.ts'
import type { ComputedIndicator } from '../../domain/indicator.ts'
import type { FigureRevision, TableRevision } from '../../domain/edition/revisions.ts'
import type { Revisions } from './revisions.ts'
import { formatDate, formatNumber } from '../../text/language/format.ts'
import {
  EDITION_FIGURE_TEXT,
  REVISED_TABLE_TEXT,
  editionFigureText,
  familyText,
  figureEffect,
} from '../../text/data/revisions.ts'
import type { Cell, Column, Row } from '../../views/table.ts'

export const TABLE_COLUMNS: readonly Column[] = [
  { label: 'Table', rowHeader: true },
  { label: 'Lignes ajoutées', numeric: true },
  { label: 'Lignes modifiées', numeric: true },
  { label: 'Lignes retirées', numeric: true },
  { label: 'Ce qui a changé dans les lignes modifiées' },
]

/** "montant (15), dates et durée (5)": in how many rows each family changed, most first. */
function cpvDivisionCounts({ changed }: TableRevision): string {
  const counts = new Map<string, number>()
  for (const name of changed.flatMap(({ groups }) => groups)) counts.set(name, (counts.get(name) ?? 0) + 1)
  return [...counts]
    .sort(([, one], [, other]) => other - one)
    .map(([name, count]) => `${familyText(name)} (${formatNumber(count)})`)
    .join(', ')
}

export function tableRows(tables: readonly TableRevision[]): readonly Row[] {
  return tables.map((revision) => {
    const { table, added, changed, removed } = revision
    return {
      cells: [
        { text: REVISED_TABLE_TEXT[table] ?? table, href: `/donnees/#${table}` },
        ...[added, changed, removed].map(({ length }) => formatNumber(length)),
        cpvDivisionCounts(revision) || '—',
      ],
    }
  })
}

export const FIGURE_COLUMNS: readonly Column[] = [
  { label: 'Chiffre', rowHeader: true },
  { label: 'Avant', numeric: true },
  { label: 'Après', numeric: true },
  { label: 'Écart', numeric: true },
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
    const same = before?.period === after?.period ? after?.period : undefined
    const cell = same === undefined ? withYear : editionFigureText
    return {
      cells: [
        { text: label ?? key, href: page, detail: same && `en ${same}` },
        before === undefined ? NOT_GIVEN : cell(before),
        after === undefined ? GONE : cell(after),
        effect(revision),
      ],
    }
  })
}

export const HISTORY_COLUMNS: readonly Column[] = [
  { label: 'Données arrêtées au', rowHeader: true },
  { label: 'Valeur', numeric: true },
  { label: 'Écart', numeric: true },
  { label: 'Motif de l’édition' },
]

/** One figure over the editions, newest first, above them what this build gives. */
export function historyRows(
  key: string,
  { editions, current, unchanged }: Revisions,
  today: IsoDate,
): readonly Row[] {
  const states = [
    ...editions.map(({ date, reason, figures }) => ({ date, reason, figures })),
    ...(unchanged
      ? []
      : [{ date: today, reason: 'État présenté aujourd’hui, pas encore une édition.', figures: current }]),
  ].map((state) => ({ ...state, figure: state.figures.find((each) => each.key === key) }))
  return states
    .map(({ date, reason, figure }, index): Row => {
      const before = states[index - 1]?.figure
      const value: Cell =
        figure === undefined ? { text: 'inconnu', unknown: true } : editionFigureText(figure)
      const change = before === undefined || figure === undefined ? '—' : figureEffect(before, figure)
      return { cells: [formatDate(date), value, change, reason] }
    })
    .toReversed()
}
