import { describe, expect, it } from 'vitest'
import { absenceGroups } from '../../../src/components/theme/absences.ts'
import { contract } from '../../publish/portal-fixture.ts'
import { indicator } from './indicators.ts'

const NOTHING = { contracts: [contract()], establishments: new Map(), structures: [], inclusion: [] }
const social = indicator('social', { needs: ['socialConsiderations'], absent: 'field-not-in-formats' })
const both = indicator('both', {
  needs: ['subcontracting', 'establishments'],
  absent: 'source-absent',
})
const empty = indicator('empty', { absent: 'no-rows' })

describe('absenceGroups', () => {
  it('says which field the formats lack, and which format would have it', () => {
    const [group] = absenceGroups([social], NOTHING)
    expect(group!.reason).toMatch(/rubrique pour les considérations sociales/)
    expect(group!.remedy).toMatch(/format de 2022/)
    expect(group!.indicators).toEqual([social])
  })

  it('names what is missing, not what is there: the field where no format has it, then the file', () => {
    const reasonWith = (contracts: Parameters<typeof contract>[0]) =>
      absenceGroups([both], { ...NOTHING, contracts: [contract(contracts)] })[0]!.reason
    expect(reasonWith({ format: 'mel' })).toMatch(/sous-traitance/)
    expect(reasonWith({ format: 'decp-2022' })).toMatch(/SIRET/)
  })

  it('says where the files could tell and hold no such row, without asking for another file', () => {
    const [group] = absenceGroups([empty], NOTHING)
    expect(group!.reason).toMatch(/aucune de leurs lignes/)
    expect(group!.remedy).toBeUndefined()
  })

  it('gathers the indicators that lack the same, and none that has values', () => {
    const groups = absenceGroups([social, indicator('known'), { ...social, id: 'other' }], NOTHING)
    expect(groups.map(({ indicators }) => indicators.map(({ id }) => id))).toEqual([['social', 'other']])
  })
})
