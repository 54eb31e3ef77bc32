import { FLAG_CODES } from '../../domain/contract/flag.ts'
import type { Flag, FlagCode } from '../../domain/contract/flag.ts'
import type { Anomaly, Merge } from '../../domain/reconciliation.ts'
import { MERGE_REASONS } from '../../domain/reconciliation.ts'
import { SET_ASIDE_REASONS } from '../../domain/set-aside.ts'
import type { SetAsideReason } from '../../domain/set-aside.ts'
import { FLAG_TEXT } from '../../text/data/flags/flags.ts'
import { formatNumber } from '../../text/language/format.ts'
import { MERGE_TEXT, SET_ASIDE_TEXT } from '../../text/data/reasons.ts'

const EXAMPLES = 3
/** A clerk has to say of each whether it is a total. */
const LISTED: Partial<Record<FlagCode, number>> = { 'total-or-increase': 50 }
const LONGEST = 120

/** How much is shown of each finding. */
export interface ShownFinding {
  /** Rows named for each finding: few of a file of thousands of contracts, all of a clerk's own table. */
  readonly examples?: number
}

/** What happened to rows of a file, for one reason, with the first rows it happened to. */
export interface CheckFinding {
  readonly code: string
  readonly label: string
  readonly count: number
  readonly examples: readonly Example[]
}

interface Example {
  readonly row: number
  readonly column?: string
  readonly value?: string
  /** What was expected, or what the row says of itself. */
  readonly detail?: string
}

function example(row: number, flag: Flag | undefined, detail: string | undefined): Example {
  return { row, column: flag?.column, value: flag?.value, detail }
}

/** Flags, the commonest first. */
export function flagFindings(
  anomalies: readonly Anomaly[],
  { examples: most = EXAMPLES }: ShownFinding = {},
): CheckFinding[] {
  return FLAG_CODES.flatMap((code: FlagCode): CheckFinding[] => {
    const found = anomalies.filter(({ flag }) => flag?.code === code)
    if (found.length === 0) return []
    const shown = found.slice(0, Math.max(most, LISTED[code] ?? 0))
    const examples = shown.map(({ ref, flag, detail }) => example(ref.row, flag, detail))
    return [{ code: FLAG_TEXT[code].code, label: FLAG_TEXT[code].label, count: found.length, examples }]
  }).sort((a, b) => b.count - a.count)
}

/** `rowsFor` counts: rows of another buyer are counted and not listed (rule 1). */
export function setAsideFindings(
  anomalies: readonly Anomaly[],
  rowsFor: (reason: SetAsideReason) => number,
  { examples: most = EXAMPLES }: ShownFinding = {},
): CheckFinding[] {
  return SET_ASIDE_REASONS.flatMap((reason): CheckFinding[] => {
    const count = rowsFor(reason)
    if (count === 0) return []
    const found = anomalies.filter(({ setAside }) => setAside === reason).slice(0, most)
    const examples = found.map(({ ref, detail }) => example(ref.row, undefined, detail))
    return [{ ...SET_ASIDE_TEXT[reason], count, examples }]
  })
}

export function mergeFindings(
  merges: readonly Merge[],
  { examples: most = EXAMPLES }: ShownFinding = {},
): CheckFinding[] {
  return MERGE_REASONS.flatMap((reason): CheckFinding[] => {
    const found = merges.filter((merge) => merge.reason === reason)
    if (found.length === 0) return []
    const examples = found.slice(0, most).map(({ from, into, title }) => ({
      row: from.row,
      detail: `avec la ligne ${into.row}${title === undefined ? '' : ` : ${title}`}`,
    }))
    return [{ ...MERGE_TEXT[reason], count: found.length, examples }]
  })
}

function findingLines({ code, label, count, examples }: CheckFinding): string[] {
  const shown = examples.map(({ row, column, value, detail }) => {
    const place = column === undefined ? `ligne ${row}` : `ligne ${row}, ${column}`
    const quote = value === undefined ? '' : ` : « ${value.slice(0, LONGEST)} »`
    return `      ${place}${quote}${detail === undefined ? '' : ` : ${detail.slice(0, 2 * LONGEST)}`}`
  })
  const hidden = count - examples.length
  const rest = hidden > 0 ? [`      … et ${formatNumber(hidden)} de plus`] : []
  return [`    ${formatNumber(count).padStart(6)}  ${label} (${code})`, ...shown, ...rest]
}

/** A part of the report in a terminal; nothing where there is nothing to say. */
export function section(title: string, findings: readonly CheckFinding[]): string[] {
  return findings.length === 0 ? [] : ['', title, ...findings.flatMap(findingLines)]
}

/** The same for programs. */
export function findingsJson(findings: readonly CheckFinding[]): object[] {
  return findings.map(({ code, label, count, examples }) => ({
    code,
    libelle: label,
    nombre: count,
    exemples: examples.map(({ row, column, value, detail }) => ({
      ligne: row,
      colonne: column,
      valeur: value,
      detail,
    })),
  }))
}
