import { describe, expect, it } from 'vitest'
import { withDe } from '../../src/text/territory-names.ts'
import { distanceTo, horizonText, targetPhrase, targetValue } from '../../src/text/scheme/targets.ts'
import { plain, target } from './findings/finding-fixture.ts'

describe('a target in words', () => {
  it.each([
    [0.3, 'part', '30 %'],
    [0.125, 'part', '12,5 %'],
    [300_000, 'heures', '300 000 heures'],
    [2, 'facteur', '× 2'],
    [1.5, 'tonnes', '1,5 tonnes'],
  ])('%s in %s is %s', (value, unit, text) => {
    expect(plain(targetValue({ value, unit }))).toBe(text)
  })

  it.each([
    ['la MEL', 'de la MEL'],
    ['le Grand Lyon', 'du Grand Lyon'],
    ['les Hauts-de-France', 'des Hauts-de-France'],
    ['Arras', 'd’Arras'],
    ['Lens', 'de Lens'],
  ])('%s is contracted as French does: %s', (name, text) => expect(withDe(name)).toBe(text))

  it('says a whole year by its end, a day with its article', () => {
    expect(plain(horizonText('2025-12-31'))).toBe('fin 2025')
    expect(plain(horizonText('2026-08-22'))).toBe('le 22 août 2026')
  })

  it('names its owner: the nation, this territory, or another one by its name', () => {
    const whose = { subject: 'le Grand Lyon', territory: 'Lyon' }
    const said = (perimeter: string) => plain(targetPhrase(target({ perimeter }), whose))
    expect(said('France')).toBe('l’objectif national pour fin 2025 était de 30 %')
    expect(said('Lyon')).toBe('l’objectif du Grand Lyon pour fin 2025 était de 30 %')
    expect(said('MEL')).toBe('l’objectif de MEL pour fin 2025 était de 30 %')
  })

  it('does without a date where none was given', () => {
    const open = target({ horizon: undefined, expired: false })
    expect(plain(targetPhrase(open, { subject: 'la MEL' }))).toBe('l’objectif national est de 30 %')
  })
})

describe('the distance to a target', () => {
  it.each([
    [0.31, '1 point au-dessus'],
    [0.28, '2 points au-dessous'],
    [0.3004, 'au même niveau'],
  ])('%s of 30 %%: %s', (value, text) => expect(plain(distanceTo(target(), value).alone)).toBe(text))

  it('is in percent where values are not shares', () => {
    const hours = target({ unit: 'heures', value: 300_000 })
    expect(plain(distanceTo(hours, 180_000).of('l’objectif'))).toBe('40 % au-dessous de l’objectif')
    expect(distanceTo(hours, 300_000).of('l’objectif')).toBe('au même niveau que l’objectif')
  })
})
