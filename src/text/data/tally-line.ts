import type { FileReconciliation } from '../../domain/reconciliation.ts'
import { formatNumber } from '../language/format.ts'
import { fr } from '../language/typography.ts'

/** What became of a file's rows, in one line; `elsewhere` of those merged are contracts of another file (rule 2). */
export function tallyLine(
  { file, read, kept, merged, setAside }: FileReconciliation,
  elsewhere: number,
): string {
  const [lues, retenues, fusionnees, ecartees] = [read, kept, merged, setAside].map(({ rows }) =>
    formatNumber(rows),
  )
  const shared = elsewhere === 0 ? '' : ` (dont ${formatNumber(elsewhere)} déjà dans un autre fichier)`
  return fr`  ${file} : ${lues!} lues = ${retenues!} retenues + ${fusionnees!} fusionnées${shared} + ${ecartees!} écartées`
}
