import { existsSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join, resolve } from 'node:path'
import { CommandError } from './command.ts'
import { closerOf } from './serving/closing.ts'
import type { Close } from './serving/closing.ts'
import { siteHandler } from './serving/handler.ts'

export interface ServeOptions {
  readonly folder: string
  /** 0 takes any free port. */
  readonly port: number
  /** Where the site stands on its host, with both slashes. */
  readonly base?: string
  readonly host?: '127.0.0.1' | 'localhost'
}

export interface ServedFolder {
  /** With the base and a final slash. */
  readonly url: string
  readonly close: Close
}

/**
 * Serves a built site as a host would: security headers, final slashes, its own page for unknown addresses.
 * @throws CommandError where the folder holds no site or the port is taken.
 */
export async function serveFolder({
  folder,
  port,
  base = '/',
  host = 'localhost',
}: ServeOptions): Promise<ServedFolder> {
  const root = resolve(folder)
  assertSite(folder)
  const server = createServer(siteHandler({ root, base }))
  // Five seconds, the default, close a connection under a busy client that is about to ask again.
  server.keepAliveTimeout = 60_000
  await new Promise<void>((listening, failed) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      failed(error.code === 'EADDRINUSE' ? new CommandError(portTaken(port)) : error)
    })
    server.listen(port, host, listening)
  })
  return {
    url: `http://${host}:${(server.address() as AddressInfo).port}${base}`,
    close: closerOf(server),
  }
}

/** @throws CommandError where the folder holds no site. */
export function assertSite(folder: string): void {
  if (!existsSync(join(folder, 'index.html')))
    throw new CommandError(`Aucun portail dans ${folder} : lancez d’abord « npm run build ».`)
}

/** Asks for the port and gives it back, so that a long build does not end on a port that is taken. @throws CommandError */
export async function assertPortFree(port: number, host = 'localhost'): Promise<void> {
  const probe = createServer()
  await new Promise<void>((free, failed) => {
    probe.once('error', (error: NodeJS.ErrnoException) => {
      failed(error.code === 'EADDRINUSE' ? new CommandError(portTaken(port)) : error)
    })
    probe.listen(port, host, () => probe.close(() => free()))
  })
}

function portTaken(port: number): string {
  return `Le port ${port} est déjà pris : arrêtez l’autre programme ou choisissez-en un autre, par exemple --port ${port < 65_535 ? port + 1 : 4321}.`
}
