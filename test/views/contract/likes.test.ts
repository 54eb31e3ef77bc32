import { describe, expect, it } from 'vitest'
import type { Contract } from '../../../src/domain/contract/contract.ts'
import { amongLikesWords } from '../../../src/text/likes.ts'
import { plainSpaces } from '../../../src/text/codes.ts'
import { amountAmongLikes, placeAmongLikes } from '../../../src/views/contract/likes.ts'
import { contract } from '../../outputs/portal-fixture.ts'

const priced = (euros: number, more: Partial<Contract> = {}): Contract =>
  contract({ amount: BigInt(euros) * 100n, amountStatus: 'stated', cpv: '45233142', ...more })

const range = (count: number): Contract[] =>
  Array.from({ length: count }, (_, index) => priced(10_000 * (index + 1)))

/** Where the last of these stands. */
const lastOf = (contracts: readonly Contract[]) => amountAmongLikes(contracts.at(-1)!, { contracts })

describe('a stated amount stands among those of its CPV division', () => {
  it('where there are twelve others, and nowhere with eleven', () => {
    expect(lastOf(range(12))).toBeUndefined()
    expect(lastOf(range(13))).toMatchObject({ division: '45', others: 12, lower: 12, equal: 0 })
  })

  it('between the least and the most, with the quartiles of all, itself included', () => {
    expect(lastOf(range(13))).toMatchObject({
      least: 10_000_00n,
      quarter: 40_000_00n,
      median: 70_000_00n,
      threeQuarters: 100_000_00n,
      most: 130_000_00n,
    })
  })

  it('first, last and equal ones apart: an equal amount is not a lower one', () => {
    expect(lastOf([...range(13), priced(5_000)])).toMatchObject({ others: 13, lower: 0, equal: 0 })
    expect(lastOf([...range(13), priced(10_000)])).toMatchObject({ others: 13, lower: 0, equal: 1 })
    expect(lastOf([...range(13), priced(50_000)])).toMatchObject({ others: 13, lower: 4, equal: 1 })
    expect(lastOf(Array.from({ length: 13 }, () => priced(50_000)))).toMatchObject({ lower: 0, equal: 12 })
  })

  it('which holds very large ones, but no other division and nothing that is no price', () => {
    const others: readonly Contract[] = [
      priced(1, { cpv: '90910000' }),
      priced(1, { cpv: undefined }),
      priced(1, { kind: 'callOff' }),
      priced(1, { kind: 'concession' }),
      priced(1, { flags: [{ code: 'title-says-concession' }] }),
      priced(1, { amountStatus: 'implausible' }),
      priced(1, { amountStatus: 'notStated' }),
    ]
    for (const other of others) expect(lastOf([...range(13), other])).toBeUndefined()
    expect(lastOf([...others, ...range(13)])).toMatchObject({ others: 12, lower: 12 })
    const large = priced(200_000_000, { amountStatus: 'veryLarge' })
    expect(lastOf([...range(13), large])).toMatchObject({ others: 13, lower: 13 })
  })

  it('at places of a scale of powers of ten, in percent; in the middle where all are equal', () => {
    const contracts = [...Array.from({ length: 12 }, () => priced(1_000)), priced(100_000)]
    const place = placeAmongLikes(lastOf(contracts)!)
    expect([1_000_00n, 10_000_00n, 50_000_00n, 100_000_00n].map(place)).toEqual([0, 50, 84.9, 100])
    const equal = lastOf(Array.from({ length: 13 }, () => priced(50_000)))!
    expect(placeAmongLikes(equal)(50_000_00n)).toBe(50)
  })
})

describe('the words of its place', () => {
  const words = (others: number, lower: number, equal = 0) =>
    plainSpaces(amongLikesWords({ others, lower, equal }))

  it.each([
    [46, 37, 0, 'plus élevé que celui de 8 sur 10 des 46 marchés semblables'],
    [46, 36, 0, 'plus élevé que celui de 7 sur 10 des 46 marchés semblables'],
    [46, 4, 0, 'plus élevé que celui de moins de 1 sur 10 des 46 marchés semblables'],
    [46, 45, 0, 'plus élevé que celui de 9 sur 10 des 46 marchés semblables'],
    [46, 46, 0, 'plus élevé que celui de chacun des 46 marchés semblables'],
    [46, 0, 0, 'moins élevé que celui de chacun des 46 marchés semblables'],
    [46, 37, 3, 'plus élevé que celui de 8 sur 10 des 46 marchés semblables, et le même que celui de 3'],
    [46, 0, 3, 'le plus bas, comme celui de 3 des 46 marchés semblables'],
    [46, 45, 1, 'le plus élevé, comme celui d’un autre des 46 marchés semblables'],
    [46, 0, 46, 'le même que celui de chacun des 46 marchés semblables'],
  ])('of %i others, %i lower and %i equal', (others, lower, equal, said) => {
    expect(words(others, lower, equal)).toBe(said)
  })
})
