import type { Portal } from '../../src/domain/portal.ts'
import { refusalSentence } from '../../src/text/scheme/biennial.ts'
import {
  contractFiles,
  latestPeriod,
  periodNamed,
  refusalOf,
  refusedPeriods,
} from '../../src/views/biennial/periods.ts'
import type { ReportPeriod } from '../../src/views/biennial/periods.ts'
import { CommandError } from '../command.ts'

/** A period from the command line. @throws CommandError where it is not two years that follow one another. */
export function readPeriod(text: string): ReportPeriod {
  const period = periodNamed(text)
  if (period !== undefined) return period
  throw new CommandError(
    `--period attend deux années qui se suivent, par exemple 2024-2025, reçu « ${text} ».`,
  )
}

/**
 * The period asked for, or the last one that the files cover from end to end.
 * @throws CommandError with the files, what they have of each year and the remedy where it has no report.
 */
export function chosenPeriod(portal: Portal, asked: ReportPeriod | undefined): ReportPeriod {
  const period = asked ?? latestPeriod(portal)
  const refused = period === undefined ? refusedPeriods(portal).at(-1) : refusalOf(portal, period)
  if (refused !== undefined) throw new CommandError(refusalSentence(refused.counts, contractFiles(portal)))
  if (period !== undefined) return period
  throw new CommandError(`Pas de rapport : les fichiers lus n’ont aucun marché daté.`)
}
