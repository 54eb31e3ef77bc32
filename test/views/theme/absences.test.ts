import { describe, expect, it } from 'vitest'
import { absenceGroups } from '../../../src/views/theme/absences.ts'
import { indicator } from './indicators.ts'

const social = indicator('social', { needs: ['socialConsiderations'], absent: 'field-not-in-formats' })
const reserved = { ...social, id: 'reserved' }
const placed = indicator('placed', { needs: ['establishments'], absent: 'source-absent' })

describe('absenceGroups', () => {
  it('gathers the indicators that lack the same, and none that has values', () => {
    const groups = absenceGroups([social, placed, indicator('known'), reserved])
    expect(groups.map(({ indicators }) => indicators.map(({ id }) => id))).toEqual([
      ['social', 'reserved'],
      ['placed'],
    ])
  })

  it('gives of each group why, and the file that would tell where one would', () => {
    const [field, file] = absenceGroups([social, placed])
    expect(field!.reasons.map((reason) => reason.file)).toEqual([undefined])
    expect(file!.reasons.map((reason) => reason.file?.schema)).toEqual(['etablissements'])
  })
})
