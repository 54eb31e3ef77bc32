import { describe, expect, it } from 'vitest'
import { awardedWithSocial } from '../../../src/indicators/plan/predicates.ts'
import { contractBearsEnvironmental, contractBearsSocial } from '../../../src/indicators/plan/questions.ts'
import { decp2022 } from '../../../src/formats/decp-2022.ts'
import { contracts } from '../data.ts'
import { of, plan } from './plan-fixture.ts'

describe('what was announced against what was awarded', () => {
  const DECP = { format: decp2022.format }
  const [bearing, none, silent] = contracts([
    { ...DECP, localId: 'M1', socialConsiderations: ['awardCriteria'], amount: 100_000_00n },
    { ...DECP, localId: 'M2', socialConsiderations: [], amount: 50_000_00n },
    { ...DECP, localId: 'M3' },
  ])
  const all = { contracts: [bearing!, none!, { ...silent!, amountStatus: 'notStated' as const }] }
  const said = { socialConsiderations: ['awardCriteria'] } as const

  it.each([
    ['a contract that bears one', ['M1'], 'numerator'],
    ['one contract of two', ['M2', 'M1'], 'numerator'],
    ['one that bears one, beside an unknown id', ['M1', 'nobody'], 'numerator'],
    ['a contract that declares none', ['M2'], 'denominator'],
    ['a contract whose field is empty', ['M3'], 'unknown'],
    ['none, beside an unknown id', ['M2', 'nobody'], 'unknown'],
    ['an unknown id', ['nobody'], 'unknown'],
  ])('%s', (_what, contractIds, expected) => {
    const [point] = of('considerations-sociales-tenues', plan({ ...said, contractIds }), all)
    expect([...point!.rows][0]!.role).toBe(expected)
  })

  it('is not asked of a purchase that announced none, or that is not awarded', () => {
    const others = plan(
      { ...said },
      { socialConsiderations: [], contractIds: ['M1'] },
      { contractIds: ['M1'] },
    )
    expect(of('considerations-sociales-tenues', others, all)).toEqual([])
  })

  it.each([
    ['within', { minAmount: 90_000_00n, maxAmount: 100_000_00n }, ['M1'], 'dans-la-fourchette'],
    ['below', { minAmount: 100_000_01n, maxAmount: 200_000_00n }, ['M1'], 'au-dessous'],
    ['above', { maxAmount: 99_999_99n }, ['M1'], 'au-dessus'],
    ['all contracts together', { maxAmount: 149_999_99n }, ['M1', 'M2'], 'au-dessus'],
    ['no maximum', { minAmount: 1_00n }, ['M1'], 'inconnu'],
    ['a contract without amount', { maxAmount: 1_000_000_00n }, ['M1', 'M3'], 'inconnu'],
    ['an unknown id', { maxAmount: 1_000_000_00n }, ['M1', 'nobody'], 'inconnu'],
  ])('an amount %s the estimate', (_what, estimate, contractIds, expected) => {
    const [point] = of('montants-attribues-et-estimes', plan({ ...estimate, contractIds }), all)
    expect(point!.series).toBe(expected)
  })
})

it('says of a volet, which is masculine, of what kind it is', () => {
  for (const { label } of [contractBearsSocial, contractBearsEnvironmental, awardedWithSocial])
    expect(label).toMatch(/volet (?:social|environnemental)\b/)
})
