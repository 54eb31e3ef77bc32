import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import sirv from 'sirv'

/**
 * The peer of the server: sirv as a production would run it, its files listed once when it starts, the `.br` and the
 * `.gz` beside them sent to who takes them. In its own process.
 */
const answer = sirv(process.argv[2]!, { brotli: true, gzip: true, etag: true })
const server = createServer((request, response) => answer(request, response)).listen(0, '127.0.0.1')
await once(server, 'listening')
console.log(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`)
