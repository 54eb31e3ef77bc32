import { formatCount } from '../src/text/language/format.ts'
import { BUILD_OPTIONS, BUILD_USAGE } from './site/build-options.ts'
import { buildSite } from './site/build-site.ts'
import { readArguments, runCommand } from './command.ts'
import { createProgress } from './progress.ts'

const progress = createProgress()

await runCommand(async () => {
  const { values } = readArguments(`npm run build -- ${BUILD_USAGE}\nConstruit le portail.`, BUILD_OPTIONS)
  const { pages, contracts } = await buildSite({ ...values, progress })
  progress.done(`Portail de ${formatCount(contracts, 'contrat', 'contrats')}, construit dans ${pages}`)
}, progress)
