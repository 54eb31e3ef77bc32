import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import autocannon from 'autocannon'
import { BAD_COUNT, askBadly, leaveDownloads } from './serve-requests.ts'
import { ASKED, FILE, writeServeSite } from './serve-site.ts'

const READERS = 200
const SECONDS = 10
/** Of /proc in a second, on every Linux of today. */
const TICKS = 100
/** Ours and the peer in turn, so that what else the machine does falls on both. */
const ROUNDS = 3
const ROUND_SECONDS = 4
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
    /** Seconds of processor so far, in all its threads; `NaN` where /proc does not tell. */
    countSeconds: () => {
      const told = `/proc/${child.pid}/stat`
      if (!existsSync(told)) return Number.NaN
      const [user, system] = readFileSync(told, 'utf8').split(') ')[1]!.split(' ').slice(11, 13)
      return (Number(user) + Number(system)) / TICKS
    },
    stop: () => child.kill(),
  }
}

type Server = Awaited<ReturnType<typeof start>>

/**
 * Answers a second to `READERS` readers at once, what went wrong for them, what 99 in 100 waited at most, and what an
 * answer cost the server: the readers make text of what they get, and take longer for compressed bytes than any server.
 */
async function read({ url, countSeconds }: Server, coding: string, duration = SECONDS) {
  const before = countSeconds()
  const { requests, errors, timeouts, non2xx, latency } = await autocannon({
    url,
    connections: READERS,
    duration,
    headers: { 'accept-encoding': coding },
    requests: ASKED.map((path) => ({ path })),
  })
  return {
    perSecond: requests.average,
    faults: errors + timeouts + non2xx,
    wait: latency.p99,
    cost: ((countSeconds() - before) / requests.total) * 1e6,
  }
}

type Read = Awaited<ReturnType<typeof read>>

function middle(runs: readonly Read[]): Read {
  const sorted = runs.toSorted((a, b) => a.cost - b.cost)
  const faults = runs.reduce((sum, run) => sum + run.faults, 0)
  return { ...sorted[Math.floor(sorted.length / 2)]!, faults }
}

/** @throws Error where the two do not send the same bytes: their speeds would not compare. */
async function assertSameBytes(servers: readonly Server[], coding: string): Promise<void> {
  for (const path of ASKED) {
    const told = await Promise.all(
      servers.map(async ({ url }) => {
        const { headers, body } = await fetch(new URL(path, url), { headers: { 'accept-encoding': coding } })
        await body?.cancel()
        return `${headers.get('content-encoding')} ${headers.get('content-length')}`
      }),
    )
    if (new Set(told).size !== 1) throw new Error(`${path}, ${coding}: ${told.join(' / ')}`)
  }
}

async function compare(ours: Server, peer: Server, coding: string): Promise<string> {
  await assertSameBytes([ours, peer], coding)
  const runs: { ours: Read[]; peer: Read[] } = { ours: [], peer: [] }
  for (let round = 0; round < ROUNDS; round++) {
    runs.peer.push(await read(peer, coding, ROUND_SECONDS))
    runs.ours.push(await read(ours, coding, ROUND_SECONDS))
  }
  const [own, other] = [middle(runs.ours), middle(runs.peer)]
  const told = ({ perSecond, wait, cost, faults }: Read) =>
    `${whole.format(perSecond)} réponses/s, 99 sur 100 en ${whole.format(wait)} ms, ${whole.format(cost)} µs de processeur chacune, ${faults} erreurs`
  return [
    `  ${coding} : ${told(own)}`,
    `    sirv (pair) : ${told(other)}`,
    `    soit ${share.format(other.perSecond / own.perSecond)} × son temps, ${share.format(own.cost / other.cost)} × son processeur`,
  ].join('\n')
}

/**
 * The server under 200 readers, beside sirv on the same files in the same codings; then under swaps of its folder,
 * readers who leave and the requests that once ended it: no fault, and as many open handles after as before.
 */
export async function benchServe(): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'alo-bench-'))
  const { root, swap } = await writeServeSite(folder)
  const peer = await start('serve-peer.ts', root)
  const ours = await start('serve-folder.ts', root)
  try {
    const compared: string[] = []
    for (const coding of ['br', 'gzip', 'identity']) compared.push(await compare(ours, peer, coding))
    await pause(500)
    const before = ours.countHandles()
    const underSwaps = read(ours, 'br')
    for (let swaps = 0; swaps < SWAPS; swaps++) {
      await pause((SECONDS * 1000) / (SWAPS + 1))
      swap()
    }
    const swapped = await underSwaps
    const unanswered = await leaveDownloads(ours.url, `/${FILE}`, ABORTS)
    const wrong = await askBadly(ours.url)
    await pause(500)
    return [
      `Service du portail (${READERS} lecteurs à la fois : une page, ses styles, un tableau)`,
      ...compared,
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
