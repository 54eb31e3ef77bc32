import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Edition } from '../src/domain/edition/edition.ts'
import type { Portal } from '../src/domain/portal.ts'
import { OLD_IDS_FILE, unnotedIds, withOldIds } from '../src/domain/edition/old-ids.ts'
import { loadPortal } from './portal/load-portal.ts'
import { editionFiles } from '../src/outputs/editions/edition-files.ts'
import { countChanges, revisionsOf } from '../src/outputs/editions/revisions.ts'
import { tableChangeSentence } from '../src/text/data/revisions.ts'
import { CommandError, readArguments, runCommand } from './command.ts'
import { derive } from './site/derive.ts'
import { publishedFolder } from './site/territory.ts'
import { claim, outputFolder } from './folders/output-folder.ts'
import { createProgress } from './progress.ts'
import { openScratchFolder } from './folders/work-folder.ts'
import { writeEdition } from './site/write-edition.ts'

const USAGE = `npm run edition -- --reason "motif" [--territory mel] [--date AAAA-MM-JJ] [--out dossier]
Note les données d’aujourd’hui comme une édition publiée : les suivantes lui seront comparées.`

const progress = createProgress()

/** Ids that the last edition had and this one has not keep answering: otherwise it would forget them. */
async function oldIdsFile(
  { published, demonstration, oldIds, referenceDate, contracts }: Portal,
  out: string,
): Promise<Readonly<Record<string, string>>> {
  const path = join(out, OLD_IDS_FILE)
  const sameKind = published?.editions.at(-1)?.demonstration === demonstration
  const file = sameKind && existsSync(path) ? await readFile(path, 'utf8') : undefined
  const gone = unnotedIds(oldIds)
  const living = new Set(contracts.map(({ id }) => id))
  return gone.length > 0 || (!sameKind && published !== undefined)
    ? { [OLD_IDS_FILE]: withOldIds(file, gone, referenceDate, living) }
    : {}
}

/** @throws CommandError where this edition would come before the last one, or invented data after real ones. */
function checkSuccession({ published, demonstration, referenceDate }: Portal): void {
  const last = published?.editions.at(-1)
  if (last === undefined) return
  if (demonstration && !last.demonstration)
    throw new CommandError(
      `Ces données sont une démonstration, l’édition du ${last.date} ne l’est pas : elle n’est pas remplacée.`,
    )
  if (demonstration === last.demonstration && referenceDate < last.date)
    throw new CommandError(
      `Ces données sont arrêtées au ${referenceDate}, avant l’édition du ${last.date} : les éditions se suivent dans le temps.`,
    )
}

/** @throws CommandError where an edition of that day, with other data, is noted already. */
function checkDay({ referenceDate }: Portal, last: Edition | undefined): void {
  if (referenceDate === last?.date)
    throw new CommandError(
      `Une édition du ${last.date} est déjà notée, avec d’autres données : donnez une autre date à celle-ci avec --date.`,
    )
}

await runCommand(async () => {
  const { values } = readArguments(USAGE, {
    reason: { type: 'string' },
    territory: { type: 'string', default: 'mel' },
    date: { type: 'string' },
    out: { type: 'string' },
  })
  const { territory, date } = values
  const reason = values.reason?.trim() ?? ''
  if (reason.length < 3) throw new CommandError(`Il faut un motif, que le public lira.\n${USAGE}`)
  const output = values.out === undefined ? undefined : await outputFolder(values.out, 'edition')
  const work = await openScratchFolder('edition')
  try {
    const folder = join(work.path, 'derived')
    await derive({ territory, date, folder, progress })
    const portal = loadPortal(folder)
    checkSuccession(portal)
    const { since, unchanged, tables } = revisionsOf(portal)
    if (since !== undefined && unchanged)
      return progress.done(`Rien n’a changé depuis l’édition du ${since.date} : aucune édition n’est notée.`)
    checkDay(portal, since)
    if (output !== undefined) await claim(output)
    const out = output?.path ?? publishedFolder(territory)
    await writeEdition(out, { ...editionFiles(portal, reason), ...(await oldIdsFile(portal, out)) })
    for (const change of countChanges(tables)) progress.note(tableChangeSentence(change))
    progress.done(`Édition du ${portal.referenceDate} notée dans ${out}`)
  } finally {
    await work.remove()
  }
}, progress)
