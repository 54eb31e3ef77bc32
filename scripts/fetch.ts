import { formatCount } from '../src/text/language/format.ts'
import { fr } from '../src/text/language/typography.ts'
import { CommandError, readArguments, runCommand } from './command.ts'
import { fetchSource } from './fetching/fetch-source.ts'
import { missingSiretsOf } from './fetching/missing-sirets.ts'
import { outcomeLines } from './fetching/outcome-lines.ts'
import { choose, sourceFolders } from './fetching/source-folder.ts'
import { realWeb } from './fetching/web.ts'
import { readTerritory, territoryFolder } from './site/territory.ts'
import { createProgress } from './progress.ts'

const USAGE = `npm run fetch -- --territory mel [--only source] [--strict]
Récupère les fichiers que nomment les « source.json » du territoire. Une source qui échoue garde sa dernière copie ;
avec --strict, elle fait aussi échouer la commande.`

const progress = createProgress()

await runCommand(async () => {
  const { values } = readArguments(USAGE, {
    territory: { type: 'string', default: 'mel' },
    only: { type: 'string' },
    strict: { type: 'boolean', default: false },
  })
  const { hosts = [] } = await readTerritory(values.territory)
  const sources = choose(await sourceFolders(territoryFolder(values.territory)), values.only)
  const web = realWeb(hosts)
  const wanted = { missingSirets: (host: string) => missingSiretsOf(values.territory, host, progress) }
  let failed = 0
  for (const source of sources) {
    progress.stage(fr`Récupération de « ${source.description.title} »`)
    const outcome = await fetchSource(source, { web, wanted })
    if (outcome.kind !== 'unchanged' && outcome.failure !== undefined) failed += 1
    for (const line of outcomeLines(source.description, outcome)) progress.note(line)
  }
  const told = formatCount(failed, 'source n’a pas été récupérée', 'sources n’ont pas été récupérées')
  if (failed > 0 && values.strict)
    throw new CommandError(fr`${told}, et --strict veut qu'elles le soient toutes.`)
  progress.done(failed > 0 ? `${told}.` : fr`${formatCount(sources.length, 'source', 'sources')} à jour.`)
}, progress)
