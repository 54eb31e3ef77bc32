import { spawnSync } from 'node:child_process'
import { readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import process from 'node:process'
import { createProgress } from '../../../scripts/progress.ts'
import { derive } from '../../../scripts/site/derive.ts'
import { compiledPages } from '../../../scripts/site/pages/compiled-pages.ts'
import { territoryOfMany } from '../many-territory.ts'
import type { Language } from './eleventy-templates.ts'
import { pageSetOf } from './page-set.ts'
import type { Used } from './used.ts'
import type { OurUse } from './write-ours.ts'

const ROOT = resolve(import.meta.dirname, '../../..')
const WORK = join(ROOT, '.build/bench-pages')
/** Ours and the peer in turn, so that what else the machine does falls on all. */
const ROUNDS = 5
const PEERS: Readonly<Record<Language, string>> = {
  njk: 'gabarits Nunjucks, les plus courants',
  '11ty.mjs': 'gabarits JavaScript, les plus rapides',
}

const number = new Intl.NumberFormat('fr-FR', { maximumFractionDigits: 2 })
const inFolder = (name: string) => join(WORK, name)

function run<T>(script: string, ...args: readonly string[]): T {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [join(import.meta.dirname, script), ...args],
    { cwd: ROOT, encoding: 'utf8', maxBuffer: 1 << 28 },
  )
  if (status !== 0) throw new Error(stderr)
  return JSON.parse(stdout.trim().split('\n').at(-1)!) as T
}

function middle<T extends Used>(runs: readonly T[]): T {
  return runs.toSorted((one, other) => one.processor - other.processor)[Math.floor(runs.length / 2)]!
}

/** Into new files, as ours. @throws Error where one of them has not our bytes: their speeds would not compare. */
function runPeer(language: Language, files: readonly string[]): Used {
  rmSync(inFolder('eleventy'), { recursive: true, force: true })
  const use = run<Used>('write-eleventy.ts', WORK, language)
  for (const file of files)
    if (!readFileSync(inFolder(join('eleventy', file))).equals(readFileSync(inFolder(join('site', file)))))
      throw new Error(`Eleventy (${language}) writes other bytes: ${file}`)
  return use
}

function runOurs(): OurUse {
  rmSync(inFolder('site'), { recursive: true, force: true })
  return run<OurUse>('write-ours.ts', inFolder('work.json'))
}

/** What `write-ours.ts` works at: derived data and compiled pages, all that a build does before its pages. */
async function prepare(contracts: number | undefined): Promise<void> {
  const territory = contracts === undefined ? 'mel' : inFolder('territory')
  if (contracts !== undefined) await territoryOfMany(territory, contracts)
  const derived = inFolder('derived')
  await derive({ territory, folder: derived, progress: createProgress({ stream: { write: () => true } }) })
  const work = {
    ...{ derived, compared: [], compiled: await compiledPages(), out: inFolder('site') },
    ...{ site: 'https://achats-a-livre-ouvert.example', base: '/' },
  }
  writeFileSync(inFolder('work.json'), JSON.stringify(work))
}

/**
 * The pages of contracts by one thread, rendered and written, beside Eleventy that writes the same bytes from templates
 * made of these pages (`page-set.ts`). Counted are, of ours, all that views compute too; of Eleventy, its render and its
 * writing alone: its values are finished words, and what stands in every page is literal markup in its templates.
 * Neither starts, reads data or compiles within its time.
 * @throws Error where a page of Eleventy has other bytes than ours.
 */
export async function benchPages(contracts?: number): Promise<string> {
  rmSync(WORK, { recursive: true, force: true })
  try {
    await prepare(contracts)
    const { files } = runOurs()
    const written = files.map((file) => ({ file, html: readFileSync(inFolder(join('site', file)), 'utf8') }))
    writeFileSync(inFolder('pages.json'), JSON.stringify(pageSetOf(written)))
    const languages = Object.keys(PEERS) as readonly Language[]
    const ours: OurUse[] = []
    const peers = new Map<Language, Used[]>(languages.map((language) => [language, []]))
    for (let round = 0; round < ROUNDS; round++) {
      ours.push(runOurs())
      for (const language of languages) peers.get(language)!.push(runPeer(language, files))
    }
    const own = middle(ours)
    const bytes = written.reduce((sum, { html }) => sum + Buffer.byteLength(html), 0)
    const each = (seconds: number) => number.format((seconds * 1000) / files.length)
    const told = ({ seconds, processor }: Used) =>
      `${each(seconds)} ms la page, ${each(processor)} ms de processeur`
    return [
      `Pages de ${files.length} marchés, ${number.format(bytes / 1e6)} Mo, par un seul fil`,
      `  portail : ${told(own)}, dont ${each(own.rendering)} ms à calculer et rendre (${each(own.coding)} à coder le texte) et ${each(own.writing)} à écrire`,
      ...languages.map((language) => {
        const peer = middle(peers.get(language)!)
        return `  Eleventy, ${PEERS[language]} (pair), mêmes octets : ${told(peer)} ; le portail prend ${number.format(own.seconds / peer.seconds)} × son temps, ${number.format(own.processor / peer.processor)} × son processeur`
      }),
    ].join('\n')
  } finally {
    rmSync(WORK, { recursive: true, force: true })
  }
}
