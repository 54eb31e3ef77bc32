import type { SourceDescription } from '../../src/domain/provenance.ts'
import { columnDriftSentences, fetchFailureSentence } from '../../src/text/fetching.ts'
import { formatCount } from '../../src/text/language/format.ts'
import { fr } from '../../src/text/language/typography.ts'
import type { FetchOutcome } from './fetch-source.ts'

const inRows = (rows: number) => formatCount(rows, 'ligne', 'lignes')

function received(title: string, rows: number | undefined, rowsBefore: number | undefined): string {
  if (rows === undefined) return fr`« ${title} » : nouvelle édition, que le portail ne lit pas de lui-même.`
  const before = rowsBefore === undefined ? '' : fr` (${inRows(rowsBefore)} dans la précédente)`
  return fr`« ${title} » : nouvelle édition de ${inRows(rows)}${before}.`
}

/** Whether somebody should look at a source: it failed, or its columns changed. */
export function needsALook(outcome: FetchOutcome): boolean {
  if (outcome.kind !== 'replaced') return outcome.kind === 'failed'
  return outcome.failure !== undefined || columnDriftSentences(outcome.drift).length > 0
}

/** What became of a source, for whoever runs the command: one sentence, and one for each change of its columns. */
export function outcomeLines(
  { title, published, accessed }: SourceDescription,
  outcome: FetchOutcome,
): readonly string[] {
  if (outcome.kind === 'unchanged') return [fr`« ${title} » : inchangé.`]
  const lastCopy = published ?? accessed
  if (outcome.kind === 'failed') return [fetchFailureSentence(title, outcome.failure, lastCopy)]
  return [
    received(title, outcome.rows, outcome.rowsBefore),
    ...columnDriftSentences(outcome.drift),
    ...(outcome.failure === undefined ? [] : [fetchFailureSentence(title, outcome.failure, lastCopy)]),
  ]
}
