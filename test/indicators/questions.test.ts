import { describe, expect, it } from 'vitest'
import type { Contract } from '../../src/domain/contract/contract.ts'
import {
  bothConsiderations,
  declaresSubcontracting,
  isInclusionStructure,
  isNewcomer,
  answerOf,
  locatedIn,
  singleBid,
  withoutCall,
  social,
  wasModified,
} from '../../src/indicators/questions.ts'
import { contract } from '../outputs/portal-fixture.ts'
import { data } from './data.ts'

const DATA = data()
const CLAUSE = 'contractPerformanceConditions'
const FIRM = { siret: '20009320100016' }

describe('rule 6: a field left empty is neither yes nor no', () => {
  it('of yes and no', () => {
    expect([true, false, undefined].map(answerOf)).toEqual(['yes', 'no', 'unknown'])
  })

  it.each([
    [[CLAUSE], 'yes', 'yes'],
    [['awardCriteria'], 'yes', 'no'],
    [[], 'no', 'no'],
    [undefined, 'unknown', 'unknown'],
  ] as const)('social considerations %j: any %s, a clause %s', (socialConsiderations, any, clause) => {
    const of = contract({ socialConsiderations })
    expect(social('').answer(of, DATA)).toBe(any)
    expect(social('', CLAUSE).answer(of, DATA)).toBe(clause)
  })

  it.each([
    [[CLAUSE], [CLAUSE], 'yes'],
    [[CLAUSE], [], 'no'],
    [[CLAUSE], undefined, 'unknown'],
    [undefined, [CLAUSE], 'unknown'],
    [undefined, [], 'no'],
    [[], undefined, 'no'],
  ] as const)('social %j and environmental %j: %s', (socialConsiderations, environmental, answer) => {
    const of = contract({ socialConsiderations, environmentalConsiderations: environmental })
    expect(bothConsiderations.answer(of, DATA)).toBe(answer)
  })

  it.each([
    ['withoutCall', 'yes'],
    ['Marché négocié sans publicité ni mise en concurrence préalable', 'yes'],
    ['MARCHÉ PUBLIC NÉGOCIÉ SANS PUBLICITÉ NI MISE EN CONCURRENCE PRÉALABLE', 'yes'],
    ['adaptedProcedure', 'no'],
    ['Procédure concurrentielle avec négociation', 'no'],
    ['De gré à gré', 'unknown'],
    [undefined, 'unknown'],
  ] as const)('procedure %j: without a call %s', (procedure, answer) => {
    expect(withoutCall.answer(contract({ procedure }), DATA)).toBe(answer)
  })

  it.each([
    [1, 'yes'],
    [2, 'no'],
    [undefined, 'unknown'],
  ] as const)('%s bids: %s', (bidsReceived, answer) =>
    expect(singleBid.answer(contract({ bidsReceived }), DATA)).toBe(answer),
  )

  it.each<[string, Partial<Contract>, string]>([
    ['an act', { subcontracts: [{ amendments: [] }] }, 'yes'],
    [
      'an act, and a word against it',
      { subcontracts: [{ amendments: [] }], subcontractingDeclared: false },
      'yes',
    ],
    ['the word alone', { subcontractingDeclared: true }, 'yes'],
    ['a no', { subcontractingDeclared: false }, 'no'],
    ['nothing', {}, 'unknown'],
  ])('subcontracting told by %s', (_what, fields, answer) =>
    expect(declaresSubcontracting.answer(contract(fields), DATA)).toBe(answer),
  )

  it('a modification that is not published is not seen', () => {
    expect(wasModified.answer(contract(), DATA)).toBe('no')
    expect(wasModified.answer(contract({ amendments: [{}] }), DATA)).toBe('yes')
  })
})

describe('questions of firms', () => {
  const award = (fields: Partial<Contract> = {}, supplier: { siret?: string } = FIRM) => ({
    contract: contract(fields),
    rank: 1,
    supplier,
  })

  it('the list of structures is full: a firm with a SIREN that is not in it is none', () => {
    const listed = data({ structureKinds: new Map([['200093201', new Set(['EA'] as const)]]) })
    const ess = data({ structureKinds: new Map([['200093201', new Set(['ESS'] as const)]]) })
    expect(isInclusionStructure.answer(award(), listed)).toBe('yes')
    expect(isInclusionStructure.answer(award(), ess)).toBe('no')
    expect(isInclusionStructure.answer(award(), DATA)).toBe('no')
    expect(isInclusionStructure.answer(award({}, {}), listed)).toBe('unknown')
  })

  it('a newcomer has its first contract, in a year that is not the first of the files', () => {
    const years = data({
      firstYears: new Map([
        ['200093201', 2022],
        ['356000000', 2021],
      ]),
    })
    expect(isNewcomer.answer(award({ year: 2022 }), years)).toBe('yes')
    expect(isNewcomer.answer(award({ year: 2023 }), years)).toBe('no')
    expect(isNewcomer.answer(award({ year: 2021 }), years)).toBe('unknown')
    expect(isNewcomer.answer(award({}), years)).toBe('unknown')
    expect(isNewcomer.answer(award({ year: 2022 }, {}), years)).toBe('unknown')
  })

  it('an unknown place is no place outside (rule 9)', () => {
    const inLille = data({
      establishments: new Map([[FIRM.siret, { ...FIRM, commune: '59350' }]]),
    })
    const local = locatedIn('', 'territory')
    expect(local.answer(award(), inLille)).toBe('yes')
    expect(local.answer(award(), DATA)).toBe('unknown')
  })
})
