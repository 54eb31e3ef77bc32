import { fuzz } from '../test/fuzz/run.ts'
import { CommandError, readArguments, runCommand } from './command.ts'

const USAGE = `npm run fuzz -- [--runs nombre] [--seed nombre]
Donne au portail des fichiers abîmés de tous les formats : chacun est refusé d’une phrase ou compté en entier. La même
graine donne les mêmes fichiers ; une faute est montrée avec sa graine et le plus petit fichier qui la révèle.`

const DEFAULT_RUNS = 20_000

function wholeNumber(option: string, text: string): number {
  if (/^\d{1,9}$/.test(text)) return Number(text)
  throw new CommandError(`--${option} attend un nombre entier, reçu « ${text} ».`)
}

await runCommand(async () => {
  const { values } = readArguments(USAGE, {
    runs: { type: 'string', default: String(DEFAULT_RUNS) },
    seed: { type: 'string', default: '1' },
  })
  const runs = wholeNumber('runs', values.runs)
  const seed = wholeNumber('seed', values.seed)
  const start = performance.now()
  const { accepted, refused, carried, slowest, failure } = await fuzz({ runs, seed })
  const seconds = ((performance.now() - start) / 1000).toFixed(0)
  console.log(
    `Graine ${seed} : ${accepted} fichiers acceptés, dont ${carried} menés jusqu’aux fichiers publiés, ${refused} refusés, en ${seconds} s ; le plus lent ${slowest.toFixed(2)} s.`,
  )
  if (failure !== undefined) throw new CommandError(failure)
})
