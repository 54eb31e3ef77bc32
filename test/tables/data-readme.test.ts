import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { sourceSchema } from '../../src/domain/provenance.ts'
import { territoryFileSchema } from '../../src/domain/territory/territory.ts'
import { INDICATORS } from '../../src/indicators/registry.ts'
import { readAuthority } from '../../src/tables/authority.ts'
import { mappingMistakes } from '../../src/tables/mapping-mistakes.ts'

const README = readFileSync(new URL('../../data/README.md', import.meta.url), 'utf8')

/** The blocks of code of one language, in their order. */
const blocks = (language: string) =>
  [...README.matchAll(/```(\w+)\n([\s\S]*?)```/g)].flatMap(([, named, code]) =>
    named === language ? [code!] : [],
  )

describe('the example of data/README.md', () => {
  const [mapping, territory, source] = blocks('json')

  it('is a territory.json and a source.json that are read', () => {
    expect(territoryFileSchema.parse(JSON.parse(territory!)).scope).toEqual({
      kind: 'commune',
      code: '29019',
    })
    expect(sourceSchema.parse(JSON.parse(source!)).demonstration).toBe(false)
  })

  it('has a mapping without a mistake', () => {
    expect(mappingMistakes(JSON.parse(mapping!))).toEqual([])
  })

  it('has a target that an indicator measures', () => {
    const textOf = (path: string) => (path.endsWith('objectifs.csv') ? blocks('csv')[0] : undefined)
    const { targets } = readAuthority('exemple', textOf, {
      indicators: new Set(INDICATORS.map(({ id }) => id)),
    })
    expect(targets.map(({ id }) => id)).toEqual(['clause'])
  })

  it('tells every field of territory.json', () => {
    const fields = Object.keys(territoryFileSchema.shape)
    expect(fields.filter((field) => !README.includes(`\`${field}\``))).toEqual([])
  })
})
