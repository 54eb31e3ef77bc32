import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import autocannon from 'autocannon'
import { BAD_COUNT, askBadly, leaveDownloads } from './serve-requests.ts'
import { FILE, PAGE, writeServeSite } from './serve-site.ts'

const READERS = 200
const SECONDS = 10
const ABORTS = 1000
const SWAPS = 20

const whole = new Intl.NumberFormat('fr-FR', { maximumFractionDigits: 0 })
const share = new Intl.NumberFormat('fr-FR', { maximumFractionDigits: 2 })

/** A server in a process of its own, which says where it listens. */
async function start(script: string, argument: string) {
  const child = spawn(process.execPath, [join(import.meta.dirname, script), argument], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const [line] = (await once(child.stdout, 'data')) as [Buffer]
  const handles = `/proc/${child.pid}/fd`
  return {
    url: line.toString().trim(),
    isAlive: () => child.exitCode === null && child.signalCode === null,
    countHandles: () => (existsSync(handles) ? readdirSync(handles).length : Number.NaN),
    stop: () => child.kill(),
  }
}

/** Answers a second to `READERS` readers at once, and what went wrong for them. */
async function read(url: string) {
  const { requests, errors, timeouts, non2xx } = await autocannon({
    url,
    connections: READERS,
    duration: SECONDS,
  })
  return { perSecond: requests.average, faults: errors + timeouts + non2xx }
}

/**
 * The server under 200 readers, beside Node alone on the same file; then under swaps of its folder, readers who leave
 * and the requests that once ended it: no fault, and as many open handles after as before.
 */
export async function benchServe(): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'alo-bench-'))
  const { root, swap } = writeServeSite(folder)
  const peer = await start('serve-peer.ts', join(root, PAGE))
  const ours = await start('serve-folder.ts', root)
  const page = new URL('page/', ours.url).href
  try {
    const floor = await read(peer.url)
    const calm = await read(page)
    await pause(500)
    const before = ours.countHandles()
    const underSwaps = read(page)
    for (let swaps = 0; swaps < SWAPS; swaps++) {
      await pause((SECONDS * 1000) / (SWAPS + 1))
      swap()
    }
    const swapped = await underSwaps
    const unanswered = await leaveDownloads(ours.url, `/${FILE}`, ABORTS)
    const wrong = await askBadly(ours.url)
    await pause(500)
    return [
      `Service du portail (${READERS} lecteurs pendant ${SECONDS} s)`,
      `  notre serveur : ${whole.format(calm.perSecond)} réponses/s, ${share.format(calm.perSecond / floor.perSecond)} × le plancher, ${calm.faults} erreurs`,
      `  Node seul, un fichier (plancher) : ${whole.format(floor.perSecond)} réponses/s, ${floor.faults} erreurs`,
      `  pendant ${SWAPS} remplacements du dossier : ${whole.format(swapped.perSecond)} réponses/s, ${swapped.faults} erreurs`,
      `  ${whole.format(ABORTS)} téléchargements quittés : ${unanswered} sans réponse`,
      `  ${BAD_COUNT} requêtes mal faites : ${wrong} mal répondues`,
      `  fichiers et connexions ouverts : ${before} avant, ${ours.countHandles()} après ; serveur ${ours.isAlive() ? 'debout' : 'arrêté'}`,
    ].join('\n')
  } finally {
    peer.stop()
    ours.stop()
    rmSync(folder, { recursive: true, force: true })
  }
}
