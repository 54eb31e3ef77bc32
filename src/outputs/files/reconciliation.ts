import type { FileReconciliation, RecordFileReconciliation, Totals } from '../../domain/reconciliation.ts'
import { CORRECTION_REFUSALS } from '../../domain/edition/correction.ts'
import { SET_ASIDE_REASONS } from '../../domain/set-aside.ts'
import type { Portal } from '../../domain/portal.ts'
import { BRIDGE_TEXT } from '../../text/data/bridge.ts'
import { CORRECTION_REFUSAL_TEXT } from '../../text/data/corrections.ts'
import { SET_ASIDE_TEXT } from '../../text/data/reasons.ts'
import { jsonEuros } from './exact-json.ts'
import { recordNames } from '../../tables/record-table.ts'

function fileRecord(file: FileReconciliation): object {
  const { read, kept, merged, setAside, setAsideByReason } = file
  const byReason = SET_ASIDE_REASONS.map((reason) => ({
    code: SET_ASIDE_TEXT[reason].code,
    tally: setAsideByReason[reason] ?? { rows: 0, amount: 0n },
  }))
  return {
    source: file.source,
    fichier: file.file,
    format: file.format.id,
    encodage: file.encoding,
    sha256: file.sha256,
    lues: read.rows,
    retenues: kept.rows,
    fusionnees: merged.rows,
    ecartees: setAside.rows,
    ecartees_par_motif: Object.fromEntries(byReason.map(({ code, tally }) => [code, tally.rows])),
    montant_lues_eur: jsonEuros(read.amount),
    montant_retenues_eur: jsonEuros(kept.amount),
    montant_fusionnees_eur: jsonEuros(merged.amount),
    montant_ecartees_eur: jsonEuros(setAside.amount),
    montant_ecartees_par_motif_eur: Object.fromEntries(
      byReason.map(({ code, tally }) => [code, jsonEuros(tally.amount)]),
    ),
  }
}

/** A file of establishments, structures or insertion: rows only, it has no amounts of its own. */
function recordFileRecord(file: RecordFileReconciliation): object {
  return {
    source: file.source,
    fichier: file.file,
    table: recordNames(file.kind).name,
    encodage: file.encoding,
    sha256: file.sha256,
    lues: file.read,
    retenues: file.kept,
    fusionnees: file.merged,
    ecartees: file.setAside,
  }
}

/** The sums, under the names that `/donnees/reconciliation.json` always had. */
export function totalsRecord(totals: Totals): object {
  return {
    montant_brut_eur: jsonEuros(totals.gross),
    montant_retenu_eur: jsonEuros(totals.retained),
    montant_retenu_min_eur: jsonEuros(totals.retainedMin),
    montant_retenu_max_eur: jsonEuros(totals.retainedMax),
    montant_retenu_autre_lecture_eur: jsonEuros(totals.retainedOtherReading),
    montant_retenu_sans_invraisemblables_eur: jsonEuros(totals.retainedPlausible),
    montant_retenu_sans_tres_grands_ni_invraisemblables_eur: jsonEuros(totals.retainedInScale),
    montant_retenu_sans_concessions_par_titre_eur: jsonEuros(totals.retainedUntitled),
    montant_appels_subsequents_eur: jsonEuros(totals.callOffs),
    montant_concessions_eur: jsonEuros(totals.concessions),
    contrats: totals.contracts,
  }
}

/** What became of the corrections that were asked for. */
function correctionsRecord({ corrections }: Portal): object {
  const refused = Map.groupBy(
    corrections.filter(({ refusal }) => refusal !== undefined),
    ({ refusal }) => refusal!,
  )
  const count = [...refused.values()].reduce((sum, { length }) => sum + length, 0)
  return {
    demandees: corrections.length,
    appliquees: corrections.length - count,
    non_appliquees: count,
    non_appliquees_par_raison: Object.fromEntries(
      CORRECTION_REFUSALS.flatMap((refusal) => {
        const lines = refused.get(refusal)
        return lines === undefined ? [] : [[CORRECTION_REFUSAL_TEXT[refusal].code, lines.length]]
      }),
    ),
  }
}

/** `reconciliation.json`: from the source to the page, in rows and in euros. */
export function reconciliationJson(portal: Portal): string {
  const { files, recordFiles, totals, referenceDate } = portal.reconciliation
  const record = {
    arrete_au: referenceDate,
    demonstration: portal.demonstration,
    ...totalsRecord(totals),
    par_annee: totals.byYear.map(({ year, retained, min, max }) => ({
      annee: year ?? null,
      montant_retenu_eur: jsonEuros(retained),
      montant_retenu_min_eur: jsonEuros(min),
      montant_retenu_max_eur: jsonEuros(max),
    })),
    passage: totals.bridge.map(({ step, rows, amount }) => ({
      etape: BRIDGE_TEXT[step].code,
      libelle: BRIDGE_TEXT[step].label,
      lignes: rows,
      effet_eur: jsonEuros(amount),
    })),
    corrections: correctionsRecord(portal),
    sources: files.map(fileRecord),
    autres_sources: recordFiles.map(recordFileRecord),
  }
  return `${JSON.stringify(record, null, 2)}\n`
}
