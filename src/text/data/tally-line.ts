import type { FileReconciliation, RecordFileReconciliation } from '../../domain/reconciliation.ts'
import { formatNumber } from '../language/format.ts'
import { fr } from '../language/typography.ts'
import { isPlural } from '../language/units.ts'

const FATES = ['lue', 'retenue', 'fusionnée', 'écartée'] as const

function line(file: string, counts: readonly [number, number, number, number], shared: string): string {
  const [read, kept, merged, setAside] = counts.map(
    (count, index) => fr`${formatNumber(count)} ${FATES[index]!}${isPlural(count) ? 's' : ''}`,
  )
  return fr`  ${file} : ${read!} = ${kept!} + ${merged!}${shared} + ${setAside!}`
}

/** What became of a file's rows, in one line; `elsewhere` of those merged are contracts of another file (rule 2). */
export function tallyLine(
  { file, read, kept, merged, setAside }: FileReconciliation,
  elsewhere: number,
): string {
  const shared = elsewhere === 0 ? '' : ` (dont ${formatNumber(elsewhere)} déjà dans un autre fichier)`
  return line(file, [read.rows, kept.rows, merged.rows, setAside.rows], shared)
}

/** The same of a file of one of the portal's own tables. */
export function recordsTallyLine({ file, read, kept, merged, setAside }: RecordFileReconciliation): string {
  return line(file, [read, kept, merged, setAside], '')
}
