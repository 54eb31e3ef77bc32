import { RGAA_STATUSES } from '../../domain/reference/rgaa-criterion.ts'
import type { RgaaCriterion, RgaaStatus } from '../../domain/reference/rgaa-criterion.ts'
import { formatCount, formatNumber } from '../../text/language/format.ts'
import { fr, typeset } from '../../text/language/typography.ts'
import type { Column, Row } from '../table.ts'

const RGAA_STATUS_TEXT: Readonly<Record<RgaaStatus, string>> = {
  met: 'conforme',
  failed: 'non conforme',
  notApplicable: 'non applicable',
  untested: 'non testé',
}

const COUNTED: Readonly<Record<RgaaStatus, readonly [one: string, many: string]>> = {
  met: ['conforme', 'conformes'],
  failed: ['non conforme', 'non conformes'],
  notApplicable: ['non applicable', 'non applicables'],
  untested: ['non testé', 'non testés'],
}

/** "106 critères : 21 conformes, 32 non applicables, 53 non testés": what none is of is left out. */
export function gridSentence(criteria: readonly RgaaCriterion[]): string {
  const counts = RGAA_STATUSES.flatMap((status) => {
    const count = criteria.filter((criterion) => criterion.status === status).length
    return count === 0 ? [] : [formatCount(count, ...COUNTED[status])]
  })
  return fr`${formatCount(criteria.length, 'critère', 'critères')} : ${counts.join(', ')}`
}

export const GRID_COLUMNS: readonly Column[] = [
  { label: 'Critère', rowHeader: true },
  { label: 'Ce qu’il demande' },
  { label: 'État' },
  { label: 'Ce qui le montre' },
]

export interface GridTheme {
  readonly id: string
  readonly title: string
  readonly rows: readonly Row[]
}

/** The criteria by theme, in the order of the file. */
export function gridThemes(criteria: readonly RgaaCriterion[]): readonly GridTheme[] {
  const themes = [...Map.groupBy(criteria, ({ theme }) => theme)]
  return themes.map(([title, members], index) => ({
    id: `theme-${index + 1}`,
    title: fr`${formatNumber(index + 1)}. ${title}`,
    rows: members.map(({ number, label, status, evidence, test }) => ({
      cells: [
        number,
        typeset(label),
        RGAA_STATUS_TEXT[status],
        { text: typeset(evidence), ...(test !== undefined && { detail: test }) },
      ],
    })),
  }))
}
