import { describe, expect, it } from 'vitest'
import { localScopeOf, wholeCommune } from '../../src/domain/territory/local-scope.ts'
import { communeName, departmentOf, localityOf } from '../../src/indicators/locality.ts'

const SCOPE = localScopeOf({
  communes: [
    { code: '59350', name: 'Lille', population: 1 },
    { code: '59599', name: 'Tourcoing', population: 1 },
  ],
  elsewhere: { '97411': 'Saint-Denis' },
  department: { code: '59', name: 'Nord' },
  region: { code: '32', name: 'Hauts-de-France' },
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

  it('takes a borough of Paris, Lyon or Marseille as a place of its commune, under its own name', () => {
    const lyon = localScopeOf({
      communes: [{ code: '69123', name: 'Lyon', population: 1 }],
      elsewhere: { '69383': 'Lyon 3e Arrondissement', '75108': 'Paris 8e Arrondissement' },
      department: { code: '69', name: 'Rhône' },
      region: { code: '84', name: 'Auvergne-Rhône-Alpes' },
      regionOfDepartment: { '69': '84', '75': '11' },
    })
    expect(['69381', '69389', '69390', '75108'].map((commune) => localityOf({ commune }, lyon))).toEqual([
      'territory',
      'territory',
      'department',
      'france',
    ])
    expect(['13201', '13216', '75101', '75120', '69266'].map(wholeCommune)).toEqual([
      '13055',
      '13055',
      '75056',
      '75056',
      '69266',
    ])
    expect(communeName('69383', lyon)).toBe('Lyon 3e Arrondissement')
    expect(communeName('75108', lyon)).toBe('Paris 8e Arrondissement (75)')
  })

  it('finds nobody local to a body without a territory', () => {
    const nowhere = localScopeOf({ communes: [], regionOfDepartment: { '59': '32' } })
    expect(localityOf({ commune: '59350' }, nowhere)).toBe('france')
    expect(localityOf({ commune: '99350' }, nowhere)).toBe('france')
  })

  it('reads departments of Corsica and overseas', () => {
    expect(['2A004', '97411', '01004'].map(departmentOf)).toEqual(['2A', '974', '01'])
  })
})
