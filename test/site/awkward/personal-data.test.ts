import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { secretsIn } from '../../personal-data/laid-bare.ts'
import { describeSite } from '../built/describe-site.ts'
import { SITES } from '../built/sites.ts'

const { folder } = SITES.awkward

/** Files whose bytes are no text, or compressed: `every-output` opens those that have cells. */
const OPAQUE = /\.(?:png|woff2?|ico|zip|parquet|pf_\w+|pagefind|gz|br)$/

describeSite('awkward', () => {
  it('shows no number and no address of a person, on any page or file, nor in an address', () => {
    const paths = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    expect(paths.filter((path) => path.endsWith('.html')).length).toBeGreaterThan(200)
    expect(paths.filter((path) => secretsIn(path).length > 0)).toEqual([])
    const texts = paths.filter((path) => /\.\w+$/.test(path) && !OPAQUE.test(path))
    const leaks = texts.filter((path) => secretsIn(readFileSync(join(folder, path), 'utf8')).length > 0)
    expect(leaks).toEqual([])
  })
})
