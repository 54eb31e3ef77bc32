/** `node build-sites.ts (<from> <out> <base>)…`: portals built by one process in turn, which knows one more format. */
import { buildSite } from '../../scripts/site/build-site.ts'
import { createProgress } from '../../scripts/progress.ts'
import { FORMATS } from '../../src/formats/formats.ts'
import { toy } from '../formats/toy-format.ts'

const progress = createProgress({ stream: { write: () => true } })
const given = process.argv.slice(2)
for (let at = 0; at < given.length; at += 3) {
  const [from, out, base] = given.slice(at, at + 3) as [string, string, string]
  await buildSite({ territory: 'mel', from, out, base, formats: [...FORMATS, toy], progress })
}
