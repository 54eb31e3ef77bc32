import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Portal } from '../src/domain/portal.ts'
import { InputError } from '../src/domain/input-error.ts'
import { OLD_IDS_FILE, untoldIds, withOldIds } from '../src/domain/old-ids.ts'
import { loadPortal } from '../src/portal.ts'
import { editionFiles } from '../src/publish/editions/edition-files.ts'
import { countChanges, revisionsOf } from '../src/publish/editions/revisions.ts'
import { describeInputError } from '../src/text/errors.ts'
import { tableChangeSentence } from '../src/text/revisions.ts'
import { CommandError, readArguments, runCommand } from './command.ts'
import { derive } from './derive.ts'
import { publishedFolder } from './inputs.ts'
import { createProgress } from './progress.ts'

const USAGE = `npm run edition -- --reason "motif" [--territory mel] [--date AAAA-MM-JJ] [--out dossier]
Note les données d’aujourd’hui comme une édition publiée : les suivantes lui seront comparées.`

const progress = createProgress()

/** Ids that the last edition had and this one has not keep answering: otherwise it would forget them. */
async function keepOldIds({ published, demonstration, oldIds, referenceDate }: Portal, out: string) {
  const path = join(out, OLD_IDS_FILE)
  const sameKind = published?.editions.at(-1)?.demonstration === demonstration
  const file = sameKind ? await readFile(path, 'utf8').catch(() => undefined) : undefined
  const gone = untoldIds(oldIds)
  if (gone.length > 0 || (!sameKind && published !== undefined))
    await writeFile(path, withOldIds(file, gone, referenceDate))
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

await runCommand(
  async () => {
    const { values } = readArguments(USAGE, {
      reason: { type: 'string' },
      territory: { type: 'string', default: 'mel' },
      date: { type: 'string' },
      out: { type: 'string' },
    })
    const { territory, date } = values
    const reason = values.reason?.trim() ?? ''
    if (reason.length < 3) throw new CommandError(`Il faut un motif, que le public lira.\n${USAGE}`)
    const work = await mkdtemp(join(tmpdir(), 'alo-edition-'))
    try {
      const folder = join(work, 'derived')
      await derive({ territory, date, folder, progress })
      const portal = loadPortal(folder)
      checkSuccession(portal)
      const { since, unchanged, tables } = revisionsOf(portal)
      if (since !== undefined && unchanged)
        return progress.done(
          `Rien n’a changé depuis l’édition du ${since.date} : aucune édition n’est notée.`,
        )
      const out = values.out ?? publishedFolder(territory)
      await mkdir(out, { recursive: true })
      for (const [name, text] of Object.entries(editionFiles(portal, reason)))
        await writeFile(join(out, name), text)
      await keepOldIds(portal, out)
      for (const change of countChanges(tables)) progress.note(tableChangeSentence(change))
      progress.done(`Édition du ${portal.referenceDate} notée dans ${out}`)
    } finally {
      await rm(work, { recursive: true, force: true })
    }
  },
  (error) => {
    progress.abort()
    return error instanceof InputError ? describeInputError(error) : undefined
  },
)
