import { isIsoDate } from '../src/domain/date.ts'
import { InputError } from '../src/domain/input-error.ts'
import { formatCount } from '../src/text/language/format.ts'
import { fr } from '../src/text/language/typography.ts'
import { CommandError, readArguments, readBase, runCommand } from './command.ts'
import { isMarked } from './folders/marker.ts'
import { claim, outputFolder } from './folders/output-folder.ts'
import { processesHere } from './fleet/processes-here.ts'
import { placesBelow } from './fleet/places.ts'
import type { FleetPlaces } from './fleet/places.ts'
import { readPlan, writePlan } from './fleet/plan.ts'
import { planLines } from './fleet/plan-lines.ts'
import { runInProcess, stopTogether } from './fleet/run-command.ts'
import { planFleet, runFleet } from './fleet/run-fleet.ts'
import { fleetRows, writeFleetPages, writeResults } from './fleet/write-pages.ts'
import { createProgress } from './progress.ts'
import { readSite } from './site/build-site.ts'

const USAGE = `npm run fleet -- --list <SIREN,SIREN…|fichier|all-spaser> [--from fichier national] [--shard 3/20] [--out .build/fleet/]
  [--site https://…] [--base /chemin/] [--date AAAA-MM-JJ] [--jobs nombre] [--plan] [--elsewhere]
npm run fleet -- --pages [--out .build/fleet/] [--base /chemin/]
Construit le portail de chaque acheteur d’une liste, d’après le fichier national des marchés ; sans --from, il est récupéré.
--plan dit seulement lesquels, et dans quelle part ; --pages écrit la liste de tous les portails et leur comparaison, une fois
toutes les parts construites ; --elsewhere : les portails inchangés sont déjà en ligne, ils ne sont pas attendus ici.`

const OPTIONS = {
  from: { type: 'string' },
  list: { type: 'string' },
  shard: { type: 'string' },
  out: { type: 'string', default: '.build/fleet/' },
  site: { type: 'string' },
  base: { type: 'string', default: '/' },
  date: { type: 'string' },
  jobs: { type: 'string' },
  plan: { type: 'boolean', default: false },
  pages: { type: 'boolean', default: false },
  elsewhere: { type: 'boolean', default: false },
} as const

const progress = createProgress()

function readJobs(told: string | undefined): number {
  if (told === undefined) return processesHere()
  const jobs = Number(told)
  if (/^\d{1,3}$/.test(told) && jobs >= 1) return jobs
  throw new CommandError(`--jobs attend un nombre de constructions à la fois, de 1 à 999, reçu « ${told} ».`)
}

/** The pages above all portals, from what every part has left. */
async function writeAll(places: FleetPlaces, base: string): Promise<void> {
  const plan = await readPlan(places.plan)
  if (plan === undefined)
    throw new CommandError(
      `« ${places.plan} » est absent : lancez d’abord « npm run fleet » avec --list, ou rapportez dans « ${places.states} » ce que chaque part y a laissé.`,
    )
  const rows = await fleetRows(plan, places)
  await writeFleetPages(rows, places, base)
  await writeResults(rows, places)
}

await runCommand(async () => {
  const { values } = readArguments(USAGE, OPTIONS)
  const base = readBase(values.base)
  readSite(values.site)
  if (values.date !== undefined && !isIsoDate(values.date))
    throw new InputError('bad-reference-date', { value: values.date })
  const output = await outputFolder(values.out, 'fleet')
  const places = placesBelow(output.path)
  if (values.pages) {
    await writeAll(places, base)
    progress.done(fr`Liste et comparaison écrites dans ${places.site}`)
    return
  }
  const options = { ...values, base, jobs: readJobs(values.jobs), run: runInProcess, progress }
  // Parts that share a disk do not write the mark anew under each other's eyes.
  if (!(await isMarked(output.path, output.kind))) await claim(output)
  const plan = await planFleet(options, places)
  if (values.plan) {
    await writePlan(places.plan, plan.all)
    progress.done()
    for (const line of planLines(plan)) console.log(line)
    return
  }
  const together = stopTogether()
  const outcomes = await runFleet(plan, options, places)
  together.release()
  const rows = await fleetRows(plan.own, places)
  await writeResults(rows, places)
  if (plan.shard.count === 1) await writeFleetPages(rows, places, base)
  const count = (wanted: string) => outcomes.filter(({ outcome }) => outcome === wanted).length
  const failed = rows.filter(({ state }) => state.failure !== undefined)
  progress.done(
    fr`${formatCount(count('built'), 'portail construit', 'portails construits')}, ${formatCount(count('unchanged'), 'inchangé', 'inchangés')}, ${formatCount(failed.length, 'échec', 'échecs')}, dans ${places.site}`,
  )
  if (failed.length === 0) return
  const lines = failed.map(
    ({ buyer, state }) =>
      fr`- ${buyer.siren} ${buyer.name} : ${state.failure!} (journal : ${places.log(buyer.siren)})`,
  )
  throw new CommandError(
    fr`Ces portails n'ont pas été construits ; ceux d'avant restent en place, et relancer la commande ne reprend qu'eux :\n${lines.join('\n')}`,
  )
}, progress)
