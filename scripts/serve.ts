import { readArguments, readBase, readPort, runCommand } from './command.ts'
import { serveFolder } from './server.ts'
import { closeOnSignal } from './serving/closing.ts'

const USAGE = `npm run serve -- [--port 4321] [--out dist/] [--base /]
Sert un portail déjà construit, compressé pour qui le demande.`

await runCommand(async () => {
  const { values } = readArguments(USAGE, {
    port: { type: 'string', default: '4321' },
    out: { type: 'string', default: 'dist/' },
    base: { type: 'string', default: '/' },
  })
  const { url, close } = await serveFolder({
    folder: values.out,
    port: readPort(values.port),
    base: readBase(values.base),
  })
  closeOnSignal(close)
  console.log(`Portail servi sur ${url} (Ctrl+C pour arrêter)`)
})
