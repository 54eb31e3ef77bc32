import { FLAG_CODES } from '../domain/flag.ts'
import type { Flag, FlagCode } from '../domain/flag.ts'
import type { Anomaly, Merge, Reconciliation } from '../domain/reconciliation.ts'
import { MERGE_REASONS } from '../domain/reconciliation.ts'
import { SET_ASIDE_REASONS } from '../domain/set-aside.ts'
import { FORMAT_TEXT } from '../text/contract.ts'
import { FLAG_TEXT } from '../text/flags.ts'
import { formatDate, formatEurosExact, formatNumber } from '../text/format.ts'
import { MERGE_TEXT, SET_ASIDE_TEXT } from '../text/reasons.ts'
import { plainSpaces } from './codes.ts'
import { totalsRecord } from './reconciliation.ts'

/** What `npm run check` has found out about one file. */
export interface CheckedFile {
  readonly reconciliation: Reconciliation
  readonly anomalies: readonly Anomaly[]
  readonly merges: readonly Merge[]
}

const EXAMPLES = 3

interface Finding {
  readonly code: string
  readonly label: string
  readonly count: number
  readonly examples: readonly { readonly row: number; readonly column?: string; readonly value?: string }[]
}

function example(row: number, flag: Flag | undefined, detail?: string) {
  return { row, column: flag?.column, value: flag?.value ?? detail }
}

function flagFindings(anomalies: readonly Anomaly[]): Finding[] {
  return FLAG_CODES.flatMap((code: FlagCode): Finding[] => {
    const found = anomalies.filter(({ flag }) => flag?.code === code)
    if (found.length === 0) return []
    const examples = found.slice(0, EXAMPLES).map(({ ref, flag }) => example(ref.row, flag))
    return [{ code: FLAG_TEXT[code].code, label: FLAG_TEXT[code].label, count: found.length, examples }]
  }).sort((a, b) => b.count - a.count)
}

function setAsideFindings({ anomalies, reconciliation }: CheckedFile): Finding[] {
  const file = reconciliation.files[0]!
  return SET_ASIDE_REASONS.flatMap((reason): Finding[] => {
    const tally = file.setAsideByReason[reason]
    if (tally === undefined) return []
    const found = anomalies.filter(({ setAside }) => setAside === reason).slice(0, EXAMPLES)
    const examples = found.map(({ ref, detail }) => example(ref.row, undefined, detail))
    return [{ ...SET_ASIDE_TEXT[reason], count: tally.rows, examples }]
  })
}

function mergeFindings({ merges }: CheckedFile): Finding[] {
  return MERGE_REASONS.flatMap((reason): Finding[] => {
    const found = merges.filter((merge) => merge.reason === reason)
    if (found.length === 0) return []
    const examples = found.slice(0, EXAMPLES).map(({ from, into, title }) => ({
      row: from.row,
      value: `avec la ligne ${into.row}${title === undefined ? '' : ` : ${title}`}`,
    }))
    return [{ ...MERGE_TEXT[reason], count: found.length, examples }]
  })
}

function findingLines({ code, label, count, examples }: Finding): string[] {
  const shown = examples.map(({ row, column, value }) => {
    const place = column === undefined ? `ligne ${row}` : `ligne ${row}, ${column}`
    return `      ${place}${value === undefined ? '' : ` : « ${value.slice(0, 100)} »`}`
  })
  return [`    ${formatNumber(count).padStart(6)}  ${label} (${code})`, ...shown]
}

function section(title: string, findings: readonly Finding[]): string[] {
  return findings.length === 0 ? [] : ['', title, ...findings.flatMap(findingLines)]
}

/** The report as a purchasing clerk reads it in a terminal. */
export function checkReport(checked: CheckedFile): string {
  const file = checked.reconciliation.files[0]!
  const { totals, referenceDate } = checked.reconciliation
  const amount = (label: string, cents: bigint) =>
    `  ${label.padEnd(46)} ${formatEurosExact(cents).padStart(24)}`
  const lines = [
    `Fichier : ${file.file}`,
    `Format reconnu : ${FORMAT_TEXT[file.format].label} (${file.format}), encodage ${file.encoding}`,
    `Dates jugées au ${formatDate(referenceDate)} (règle 14)`,
    '',
    `Lignes lues : ${formatNumber(file.read.rows)}`,
    `  = retenues ${formatNumber(file.kept.rows)} + fusionnées ${formatNumber(file.merged.rows)} + écartées ${formatNumber(file.setAside.rows)}`,
    ...section('Écartées, par motif', setAsideFindings(checked)),
    ...section('Fusionnées, par motif', mergeFindings(checked)),
    '',
    'Sommes, hors taxes',
    amount('somme brute de toutes les lignes', totals.gross),
    amount('somme retenue', totals.retained),
    amount('  au moins (tous les semblables fusionnés)', totals.retainedMin),
    amount('  au plus (aucun accord-cadre fusionné)', totals.retainedMax),
    amount('  sans les montants invraisemblables', totals.retainedPlausible),
    amount('à part : marchés subséquents', totals.callOffs),
    amount('à part : concessions', totals.concessions),
    ...section('À vérifier (rien de cela n’empêche la publication)', flagFindings(checked.anomalies)),
    '',
    file.kept.rows === 0
      ? 'Aucune ligne ne peut être retenue.'
      : `${formatNumber(file.kept.rows)} contrats seraient publiés.`,
  ]
  return plainSpaces(`${lines.join('\n')}\n`)
}

/** The same for programs (`--json`): French keys, exact euros. */
export function checkJson(checked: CheckedFile): string {
  const file = checked.reconciliation.files[0]!
  const { totals, referenceDate } = checked.reconciliation
  const findings = (list: readonly Finding[]) =>
    list.map(({ code, label, count, examples }) => ({
      code,
      libelle: label,
      nombre: count,
      exemples: examples.map(({ row, column, value }) => ({ ligne: row, colonne: column, valeur: value })),
    }))
  const report = {
    fichier: file.file,
    format: file.format,
    encodage: file.encoding,
    sha256: file.sha256,
    arrete_au: referenceDate,
    lues: file.read.rows,
    retenues: file.kept.rows,
    fusionnees: file.merged.rows,
    ecartees: file.setAside.rows,
    ecartees_par_motif: findings(setAsideFindings(checked)),
    fusionnees_par_motif: findings(mergeFindings(checked)),
    ...totalsRecord(totals),
    drapeaux: findings(flagFindings(checked.anomalies)),
  }
  return `${JSON.stringify(report, undefined, 2)}\n`
}
