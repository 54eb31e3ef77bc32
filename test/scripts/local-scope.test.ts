import { expect, it } from 'vitest'
import { localScopeFileOf } from '../../scripts/local-scope.ts'
import { readTerritory } from '../../scripts/inputs.ts'

const mel = await readTerritory('mel')

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
