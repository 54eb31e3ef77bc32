import { join } from 'node:path'
import { InputError } from '../src/domain/input-error.ts'
import { describeInputError } from '../src/text/errors.ts'
import { formatCount } from '../src/text/format.ts'
import { fr } from '../src/text/typography.ts'
import { CommandError, readArguments, runCommand } from './command.ts'
import { fetchSource } from './fetching/fetch-source.ts'
import { missingSiretsOf } from './fetching/missing-sirets.ts'
import { outcomeLines } from './fetching/outcome-lines.ts'
import { choose, sourceFolders } from './fetching/source-folder.ts'
import { realWeb } from './fetching/web.ts'
import { TERRITORIES, readTerritory } from './inputs.ts'
import { createProgress } from './progress.ts'

const USAGE = `npm run fetch -- --territory mel [--only source] [--strict]
Récupère les fichiers que nomment les « source.json » du territoire. Une source qui échoue garde sa dernière copie ;
avec --strict, elle fait aussi échouer la commande.`

const progress = createProgress()

await runCommand(
  async () => {
    const { values } = readArguments(USAGE, {
      territory: { type: 'string', default: 'mel' },
      only: { type: 'string' },
      strict: { type: 'boolean', default: false },
    })
    const { slug, hosts = [] } = await readTerritory(values.territory)
    const sources = choose(await sourceFolders(join(TERRITORIES, slug)), values.only)
    const web = realWeb(hosts)
    const wanted = { missingSirets: (host: string) => missingSiretsOf(slug, host, progress) }
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
  },
  (error) => {
    progress.abort()
    return error instanceof InputError ? describeInputError(error) : undefined
  },
)
