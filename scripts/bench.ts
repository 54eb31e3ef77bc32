import { spawnSync } from 'node:child_process'
import { rmSync, statSync, globSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { CommandError, readArguments, runCommand } from './command.ts'

const USAGE = `npm run bench -- [--from dossier-ou-fichier]
Mesure la durée et la mémoire d’une construction : données embarquées, ou fichiers donnés.`

const ROOT = resolve(import.meta.dirname, '..')
/** In the measured process: the only place that knows its own peak. */
const TELL_PEAK = `data:text/javascript,process.on('exit',()=>console.error('peak '+process.resourceUsage().maxRSS))`

const number = new Intl.NumberFormat('fr-FR', { maximumFractionDigits: 1 })

await runCommand(async () => {
  const { values } = readArguments(USAGE, { from: { type: 'string' } })
  const out = join(ROOT, '.build/bench')
  const script = join(ROOT, 'scripts/build.ts')
  const from = values.from === undefined ? [] : ['--from', values.from]
  rmSync(out, { recursive: true, force: true })

  const startedAt = performance.now()
  const { status, stderr } = spawnSync(
    process.execPath,
    ['--import', TELL_PEAK, script, '--out', out, ...from],
    {
      cwd: ROOT,
      encoding: 'utf8',
    },
  )
  const seconds = (performance.now() - startedAt) / 1000
  if (status !== 0) throw new CommandError(stderr.replace(/\npeak \d+\s*$/, ''))

  const files = globSync('**/*', { cwd: out }).map((file) => statSync(join(out, file)))
  const pages = globSync('**/*.html', { cwd: out }).length
  const megabytes = files.reduce((sum, file) => sum + (file.isFile() ? file.size : 0), 0) / 1e6
  const peak = Number(/^peak (\d+)$/m.exec(stderr)?.[1]) / 1024
  console.log(
    `Construction : ${number.format(seconds)} s, pointe de mémoire ${number.format(peak)} Mio, ` +
      `${number.format(pages)} pages, ${number.format(megabytes)} Mo écrits`,
  )
})
