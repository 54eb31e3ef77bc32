import { existsSync } from 'node:fs'
import { readFile, readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { REPORTS_PATH } from '../../src/domain/links.ts'
import { periodNamed } from '../../src/views/biennial/periods.ts'
import type { ReportPeriod } from '../../src/views/biennial/periods.ts'
import { CommandError } from '../command.ts'

/** The link of the list of reports to the last whole one. */
const LATEST = /<link rel="latest-version" href="[^"]*\/(\d{4}-\d{4})\/"/

/**
 * The period asked for, or the last whole one, among the reports of a built site.
 * @throws CommandError where the site has no such report, with those that it has.
 */
export async function builtPeriod(folder: string, asked: ReportPeriod | undefined): Promise<ReportPeriod> {
  const reports = join(folder, REPORTS_PATH)
  const list = join(reports, 'index.html')
  if (!existsSync(list))
    throw new CommandError(
      `Aucun portail avec des rapports dans ${folder} : lancez d’abord « npm run build ».`,
    )
  const period = asked ?? periodNamed(LATEST.exec(await readFile(list, 'utf8'))?.[1] ?? '')
  if (period !== undefined && existsSync(join(reports, period.id, 'index.html'))) return period
  const has = (await readdir(reports)).filter((name) => periodNamed(name) !== undefined).sort()
  const instead = has.length === 0 ? 'il n’en a aucun' : `il a ceux de ${has.join(', ')}`
  throw new CommandError(
    `Le portail de ${folder} n’a pas de rapport ${period?.id ?? ''} : ${instead}. Sa page ${REPORTS_PATH} dit pourquoi.`.replace(
      / {2,}/g,
      ' ',
    ),
  )
}
