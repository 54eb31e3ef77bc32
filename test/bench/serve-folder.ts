import { serveFolder } from '../../scripts/server.ts'

/** The portal's own server on a folder, in its own process, so that its handles can be counted. */
const { url } = await serveFolder({ folder: process.argv[2]!, port: 0, host: '127.0.0.1' })
console.log(url)
