import { describe, expect, it } from 'vitest'
import type { FlagCode } from '../../src/domain/contract/flag.ts'
import { mergeAcrossFiles } from '../../src/rules/merging/across-files.ts'
import { buildContracts } from '../../src/rules/build.ts'
import { mergeFrameworks } from '../../src/rules/merging/frameworks.ts'
import { mergeByKey } from '../../src/rules/merging/identity.ts'
import { draft, fileOf, rows, supplier } from '../rules/draft.ts'
import { fewestSeconds } from './read.ts'

const each = <T>(size: number, make: (index: number) => T): T[] =>
  Array.from({ length: size }, (_, index) => make(index))

/**
 * Seconds of processor: each took 8 to 40 when every row was held against every other, and takes 0.1 to 1 now, twice that on
 * a slower machine.
 */
const ENOUGH = 3

describe('many rows are told apart and brought together without holding each against every other', () => {
  it('20,000 titles that announce lots', async () => {
    const lots = rows(each(20_000, (at) => draft({ title: `Voirie ${at} - 32 lots` })))
    expect(await fewestSeconds(() => mergeFrameworks(lots), ENOUGH)).toBeLessThan(ENOUGH)
  })

  it('20,000 rows of two files that are one contract', async () => {
    const file = (name: string) =>
      rows(
        each(20_000, (at) => draft({ uid: `${name}${at}` })),
        name,
      )
    const both = [...file('a'), ...file('b')]
    const { kept } = await mergeAcrossFiles(both)
    expect(kept).toHaveLength(1)
    expect(await fewestSeconds(() => mergeAcrossFiles(both), ENOUGH)).toBeLessThan(ENOUGH)
  })

  it('8,000 rows of a contract, one of which names 8,000 suppliers', async () => {
    const suppliers = each(8_000, (at) => supplier(`Firme ${at}`))
    const alike = rows([draft({ suppliers, ccag: 'Travaux' }), ...each(8_000, () => draft())])
    expect(await fewestSeconds(() => mergeByKey(alike), ENOUGH)).toBeLessThan(ENOUGH)
  })

  it('10,000 ids of one slug', async () => {
    const file = fileOf(
      each(10_000, (at) => draft({ uid: `a${'!'.repeat(at % 100)}${'?'.repeat(at / 100)}` })),
    )
    const build = () => buildContracts([{ source: 'a', file }])
    expect((await build()).contracts.map(({ id }) => id)).toContain('a-10000')
    expect(await fewestSeconds(build, ENOUGH)).toBeLessThan(ENOUGH)
  })

  it('a correction of a contract with 40,000 flags', async () => {
    const flags = each(40_000, (at) => ({
      code: 'date-unreadable' as FlagCode,
      column: `modifications[${at}]`,
    }))
    const file = fileOf([draft({ uid: 'A-1', flags })])
    const corrections = [
      {
        ref: { source: 'c', row: 1 },
        id: 'a-1',
        field: 'montant_eur',
        from: '375000',
        to: '37500',
        reason: 'Un zéro de trop.',
        source: 'Avis d’attribution',
        on: '2026-01-31',
      },
    ]
    const build = () => buildContracts([{ source: 'a', file }], { corrections })
    expect((await build()).contracts[0]?.amount).toBe(37_500_00n)
    expect(await fewestSeconds(build, ENOUGH)).toBeLessThan(ENOUGH)
  })
})
