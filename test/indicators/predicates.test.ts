import { describe, expect, it } from 'vitest'
import type { Contract } from '../../src/domain/contract/contract.ts'
import {
  awarded,
  awardedInSameFormats,
  callOff,
  concession,
  declaredAct,
  headline,
  headlineWith,
  modified,
  performedInFormats,
} from '../../src/indicators/predicates.ts'
import { decp2022 } from '../../src/formats/decp-2022.ts'
import { mel } from '../../src/formats/mel.ts'
import { contract } from '../outputs/portal-fixture.ts'
import { data } from './data.ts'

const KINDS = ['contract', 'callOff', 'concession'] as const
const DATA = data()

/** The kinds of contract that a condition takes. */
const kindsOf = (holds: (of: Contract) => boolean, fields: Partial<Contract> = {}) =>
  KINDS.filter((kind) => holds(contract({ kind, ...fields })))

describe('rule 5: three kinds, never mixed', () => {
  it('the headline, call-offs and concessions are one kind each', () => {
    expect(kindsOf((each) => headline.holds(each, DATA))).toEqual(['contract'])
    expect(kindsOf((each) => callOff.holds(each, DATA))).toEqual(['callOff'])
    expect(kindsOf((each) => concession.holds(each, DATA))).toEqual(['concession'])
  })

  it('awards, acts and modifications are those of the headline', () => {
    expect(kindsOf((each) => awarded.holds({ contract: each, rank: 1 }, DATA))).toEqual(['contract'])
    const act = { number: 1, act: { amendments: [] } }
    expect(kindsOf((each) => declaredAct.holds({ contract: each, ...act }, DATA))).toEqual(['contract'])
    const amendments = [{ date: '2024-01-01' }]
    expect(kindsOf((each) => modified.holds(each, DATA), { amendments })).toEqual(['contract'])
    expect(kindsOf((each) => modified.holds(each, DATA))).toEqual([])
  })
})

describe('rule 6: only formats that have the field', () => {
  const subcontracting = headlineWith('subcontracting', 'Sous-traitance')

  it.each([
    ['subcontracting', decp2022.format, ['contract']],
    ['no subcontracting', mel.format, []],
  ] as const)('of one with %s', (_with, format, kinds) => {
    const performance = { id: '1', by: 'holder' } as const
    expect(kindsOf((each) => subcontracting.holds(each, DATA), { format })).toEqual(kinds)
    expect(
      kindsOf((each) => awardedInSameFormats.holds({ contract: each, rank: 1 }, DATA), { format }),
    ).toEqual(kinds)
    expect(
      kindsOf((each) => performedInFormats.holds({ contract: each, ...performance }, DATA), { format }),
    ).toEqual(kinds)
  })
})
