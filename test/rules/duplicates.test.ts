import { describe, expect, it } from 'vitest'
import type { ContractDraft } from '../../src/domain/contract/contract.ts'
import { possibleDuplicates } from '../../src/rules/merging/duplicates.ts'
import { finishContract } from '../../src/rules/finish.ts'
import { decp2022 } from '../../src/formats/decp-2022.ts'
import { mel } from '../../src/formats/mel.ts'
import { draft, rows } from './draft.ts'

/** The ids flagged among a contract of the 2022 format and another with these changes. */
function flagged(changes: Partial<ContractDraft>, common: Partial<ContractDraft> = {}): string[] {
  const both = [{}, changes].map((each, index) =>
    draft({ format: decp2022.format, uid: `u${index}`, ...common, ...each }),
  )
  return [...possibleDuplicates(rows(both).map((row) => finishContract(row, '2024-01-01')))]
}

describe('rule 4 in the JSON formats: « doublon possible »', () => {
  it('two contracts alike are both flagged, case and accents of the title aside', () => {
    expect(flagged({ title: 'TRAVAUX de voirie' })).toEqual(['u0', 'u1'])
  })

  it.each<[string, Partial<ContractDraft>]>([
    ['title', { title: 'Autre' }],
    ['buyer', { buyerId: '21590350100017' }],
    ['CPV', { cpv: '45000000' }],
    ['amount', { amount: 1_000_00n }],
    ['date of award', { notifiedOn: '2022-04-14' }],
  ])('another %s is another contract', (_field, changes) => expect(flagged(changes)).toEqual([]))

  it.each<[string, Partial<ContractDraft>]>([
    ['without title', { title: undefined }],
    ['of 1 €', { amount: 1_00n }],
    ['of a format that has a row per supplier', { format: mel.format }],
  ])('contracts %s are not compared', (_what, common) => expect(flagged({}, common)).toEqual([]))
})
