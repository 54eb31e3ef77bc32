import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { writeFileSync } from 'node:fs'
import { connect, createServer } from 'node:net'
import type { AddressInfo, Socket } from 'node:net'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { serveFolder } from '../../../scripts/server.ts'
import { temporaryFolder, writeSite } from './site-folder.ts'

const SIZE = 30_000_000
const root = temporaryFolder()
writeSite(root)
writeFileSync(join(root, 'grand.bin'), Buffer.alloc(SIZE))

/** A reader that has its first bytes and takes no more for now. */
async function beginDownload(port: number): Promise<Socket> {
  const socket = connect(port, '127.0.0.1')
  socket.write('GET /grand.bin HTTP/1.1\r\nHost: localhost\r\n\r\n')
  await once(socket, 'readable')
  return socket
}

async function countRest(socket: Socket): Promise<number> {
  let bytes = 0
  for await (const piece of socket) bytes += (piece as Buffer).length
  return bytes
}

async function freePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1')
  await once(probe, 'listening')
  const { port } = probe.address() as AddressInfo
  probe.close()
  await once(probe, 'close')
  return port
}

async function startServing(port: number) {
  const script = join(import.meta.dirname, '../../../scripts/serve.ts')
  const child = spawn(process.execPath, [script, '--out', root, '--port', String(port)], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const exit = once(child, 'exit')
  const ended = exit.then(() => Promise.reject(new Error('it ended before it served')))
  await Promise.race([once(child.stdout, 'data'), ended])
  return { child, exit }
}

describe('a server that is stopped', () => {
  it.skipIf(process.platform === 'win32').each(['SIGTERM', 'SIGINT'] as const)(
    'ends the downloads under way, takes no new reader, and ends well (%s; skipped on Windows, which has no signals)',
    async (signal) => {
      const port = await freePort()
      const { child, exit } = await startServing(port)
      const socket = await beginDownload(port)
      child.kill(signal)
      const refused = await new Promise((done) => {
        const attempt = () =>
          connect(port, 'localhost')
            .on('connect', function (this: Socket) {
              this.destroy()
              setTimeout(attempt, 20)
            })
            .on('error', ({ message }) => done(message))
        attempt()
      })
      // Closed between the two, the system may reset what it had begun to accept.
      expect(refused).toMatch(/ECONNREFUSED|ECONNRESET/)
      expect(await countRest(socket)).toBeGreaterThan(SIZE)
      expect(await exit).toEqual([0, null])
    },
  )

  it('does not wait for ever for a reader who takes nothing', async () => {
    const { url, close } = await serveFolder({ folder: root, port: 0, host: '127.0.0.1' })
    const socket = await beginDownload(Number(new URL(url).port))
    socket.on('error', () => undefined)
    await close(50)
    expect(await countRest(socket).catch(() => 0)).toBeLessThan(SIZE)
  })

  it('does not wait for readers who only keep their connection', async () => {
    const { url, close } = await serveFolder({ folder: root, port: 0, host: '127.0.0.1' })
    const idle = connect(Number(new URL(url).port), '127.0.0.1')
    await once(idle, 'connect')
    const closed = once(idle, 'close')
    await close(600_000)
    await closed
  })
})
