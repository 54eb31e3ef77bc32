import { describe, expect, it } from 'vitest'
import { cpvDivisionSummaries } from '../../src/indicators/cpv-division-summary.ts'
import { decp2022 } from '../../src/formats/decp-2022.ts'
import { ALPHA, BETA, held } from '../views/supplier/entry.ts'
import { purchase } from '../domain/purchase-fixture.ts'
import { portal } from '../outputs/portal-fixture.ts'

const works = (fields = {}) => held({ cpv: '45000000', format: decp2022.format, ...fields })

describe('cpvDivisionSummaries', () => {
  it('gives each contract to one family, in the order of the codes, the unknown last', () => {
    const contracts = [held(), works(), held({ cpv: '09000000' })]
    const records = cpvDivisionSummaries(portal({ contracts, cpvDivisions: new Map([['45', 'Travaux']]) }))
    expect(records.map(({ key, label }) => [key, label])).toEqual([
      ['09', 'Division 09'],
      ['45', 'Travaux'],
      ['inconnue', 'Famille inconnue'],
    ])
    expect(records.reduce((sum, { all }) => sum + all.length, 0)).toBe(contracts.length)
  })

  it('keeps call-offs and concessions apart, in all that is counted', () => {
    const [division] = cpvDivisionSummaries(portal({ contracts: [works(), works({ kind: 'callOff' })] }))
    expect([division!.all.length, division!.contracts.length]).toEqual([2, 1])
  })

  it('gives a holder what it holds of this family only, and nobody without a page', () => {
    const person = { siret: '40790437400193', name: 'DUPONT*JEAN/MARIE/' }
    const contracts = [works(), held({ cpv: '09000000' }), works({ suppliers: [BETA, person] })]
    const division = cpvDivisionSummaries(portal({ contracts })).find(({ key }) => key === '45')!
    const [alpha] = cpvDivisionSummaries(portal({ contracts: [works(), held({ cpv: '09000000' })] })).find(
      ({ key }) => key === '45',
    )!.holders
    expect(alpha).toMatchObject({ name: ALPHA.name })
    expect(alpha!.holdings).toHaveLength(1)
    expect(division.holders.flatMap(({ names }) => names)).not.toContain(person.name)
  })

  it('says what is usual from five contracts on, and how many say nothing', () => {
    const few = cpvDivisionSummaries(portal({ contracts: Array.from({ length: 4 }, () => works()) }))[0]!
    expect(few.amounts).toBeUndefined()
    const contracts = [
      ...Array.from({ length: 5 }, (_, index) =>
        works({ amount: BigInt(index + 1) * 100_00n, bidsReceived: 3 }),
      ),
      works({ amount: 0n, amountStatus: 'notStated' }),
    ]
    const enough = cpvDivisionSummaries(portal({ contracts }))[0]!
    expect(enough.amounts).toMatchObject({ median: 300_00n, known: 5 })
    expect([enough.withoutAmount, enough.withoutBids]).toEqual([1, 1])
    expect(enough.bids).toMatchObject({ median: 3 })
  })

  it('has a family that is only planned, and no purchase that is over', () => {
    const purchases = [purchase({ cpv: '45000000' }), purchase({ cpv: '09000000', status: 'abandoned' })]
    const records = cpvDivisionSummaries(portal({ purchases }))
    expect(records.map(({ key, ahead }) => [key, ahead.length])).toEqual([['45', 1]])
  })
})
