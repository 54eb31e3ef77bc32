import { describe, expect, it } from 'vitest'
import { localScopeOf } from '../../src/domain/local-scope.ts'
import { communeName, departmentOf, localityOf } from '../../src/indicators/locality.ts'

const SCOPE = localScopeOf({
  communes: [
    { code: '59350', name: 'Lille', population: 1 },
    { code: '59599', name: 'Tourcoing', population: 1 },
  ],
  elsewhere: { '97411': 'Saint-Denis' },
  department: '59',
  departmentName: 'Nord',
  region: '32',
  regionName: 'Hauts-de-France',
  regionOfDepartment: { '59': '32', '62': '32', '75': '11', '974': '04' },
})

describe('rule 9: local is defined three ways', () => {
  it.each([
    ['territory', { commune: '59350' }],
    ['department', { commune: '59178' }],
    ['region', { commune: '62041' }],
    ['france', { commune: '75056' }],
    ['france', { commune: '97411' }],
    ['abroad', { country: 'BE' }],
    ['unknown', {}],
    ['unknown', undefined],
  ] as const)('%s: %j', (locality, place) => expect(localityOf(place, SCOPE)).toBe(locality))

  it('names a commune with its department where it is not of the territory', () => {
    expect(communeName('59350', SCOPE)).toBe('Lille')
    expect(communeName('97411', SCOPE)).toBe('Saint-Denis (974)')
    expect(communeName('99999', SCOPE)).toBe('commune 99999')
  })

  it('reads departments of Corsica and overseas', () => {
    expect(['2A004', '97411', '01004'].map(departmentOf)).toEqual(['2A', '974', '01'])
  })
})
