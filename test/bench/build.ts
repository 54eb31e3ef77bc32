import { spawnSync } from 'node:child_process'
import { cpSync, existsSync, globSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { CommandError } from '../../scripts/command.ts'
import { territoryOfMany } from './many-territory.ts'
import { timed } from './measure.ts'
import { siteBytes, siteBytesLines, totalOf } from './site-bytes.ts'

const ROOT = resolve(import.meta.dirname, '../..')
const WORK = join(ROOT, '.build/bench-build')
/** In the measured process: the only place that knows its own peak and its processor, those of its threads among them. */
const TELL = `data:text/javascript,process.on('exit',()=>{const{maxRSS,userCPUTime,systemCPUTime}=process.resourceUsage();console.error('used '+maxRSS+' '+(userCPUTime+systemCPUTime)/1e6)})`

/** What a build took. Seconds elapsed and of the processor; MiB. */
interface Built {
  readonly elapsed: number
  readonly processor: number
  readonly peak: number
  /** What it said of its seconds. */
  readonly said: string
}

async function build(checkout: string, out: string, options: readonly string[]): Promise<Built> {
  const args = ['--import', TELL, join(checkout, 'scripts/build.ts'), '--out', out, ...options]
  const { result, seconds } = await timed(() =>
    spawnSync(process.execPath, args, { cwd: checkout, encoding: 'utf8', maxBuffer: 1 << 28 }),
  )
  const used = /^used (\d+) ([\d.]+)$/m.exec(result.stderr)
  if (result.status !== 0 || used === null) throw new Error(result.stderr)
  const said = /^Secondes, .*(?:\n {2}.*)+/m.exec(result.stderr)?.[0] ?? ''
  return { said, elapsed: seconds, processor: Number(used[2]), peak: Number(used[1]) / 1024 }
}

/** Of another version: with nothing kept, then with what that has kept. */
async function buildBefore(checkout: string, out: string, options: readonly string[]) {
  rmSync(join(checkout, '.build/cache'), { recursive: true, force: true })
  return { cold: await build(checkout, out, options), warm: await build(checkout, out, options) }
}

function filesOf(out: string) {
  return globSync('**/*', { cwd: out }).filter((path) => statSync(join(out, path)).isFile())
}

const number = new Intl.NumberFormat('fr-FR', { maximumFractionDigits: 1 })
const ratioOf = new Intl.NumberFormat('fr-FR', { maximumFractionDigits: 2 })
const megabytes = (bytes: number) => `${number.format(bytes / 1e6)} Mo`

function line(name: string, { elapsed, processor, peak }: Built, before?: Built): string {
  const ratios =
    before &&
    ` ; ${ratioOf.format(elapsed / before.elapsed)} × le temps d’avant, ${ratioOf.format(processor / before.processor)} × son processeur, ${ratioOf.format(peak / before.peak)} × sa mémoire`
  const told = `${number.format(elapsed)} s, ${number.format(processor)} s de processeur, ${number.format(peak)} Mio`
  return `  ${name} : ${told}${ratios ?? ''}`
}

/** The same sources with the amount of one contract changed, as a publisher corrects it. */
function changeOneRow(territory: string): void {
  const file = globSync('sources/*/decp-demo.json', { cwd: territory })[0]!
  const path = join(territory, file)
  const text = readFileSync(path, 'utf8')
  const changed = text.replace(/"montant":\s*(\d+)/, (_, amount: string) => `"montant":${Number(amount) + 1}`)
  if (changed === text) throw new Error(`No amount in ${file}.`)
  writeFileSync(path, changed)
  // The publisher's own sum is then another.
  const description = join(dirname(path), 'source.json')
  const { sha256: _sum, ...source } = JSON.parse(readFileSync(description, 'utf8'))
  writeFileSync(description, JSON.stringify(source))
}

function assertSame(one: string, other: string): number {
  const files = filesOf(one)
  const differ = files.filter(
    (path) =>
      !existsSync(join(other, path)) ||
      !readFileSync(join(one, path)).equals(readFileSync(join(other, path))),
  )
  if (differ.length > 0) throw new Error(`Not the same bytes: ${differ.slice(0, 5).join(', ')}`)
  return files.length
}

export interface BuildBench {
  /** Published files in place of the demonstration's. */
  readonly from?: string | undefined
  /** Contracts of a generated territory in place of the demonstration's. */
  readonly contracts?: number | undefined
  /** Another checkout, with its packages, that builds the same data in the same run. */
  readonly before?: string | undefined
}

/**
 * A whole build with nothing kept, again with what was kept, then with one row changed, beside the state of `before` and
 * the floor of any build: the same bytes written by a plain copy; then files and bytes by kind, of both.
 * @throws Error where a build with what was kept gives other bytes than one without.
 */
export async function benchBuild({ from, contracts, before }: BuildBench): Promise<string> {
  if (before !== undefined && !existsSync(join(before, 'scripts/build.ts')))
    throw new CommandError(`--before attend le dossier d’une autre version du projet, reçu « ${before} ».`)
  rmSync(WORK, { recursive: true, force: true })
  const at = (name: string) => join(WORK, name)
  const territory = contracts === undefined ? join(ROOT, 'data/territories/mel') : at('territory')
  const options = [...(from === undefined ? [] : ['--from', resolve(from)]), '--territory', territory]
  const cache = join(ROOT, '.build/cache')
  try {
    if (contracts !== undefined) await territoryOfMany(territory, contracts)
    const old = before === undefined ? undefined : await buildBefore(before, at('before'), options)
    rmSync(cache, { recursive: true, force: true })
    const cold = await build(ROOT, at('cold'), options)
    const warm = await build(ROOT, at('warm'), [...options, '--profile'])
    assertSame(at('cold'), at('warm'))
    const weighed = siteBytes(at('warm'))
    const { files, bytes } = totalOf(weighed)
    const copy = await timed(() => cpSync(at('warm'), at('copy'), { recursive: true }))
    const lines = [
      `Construction de ${weighed.get('pages')!.files} pages, ${files} fichiers, ${megabytes(bytes)}`,
      ...(old === undefined
        ? []
        : [line('avant, sans rien de gardé', old.cold), line('avant, avec ce qui est gardé', old.warm)]),
      line('sans rien de gardé', cold, old?.cold),
      line('avec ce qui est gardé', warm, old?.warm),
    ]
    if (from === undefined) {
      const changed = at('changed')
      cpSync(territory, changed, { recursive: true })
      changeOneRow(changed)
      const row = ['--territory', changed]
      const kept = await build(ROOT, at('row'), row)
      rmSync(cache, { recursive: true, force: true })
      await build(ROOT, at('row-cold'), row)
      const same = assertSame(at('row-cold'), at('row'))
      lines.push(
        line(`une ligne changée (${same} fichiers, mêmes octets que sans rien de gardé)`, kept, old?.warm),
      )
    }
    const floor = `  copie simple des mêmes octets (plancher) : ${number.format(copy.seconds)} s ; la construction en prend ${number.format(warm.elapsed / copy.seconds)} fois autant`
    const kinds = siteBytesLines(weighed, old && siteBytes(at('before')))
    return [
      ...lines,
      floor,
      warm.said.replaceAll(/^/gm, '  '),
      '  Fichiers et octets, par genre :',
      ...kinds.map((kind) => `    ${kind}`),
    ].join('\n')
  } finally {
    // Other parts of the bench look at the site that this one leaves.
    if (existsSync(at('warm'))) {
      rmSync(join(ROOT, '.build/bench'), { recursive: true, force: true })
      cpSync(at('warm'), join(ROOT, '.build/bench'), { recursive: true })
    }
    rmSync(WORK, { recursive: true, force: true })
  }
}
