import { formatCount } from '../src/text/language/format.ts'
import { BUILD_OPTIONS, BUILD_USAGE } from './site/build-options.ts'
import { buildSite } from './site/build-site.ts'
import { readArguments, readPort, runCommand } from './command.ts'
import { createProgress } from './progress.ts'
import { assertPortFree, serveFolder } from './server.ts'
import { closeOnSignal } from './serving/closing.ts'

const progress = createProgress()

await runCommand(async () => {
  const { values } = readArguments(
    `npm start -- [--port 4321] ${BUILD_USAGE}\nConstruit le portail puis le sert.`,
    {
      ...BUILD_OPTIONS,
      port: { type: 'string', default: '4321' },
    },
  )
  const port = readPort(values.port)
  await assertPortFree(port)
  const { pages, contracts } = await buildSite({ ...values, progress })
  progress.done(`Portail de ${formatCount(contracts, 'contrat', 'contrats')}, construit dans ${pages}`)
  const { url, close } = await serveFolder({ folder: pages, port, base: values.base })
  closeOnSignal(close)
  console.log(`Portail servi sur ${url} (Ctrl+C pour arrêter)`)
}, progress)
