import { describe, expect, it } from 'vitest'
import { knownEstablishments } from '../../src/indicators/known-establishments.ts'
import { bySizeClass } from '../../src/indicators/dimensions.ts'
import { localScopeOf } from '../../src/domain/territory/local-scope.ts'
import type { Establishment, ToldEstablishment } from '../../src/domain/supplier/establishment.ts'
import { liesIn, localityOf } from '../../src/indicators/locality.ts'
import { contracts, data } from './data.ts'

const siret = '00000001800010'
const holding = (establishment: ToldEstablishment) =>
  contracts([{ suppliers: [{ siret, name: 'Alpha', establishment }] }])
const knownOf = (table: readonly Establishment[], told: ToldEstablishment) =>
  knownEstablishments(table, holding(told)).get(siret)

describe('where a supplier is and how large it is', () => {
  it('is what rows of contracts say, without a table of establishments', () => {
    const told = {
      commune: '59350',
      department: '59',
      region: '32',
      distanceKm: 12,
      sizeClass: 'PME',
    } as const
    expect(knownOf([], told)).toEqual({ siret, ...told })
    const establishments = knownEstablishments([], holding(told))
    const [award] = holding(told).map((contract) => ({ contract, supplier: { siret }, parts: 1 }))
    expect(bySizeClass.groupOf(award as never, data({ establishments })).key).toBe('pme')
  })

  it('is what the table says where both speak, contradictions included', () => {
    const known = knownOf([{ siret, commune: '59178', sizeClass: 'GE', ess: true }], {
      commune: '62041',
      department: '62',
      distanceKm: 40,
      sizeClass: 'PME',
    })
    expect(known).toMatchObject({ commune: '59178', sizeClass: 'GE', ess: true, distanceKm: 40 })
    expect(known?.department).toBeUndefined()
  })

  it('is completed by rows where the table is silent', () => {
    const known = knownOf([{ siret, ess: false }], { department: '62', sizeClass: 'ETI' })
    expect(known).toMatchObject({ siret, ess: false, department: '62', sizeClass: 'ETI' })
  })

  it('is what the newest contract says', () => {
    const [newest] = holding({ department: '62' })
    const [older] = holding({ department: '59' })
    expect(knownEstablishments([], [newest!, older!]).get(siret)).toEqual({ siret, department: '62' })
  })
})

const SCOPE = localScopeOf({
  communes: [{ code: '59350', name: 'Lille', population: 1 }],
  department: { code: '59', name: 'Nord' },
  region: { code: '32', name: 'Hauts-de-France' },
  regionOfDepartment: { '59': '32', '62': '32', '75': '11' },
})
const DEPARTMENT = localScopeOf({
  communes: [{ code: '62041', name: 'Arras', population: 1 }],
  region: { code: '32', name: 'Hauts-de-France' },
  regionOfDepartment: { '59': '32', '62': '32', '75': '11' },
})

describe('rule 9 where only the department or the region of a place is known', () => {
  it.each([
    [{ department: '59' }, [undefined, true, true], 'unknown'],
    [{ department: '62' }, [false, false, true], 'region'],
    [{ department: '75' }, [false, false, false], 'france'],
    [{ region: '32' }, [undefined, undefined, true], 'unknown'],
    [{ region: '11' }, [false, false, false], 'france'],
    [{ commune: '59350', department: '75' }, [true, true, true], 'territory'],
    [{}, [undefined, undefined, undefined], 'unknown'],
  ] as const)('%j lies in territory, department, region: %j', (place, answers, locality) => {
    expect(
      (['territory', 'department', 'region'] as const).map((circle) => liesIn(circle, place, SCOPE)),
    ).toEqual(answers)
    expect(localityOf(place, SCOPE)).toBe(locality)
  })

  it('a department alone is enough for a territory that fills it', () => {
    expect(localityOf({ department: '62' }, DEPARTMENT)).toBe('territory')
    expect(localityOf({ department: '59' }, DEPARTMENT)).toBe('region')
    expect(localityOf({ region: '32' }, DEPARTMENT)).toBe('unknown')
  })
})
