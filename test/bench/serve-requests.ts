import { once } from 'node:events'
import { connect } from 'node:net'

/** Each of these ended the server once, or leads where nothing stands; with what they must be answered. */
const BAD_REQUESTS = [
  [`/${'a'.repeat(256)}`, '', 404],
  [`/${'a/'.repeat(4000)}`, '', 404],
  ['*[', '', 400],
  ['*', '', 400],
  ['/%zz', '', 400],
  ['/page%00', '', 400],
  ['/../../etc/passwd', '', 404],
  ['/..%2f..%2fetc%2fpasswd', '', 404],
  ['//evil.example', '', 404],
  ['/donnees/grand.bin', 'Range: bytes=5-2\r\n', 416],
] as const

function open(url: string, target: string, headers: string) {
  const socket = connect(Number(new URL(url).port), '127.0.0.1').on('error', () => undefined)
  socket.write(`GET ${target} HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n${headers}\r\n`)
  return socket
}

/** How many of them were not answered as they must be. */
export async function askBadly(url: string): Promise<number> {
  let wrong = 0
  for (const [target, headers, status] of BAD_REQUESTS) {
    let text = ''
    const socket = open(url, target, headers).on(
      'data',
      (piece: Buffer) => (text += piece.toString('latin1')),
    )
    await once(socket, 'close')
    if (!text.startsWith(`HTTP/1.1 ${status} `)) wrong++
  }
  return wrong
}
export const BAD_COUNT = BAD_REQUESTS.length

/** Begins downloads, one after another, and leaves each at its first bytes; how many had none. */
export async function leaveDownloads(url: string, target: string, count: number): Promise<number> {
  let unanswered = 0
  for (let download = 0; download < count; download++) {
    const socket = open(url, target, '')
    const came = await Promise.race([
      once(socket, 'data').then(() => true),
      once(socket, 'close').then(() => false),
    ])
    if (!came) unanswered++
    socket.destroy()
  }
  return unanswered
}
