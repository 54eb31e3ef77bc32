import { describe, expect, it } from 'vitest'
import { officialIdentity } from '../../../scripts/drafting/official-identity.ts'

describe('the authority that has a SIREN', () => {
  it.each([
    ['200093201', 'Métropole Européenne de Lille', 'epci', '200093201'],
    ['200046977', 'Métropole de Lyon', 'epci', '200046977'],
    ['246200364', 'Communauté d’agglomération de Lens - Liévin', 'epci', '246200364'],
    ['215903501', 'Commune de Lille', 'commune', '59350'],
    ['226200012', 'Département du Pas-de-Calais', 'department', '62'],
    ['222900011', 'Département du Finistère', 'department', '29'],
    ['220100010', 'Département de l’Ain', 'department', '01'],
    ['229740014', 'Département de La Réunion', 'department', '974'],
  ])('%s is told by the official lists: %s', (siren, name, kind, code) => {
    expect(officialIdentity(siren)).toEqual({ name, scope: { kind, code } })
  })

  it.each([
    ['REGION HAUTS DE FRANCE', 'Région Hauts-de-France', '32'],
    ['Conseil régional d’Île-de-France', 'Région Île-de-France', '11'],
  ])('%s is a region by the whole of its published name', (published, name, code) => {
    expect(officialIdentity('200053742', [published])).toEqual({ name, scope: { kind: 'region', code } })
  })

  it.each([
    ['200053742', ['Région et Hauts-de-France propres']],
    ['130005481', ['UGAP']],
    ['229900010', []],
  ])('%s is nobody that they know', (siren, names) => {
    expect(officialIdentity(siren, names)).toBeUndefined()
  })
})
