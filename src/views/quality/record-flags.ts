import type { Anomaly, RecordFileReconciliation } from '../../domain/reconciliation.ts'
import { recordNames } from '../../tables/record-table.ts'
import { FLAG_TEXT } from '../../text/data/flags/flags.ts'
import { formatNumber } from '../../text/language/format.ts'
import { RECORD_SET_ASIDE_TEXT } from '../../text/data/reasons.ts'
import type { ReasonText } from '../../text/data/reasons.ts'
import { fr } from '../../text/language/typography.ts'
import type { Column, Row } from '../table.ts'

export const RECORD_FLAG_COLUMNS: readonly Column[] = [
  { label: 'Signalement', rowHeader: true },
  { label: 'Table' },
  { label: 'Lignes', numeric: true },
  { label: 'Premières lignes' },
]

const EXAMPLES = 3

interface Found {
  readonly anomaly: Anomaly
  readonly file: RecordFileReconciliation
  readonly text: Pick<ReasonText, 'label' | 'sentence'>
}

function textOf({ flag, setAside }: Anomaly): Found['text'] | undefined {
  if (setAside !== undefined) return RECORD_SET_ASIDE_TEXT[setAside]
  return flag && FLAG_TEXT[flag.code]
}

/** "programmation.csv, ligne 12 (statut)". */
function placeOf({ anomaly, file }: Found): string {
  const { ref, flag } = anomaly
  return fr`${file.file}, ligne ${ref.row}${flag?.column === undefined ? '' : ` (${flag.column})`}`
}

/** What the lines of the portal's own tables are flagged or set aside for, the commonest first. */
export function recordFlagRows(
  files: readonly RecordFileReconciliation[],
  anomalies: readonly Anomaly[],
): Row[] {
  const bySource = new Map(files.map((file) => [file.source, file]))
  const found = anomalies.flatMap((anomaly): Found[] => {
    const file = bySource.get(anomaly.ref.source)
    const text = textOf(anomaly)
    return file === undefined || text === undefined ? [] : [{ anomaly, file, text }]
  })
  const groups = Map.groupBy(found, ({ text, file }) => `${file.kind} ${text.label}`)
  return [...groups.values()]
    .sort((one, other) => other.length - one.length)
    .map((members) => {
      const [{ text, file }] = members as [Found, ...Found[]]
      const lines = new Set(members.map(({ anomaly }) => `${anomaly.ref.source}:${anomaly.ref.row}`))
      return {
        cells: [
          { text: text.label, detail: text.sentence },
          recordNames(file.kind).title,
          formatNumber(lines.size),
          members
            .slice(0, EXAMPLES)
            .map(placeOf)
            .join(fr` ; `),
        ],
      }
    })
}
