import type { Anomaly, Merge, Reconciliation } from '../../domain/reconciliation.ts'
import type { Territory } from '../../domain/territory/territory.ts'
import { formatCount, formatDate, formatEurosExact, formatNumber } from '../../text/language/format.ts'
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

/** Whose contracts are kept: a territory's, or those of every buyer. */
export type KeptBuyer = Pick<Territory, 'nameWithOf' | 'buyerSirens'> | undefined

function keptLine(buyer: KeptBuyer): string {
  return buyer === undefined
    ? 'Contrats gardés : ceux de tous les acheteurs (avec --territory, ceux d’un seul)'
    : `Contrats gardés : ceux ${buyer.nameWithOf} (SIREN ${buyer.buyerSirens.join(', ')})`
}

/** The report as a purchasing clerk reads it in a terminal. */
export function checkReport(checked: CheckedFile, buyer?: KeptBuyer): string {
  const file = checked.reconciliation.files[0]!
  const { totals, referenceDate } = checked.reconciliation
  const amount = (label: string, cents: bigint) =>
    `  ${label.padEnd(46)} ${formatEurosExact(cents).padStart(24)}`
  const lines = [
    keptLine(buyer),
    `Fichier : ${file.file}`,
    `Format reconnu : ${file.format.label} (${file.format.id})${file.encoding === undefined ? '' : `, encodage ${file.encoding}`}`,
    ...file.format.caveats.map((caveat) => `  ${caveat}`),
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
    amount('  au plus (aucun semblable fusionné)', totals.retainedMax),
    amount('  si les modifications douteuses s’ajoutent', totals.retainedOtherReading),
    amount('  sans les montants invraisemblables', totals.retainedPlausible),
    amount('  sans eux ni les très grands montants', totals.retainedInScale),
    amount('  sans les concessions par leur titre', totals.retainedUntitled),
    amount('hors du total : marchés sous accord-cadre', totals.callOffs),
    amount('hors du total : concessions', totals.concessions),
    ...section('À vérifier (rien de cela n’empêche la publication)', flagFindings(checked.anomalies)),
    '',
    file.kept.rows === 0
      ? 'Aucune ligne ne peut être retenue.'
      : `${formatCount(file.kept.rows, 'contrat serait publié', 'contrats seraient publiés')}.`,
  ]
  return plainSpaces(`${lines.join('\n')}\n`)
}

/** The same for programs (`--json`): French keys, exact euros. */
export function checkJson(checked: CheckedFile, buyer?: KeptBuyer): string {
  const file = checked.reconciliation.files[0]!
  const { totals, referenceDate } = checked.reconciliation
  const report = {
    fichier: file.file,
    siren_gardes: buyer?.buyerSirens ?? null,
    format: file.format.id,
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
