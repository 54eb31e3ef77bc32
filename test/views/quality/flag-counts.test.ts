import { describe, expect, it } from 'vitest'
import { flagCounts } from '../../../src/views/quality/flag-counts.ts'
import { shortTitle } from '../../../src/views/contract/names.ts'
import type { Contract } from '../../../src/domain/contract/contract.ts'
import type { FlagCode } from '../../../src/domain/contract/flag.ts'

function contract(id: string, ...codes: FlagCode[]): Contract {
  return { id, flags: codes.map((code) => ({ code })) } as unknown as Contract
}

describe('flagCounts', () => {
  it('puts the most frequent flag first', () => {
    const counts = flagCounts([contract('a', 'cpv-missing'), contract('b', 'cpv-missing', 'date-missing')])
    expect(counts.map(({ code, contracts }) => [code, contracts])).toEqual([
      ['cpv-missing', 2],
      ['date-missing', 1],
    ])
  })

  it('counts a contract once that carries a flag twice', () => {
    expect(flagCounts([contract('a', 'supplier-id-invalid', 'supplier-id-invalid')])[0]!.contracts).toBe(1)
  })

  it('gives the first three contracts as examples', () => {
    const contracts = ['a', 'b', 'c', 'd'].map((id) => contract(id, 'cpv-missing'))
    expect(flagCounts(contracts)[0]!.examples.map(({ id }) => id)).toEqual(['a', 'b', 'c'])
  })

  it('takes no two examples whose links would read the same', () => {
    const same = ['a', 'b', 'c'].map((id) => ({
      ...contract(id, 'cpv-missing'),
      title: id === 'c' ? 'Autre' : 'Voirie',
    }))
    expect(flagCounts(same)[0]!.examples.map(({ id }) => id)).toEqual(['a', 'c'])
  })

  it('leaves out what no contract carries', () => {
    expect(flagCounts([contract('a')])).toEqual([])
  })
})

describe('shortTitle', () => {
  it('keeps a short title whole', () => {
    expect(shortTitle({ id: 'a', title: 'Réfection de voirie' })).toBe('Réfection de voirie')
  })

  it('cuts a long title after a word', () => {
    const title = 'Travaux de réfection de la voirie et des réseaux divers du quartier de la gare'
    expect(shortTitle({ id: 'a', title })).toBe('Travaux de réfection de la voirie et des réseaux divers du…')
  })

  it('leaves no dash or comma before the dots', () => {
    const title = 'Fourniture de granulats, de sable et d’enrobés à froid – 2023-2027, lot 1'
    expect(shortTitle({ id: 'a', title })).toBe('Fourniture de granulats, de sable et d’enrobés à froid…')
  })

  it('names a contract without title by its id', () => {
    expect(shortTitle({ id: '0123456789ab', title: undefined })).toBe(
      'Marché sans objet publié (0123456789ab)',
    )
  })
})
