import type { RecordKind } from '../../domain/record-kind.ts'
import type { Anomaly, Merge, RecordFileReconciliation } from '../../domain/reconciliation.ts'
import type { SetAsideReason } from '../../domain/set-aside.ts'
import { formatCount, formatNumber } from '../../text/language/format.ts'
import type { CheckFinding } from './findings.ts'
import { findingsJson, flagFindings, mergeFindings, section, setAsideFindings } from './findings.ts'
import { plainSpaces } from '../../text/codes.ts'
import { recordNames } from '../../tables/record-table.ts'

/** What `npm run check` has found out about one file of the portal's own tables. */
export interface CheckedRecords {
  readonly files: readonly RecordFileReconciliation[]
  readonly anomalies: readonly Anomaly[]
  readonly merges: readonly Merge[]
}

/** What one file of that kind could not be held against. */
const NOT_JUDGED: Partial<Record<RecordKind, string>> = {
  inclusion:
    'Non vérifié ici : si les marchés cités existent. La construction du portail le dit, ligne par ligne.',
  plan:
    'Non vérifié ici : si les marchés cités (renouvelle, marches_attribues) existent, et ce qui a changé depuis les ' +
    'éditions précédentes. La construction du portail le dit, ligne par ligne. Gardez chaque édition dans son fichier, ' +
    'et le même id pour un même achat d’une édition à l’autre.',
  ideas:
    'Non vérifié ici : si l’achat et le marché nés d’un besoin existent. La construction du portail y mène quand ils existent.',
  results:
    'Non vérifié ici : si chaque numéro d’action est celui d’une action du schéma. La construction du portail le dit, ' +
    'ligne par ligne.',
  notices:
    'Non vérifié ici : à quel achat de la programmation répond chaque avis. La construction du portail le dit.',
  centralOffers:
    'Non vérifié ici : si chaque marché est publié. La construction du portail écarte les lignes sans marché, et le dit.',
  centralMembers:
    'Non vérifié ici : si chaque commune est du territoire, et si un marché de la centrale est de chaque thème. La ' +
    'construction du portail le dit, ligne par ligne.',
  corrections:
    'Non vérifié ici : si le marché existe et dit encore la valeur de la colonne « de ». La construction du portail ' +
    'le dit, correction par correction, sur /donnees/corrections/.',
}

/** A clerk mends each of them. */
const SHOWN = { examples: 50 }

/** Another buyer's rows are counted, not listed: they are those that no anomaly names. */
function setAsideOf({ anomalies, files }: CheckedRecords): CheckFinding[] {
  const listed = (reason?: SetAsideReason) =>
    anomalies.filter(({ setAside }) => setAside !== undefined && setAside === (reason ?? setAside)).length
  const rowsFor = (reason: SetAsideReason) =>
    reason === 'other-buyer' ? files[0]!.setAside - listed() : listed(reason)
  return setAsideFindings(anomalies, rowsFor, SHOWN)
}

/** The report as a purchasing clerk reads it in a terminal. */
export function checkRecordsReport(checked: CheckedRecords): string {
  const { file, kind, encoding, read, kept, merged, setAside } = checked.files[0]!
  const { title, name } = recordNames(kind)
  const note = NOT_JUDGED[kind]
  const lines = [
    `Fichier : ${file}`,
    `Table reconnue : ${title} (${name})${encoding === undefined ? '' : `, encodage ${encoding}`}`,
    'Les numéros de ligne ne comptent pas l’en-tête.',
    '',
    `Lignes lues : ${formatNumber(read)}`,
    `  = retenues ${formatNumber(kept)} + fusionnées ${formatNumber(merged)} + écartées ${formatNumber(setAside)}`,
    ...section('Écartées, par motif', setAsideOf(checked)),
    ...section('Fusionnées : la dernière ligne de même clé est gardée', mergeFindings(checked.merges, SHOWN)),
    ...section('À vérifier (rien de cela n’empêche la publication)', flagFindings(checked.anomalies, SHOWN)),
    ...(note === undefined ? [] : ['', note]),
    '',
    kept === 0
      ? 'Aucune ligne ne peut être retenue.'
      : `${formatCount(kept, 'ligne serait publiée', 'lignes seraient publiées')}.`,
  ]
  return plainSpaces(`${lines.join('\n')}\n`)
}

/** The same for programs (`--json`): French keys. */
export function checkRecordsJson(checked: CheckedRecords): string {
  const { file, kind, encoding, sha256, read, kept, merged, setAside } = checked.files[0]!
  const report = {
    fichier: file,
    table: recordNames(kind).name,
    encodage: encoding,
    sha256,
    lues: read,
    retenues: kept,
    fusionnees: merged,
    ecartees: setAside,
    ecartees_par_motif: findingsJson(setAsideOf(checked)),
    fusionnees_par_motif: findingsJson(mergeFindings(checked.merges, SHOWN)),
    drapeaux: findingsJson(flagFindings(checked.anomalies, SHOWN)),
  }
  return `${JSON.stringify(report, undefined, 2)}\n`
}
