import type { Anomaly, Merge, Reconciliation } from '../../domain/reconciliation.ts'
import { FORMAT_TEXT } from '../../text/contract.ts'
import { formatDate, formatEurosExact, formatNumber } from '../../text/format.ts'
import type { CheckFinding } from './findings.ts'
import { findingsJson, flagFindings, mergeFindings, section, setAsideFindings } from './findings.ts'
import { plainSpaces } from '../../text/codes.ts'
import { totalsRecord } from '../files/reconciliation.ts'

/** What `npm run check` has found out about one file. */
export interface CheckedFile {
  readonly reconciliation: Reconciliation
  readonly anomalies: readonly Anomaly[]
  readonly merges: readonly Merge[]
}

function setAsideOf({ anomalies, reconciliation }: CheckedFile): CheckFinding[] {
  const tallies = reconciliation.files[0]!.setAsideByReason
  return setAsideFindings(anomalies, (reason) => tallies[reason]?.rows ?? 0)
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
    ...section('Écartées, par motif', setAsideOf(checked)),
    ...section('Fusionnées, par motif', mergeFindings(checked.merges)),
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
    ecartees_par_motif: findingsJson(setAsideOf(checked)),
    fusionnees_par_motif: findingsJson(mergeFindings(checked.merges)),
    ...totalsRecord(totals),
    drapeaux: findingsJson(flagFindings(checked.anomalies)),
  }
  return `${JSON.stringify(report, undefined, 2)}\n`
}
