import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { buildRecords } from '../../src/rules/own-tables.ts'
import { recogniseAnyFile } from '../../src/tables/read.ts'
import { fileOf } from '../formats/read-fixture.ts'

const TERRITORIES = new URL('../../data/territories/', import.meta.url)

async function kept(slug: string, name: string) {
  const path = new URL(`${slug}/${name}`, TERRITORIES)
  if (!existsSync(path)) return undefined
  const file = await recogniseAnyFile(fileOf(readFileSync(path, 'utf8'), undefined, name))
  if (!('table' in file)) throw new Error(`${name} of ${slug} is no table of the portal's own`)
  return buildRecords([{ source: name, file }])
}

describe.each(['mel', 'grand-lyon', 'pas-de-calais'])('the tables that %s keeps', (slug) => {
  it.each(['resultats-mesures.csv', 'besoins.csv'])('%s is read whole, without a remark', async (name) => {
    const built = await kept(slug, name)
    if (built === undefined) return
    expect(built.anomalies).toEqual([])
    const [file] = built.files
    expect(file!.kept).toBe(file!.read)
  })

  it('invent nothing without saying so, and elsewhere than for the MEL nothing', async () => {
    const results = (await kept(slug, 'resultats-mesures.csv'))!.results
    const ideas = (await kept(slug, 'besoins.csv'))?.ideas ?? []
    for (const { source, demonstration } of [...results, ...ideas])
      expect(demonstration, source).toBe(/invent/.test(source))
    if (slug !== 'mel') expect(results.some(({ demonstration }) => demonstration)).toBe(false)
  })
})

it('the needs of the demonstration became purchases of its plan', async () => {
  const plan = readFileSync(
    new URL('mel/sources/demo-programmation-2026-10/programmation-demo-2026-10.csv', TERRITORIES),
    'utf8',
  )
  const { ideas } = (await kept('mel', 'besoins.csv'))!
  const became = ideas.flatMap(({ purchaseId }) => purchaseId ?? [])
  expect(became).toHaveLength(3)
  for (const id of became) expect(plan).toContain(`\n${id},`)
})
