import { spawnSync } from 'node:child_process'
import { cpSync, globSync, rmSync, statSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { timed } from './measure.ts'
import type { Measure } from './measure.ts'

const ROOT = resolve(import.meta.dirname, '../..')
/** In the measured process: the only place that knows its own peak. */
const TELL_PEAK = `data:text/javascript,process.on('exit',()=>console.error('peak '+process.resourceUsage().maxRSS))`

/** A whole build, beside the floor of any build: writing the same bytes once more by a plain copy. */
export async function benchBuild(from: string | undefined): Promise<Measure[]> {
  const out = join(ROOT, '.build/bench')
  const copy = join(ROOT, '.build/bench-copy')
  rmSync(out, { recursive: true, force: true })
  rmSync(copy, { recursive: true, force: true })
  const args = ['--import', TELL_PEAK, join(ROOT, 'scripts/build.ts'), '--out', out]
  const build = await timed(() =>
    spawnSync(process.execPath, [...args, ...(from === undefined ? [] : ['--from', from])], {
      cwd: ROOT,
      encoding: 'utf8',
    }),
  )
  const { status, stderr } = build.result
  if (status !== 0) throw new Error(stderr.replace(/\npeak \d+\s*$/, ''))
  const plain = await timed(() => cpSync(out, copy, { recursive: true }))
  const sizes = globSync('**/*', { cwd: out }).map((file) => statSync(join(out, file)))
  const megabytes = sizes.reduce((sum, file) => sum + (file.isFile() ? file.size : 0), 0) / 1e6
  const pages = globSync('**/*.html', { cwd: out }).length
  const peak = Number(/^peak (\d+)$/m.exec(stderr)?.[1]) / 1024
  return [
    { name: `construction (${pages} pages)`, seconds: build.seconds, megabytes, peakMiB: peak },
    { name: 'copie simple des mêmes octets (plancher)', seconds: plain.seconds, megabytes, floor: true },
  ]
}
