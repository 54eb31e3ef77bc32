import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { createProgress } from '../../scripts/progress.ts'
import { readCompared } from '../../scripts/site/compared.ts'

const work = mkdtempSync(join(tmpdir(), 'alo-compared-'))
afterAll(() => rmSync(work, { recursive: true }))

const progress = createProgress({ stream: { write: () => true } })
const read = (compare?: string) =>
  readCompared({ territory: 'mel', progress, ...(compare !== undefined && { compare }) }, work)

describe('--compare', () => {
  it('reads nobody where it is not given', async () => {
    expect(await read()).toEqual([])
  })

  it('reads each territory from its own folder, in the order given', async () => {
    const [first, second] = await read('pas-de-calais, grand-lyon')
    expect([first!.territory.slug, second!.territory.slug]).toEqual(['pas-de-calais', 'grand-lyon'])
    const { series } = first!.indicators.find(({ id }) => id === 'considerations-sociales')!
    expect(series.points.length).toBeGreaterThan(5)
    expect(first!.demonstration).toBe(true)
  })

  it('refuses one that is named twice, that is the portal’s own, or that does not exist', async () => {
    await expect(read('grand-lyon,grand-lyon')).rejects.toThrow('nomme deux fois « grand-lyon »')
    await expect(read('mel')).rejects.toThrow('nomme deux fois « mel »')
    await expect(read('atlantide')).rejects.toMatchObject({ problem: 'unknown-territory' })
  })
})
