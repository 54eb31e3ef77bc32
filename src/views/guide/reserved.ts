import type { Portal } from '../../domain/portal.ts'
import type { ReservedArticleText } from '../../domain/contract/reserved-article.ts'
import { formatCount, formatPercent } from '../../text/language/format.ts'
import { fr, typeset } from '../../text/language/typography.ts'
import { countOfStructureKind } from '../purchase/structures-words.ts'
import type { Cell, Column, Row } from '../table.ts'

export const RESERVED_COLUMNS: readonly Column[] = [
  { label: 'Article', rowHeader: true },
  { label: 'Pour qui' },
  { label: 'Condition' },
  { label: 'Structures du territoire' },
]

function condition({ leastShare, longestYears, conditions }: ReservedArticleText): string {
  return [
    ...(leastShare === undefined
      ? []
      : [fr`Au moins ${formatPercent(leastShare)} de personnes concernées dans l'effectif.`]),
    ...(longestYears === undefined ? [] : [fr`${formatCount(longestYears, 'an', 'ans')} au plus.`]),
    ...(conditions === '' ? [] : [typeset(conditions)]),
  ].join(' ')
}

function structuresCell({ kinds }: ReservedArticleText, { structures }: Pick<Portal, 'structures'>): Cell {
  const unknown = { text: 'inconnu de ce site', unknown: true }
  if (structures.length === 0 || kinds.length === 0) return unknown
  return kinds
    .map((kind) =>
      countOfStructureKind(kind, structures.filter((structure) => structure.kind === kind).length),
    )
    .join(', ')
}

/** Who may be alone to answer, article by article; the numbers are those of the structures file. */
export function reservedRows(portal: Pick<Portal, 'reservedArticles' | 'structures'>): readonly Row[] {
  return portal.reservedArticles.map((article) => ({
    cells: [
      { text: article.article, detail: typeset(article.verification) },
      typeset(article.beneficiaries),
      condition(article),
      structuresCell(article, portal),
    ],
  }))
}
