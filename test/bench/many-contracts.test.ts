import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, it } from 'vitest'
import { derive } from '../../scripts/site/derive.ts'
import { writeManyContracts } from './many-contracts.ts'

const work = mkdtempSync(join(tmpdir(), 'alo-many-'))
afterAll(() => rmSync(work, { recursive: true, force: true }))
const silent = { stage() {}, tick() {}, note() {}, done() {}, abort() {} }
const files = ['demo-2018-2023/donnees-essentielles-demo.csv', 'demo-2024-2026/decp-demo.json']

it('writes as many contracts as asked, all distinct, and the same bytes each time', async () => {
  const [one, other] = [join(work, 'one'), join(work, 'other')]
  await writeManyContracts(one, 4000)
  await writeManyContracts(other, 4000)
  for (const file of files)
    expect(readFileSync(join(one, file)).equals(readFileSync(join(other, file)))).toBe(true)
  const { contracts } = await derive({
    territory: 'mel',
    from: one,
    embedded: true,
    folder: join(work, 'derived'),
    progress: silent,
  })
  expect(contracts.length).toBeGreaterThan(4000)
  expect(new Set(contracts.map(({ id }) => id)).size).toBe(contracts.length)
  // No merge between copies: each has as many contracts as the demonstration, but for its concessions.
  expect(contracts.length).toBeLessThan(5100)
}, 60_000)
