import { writeFile } from 'node:fs/promises'
import { formatCount } from '../src/text/language/format.ts'
import { fr } from '../src/text/language/typography.ts'
import { CommandError, readArguments, runCommand } from './command.ts'
import { fetchSource } from './fetching/fetch-source.ts'
import { missingSiretsOf } from './fetching/missing-sirets.ts'
import { needsALook, outcomeLines } from './fetching/outcome-lines.ts'
import { choose, sourceFolders } from './fetching/source-folder.ts'
import { realWeb } from './fetching/web.ts'
import { readTerritory, territoryFolder } from './site/territory.ts'
import { createProgress } from './progress.ts'

const USAGE = `npm run fetch -- --territory mel [--only source] [--strict] [--report fichier]
Récupère les fichiers que nomment les « source.json » du territoire. Une source qui échoue garde sa dernière copie ;
avec --strict, elle fait aussi échouer la commande. --report écrit ce qu’il faut regarder : ce qui a échoué, les
colonnes qui ont changé ; un fichier vide dit que tout va bien.`

const progress = createProgress()

await runCommand(async () => {
  const { values } = readArguments(USAGE, {
    territory: { type: 'string', default: 'mel' },
    only: { type: 'string' },
    strict: { type: 'boolean', default: false },
    report: { type: 'string' },
  })
  const { hosts = [] } = await readTerritory(values.territory)
  const sources = choose(await sourceFolders(territoryFolder(values.territory)), values.only)
  const web = realWeb(hosts)
  const wanted = { missingSirets: (host: string) => missingSiretsOf(values.territory, host, progress) }
  let failed = 0
  const toLookAt: string[] = []
  for (const source of sources) {
    progress.stage(fr`Récupération de « ${source.description.title} »`)
    const outcome = await fetchSource(source, { web, wanted })
    if (outcome.kind !== 'unchanged' && outcome.failure !== undefined) failed += 1
    const lines = outcomeLines(source.description, outcome)
    if (needsALook(outcome)) toLookAt.push(...lines)
    for (const line of lines) progress.note(line)
  }
  if (values.report !== undefined)
    await writeFile(values.report, toLookAt.map((line) => `${line}\n`).join(''))
  const told = formatCount(failed, 'source n’a pas été récupérée', 'sources n’ont pas été récupérées')
  if (failed > 0 && values.strict)
    throw new CommandError(fr`${told}, et --strict veut qu'elles le soient toutes.`)
  progress.done(failed > 0 ? `${told}.` : fr`${formatCount(sources.length, 'source', 'sources')} à jour.`)
}, progress)
