import { expect, it } from 'vitest'
import { localScopeFileOf } from '../../scripts/site/local-scope.ts'
import { readTerritory } from '../../scripts/site/territory.ts'

const { scope: mel } = await readTerritory('mel')

it('names the communes elsewhere that files mention, by the official list, and no other', () => {
  const { elsewhere, communes } = localScopeFileOf(mel, [
    '62065',
    '75108',
    '59350',
    '2A004',
    '99999',
    '62065',
  ])
  expect(elsewhere).toEqual({ '62065': 'Avion', '75108': 'Paris 8e Arrondissement', '2A004': 'Ajaccio' })
  expect(communes.find(({ code }) => code === '59350')?.name).toBe('Lille')
})

it('names a code that was kept by today’s commune, not by its part', () => {
  // Annecy took in five communes in 2017 and kept its own code, which its delegated commune bears too.
  expect(localScopeFileOf(mel, ['74010']).elsewhere).toEqual({ '74010': 'Annecy' })
})

const BREST = '29019'

it.each([
  ['an EPCI', { kind: 'epci', code: '243500139' }, 43, 'Ille-et-Vilaine', 'Bretagne'],
  ['a department, which lies in none', { kind: 'department', code: '29' }, 277, undefined, 'Bretagne'],
  ['a region, which lies in neither', { kind: 'region', code: '94' }, 360, undefined, undefined],
  ['a commune', { kind: 'commune', code: BREST }, 1, 'Finistère', 'Bretagne'],
  ['nothing', 'none', 0, undefined, undefined],
] as const)('gives the communes and the circles around %s', (_what, scope, count, department, region) => {
  const found = localScopeFileOf(scope)
  expect(Math.abs(found.communes.length - count)).toBeLessThan(5)
  expect([found.department?.name, found.region?.name]).toEqual([department, region])
})

it('takes of an EPCI that crosses a border the department where most people live', () => {
  // Redon Agglomération: 31 communes of Ille-et-Vilaine, Morbihan and Loire-Atlantique.
  expect(localScopeFileOf({ kind: 'epci', code: '243500741' }).department?.name).toBe('Ille-et-Vilaine')
})
