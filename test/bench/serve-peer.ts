import { createReadStream, statSync } from 'node:fs'
import { createServer } from 'node:http'
import { once } from 'node:events'
import type { AddressInfo } from 'node:net'
import { pipeline } from 'node:stream'

/** The floor of any server: Node alone, which looks at one file and sends it, whatever is asked. In its own process. */
const file = process.argv[2]!
const server = createServer((_request, response) => {
  response.setHeader('Content-Length', statSync(file).size)
  pipeline(createReadStream(file), response, () => undefined)
}).listen(0, '127.0.0.1')
await once(server, 'listening')
console.log(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`)
