import { describe, expect, it } from 'vitest'
import { territoryFileSchema } from '../../src/domain/territory/territory.ts'
import { withNames } from '../../src/text/territory-names.ts'

const named = (name: string, more: object = {}) => {
  const file = { name, buyerSirens: ['123456782'], scope: 'none', ...more }
  const { nameWithOf, subject } = withNames(territoryFileSchema.parse(file), 'essai')
  return [subject, nameWithOf]
}

describe('the names of a territory', () => {
  it.each([
    ['Département du Finistère', 'le Département du Finistère', 'du Département du Finistère'],
    ['Région Bretagne', 'la Région Bretagne', 'de la Région Bretagne'],
    ['Eurométropole de Strasbourg', 'l’Eurométropole de Strasbourg', 'de l’Eurométropole de Strasbourg'],
    ['Ville de Lyon', 'la Ville de Lyon', 'de la Ville de Lyon'],
    ['Hôpital Nord-Est', 'l’Hôpital Nord-Est', 'de l’Hôpital Nord-Est'],
    ['Hospices civils de Lyon', 'les Hospices civils de Lyon', 'des Hospices civils de Lyon'],
    ['Rennes Métropole', 'Rennes Métropole', 'de Rennes Métropole'],
    ['Angers', 'Angers', 'd’Angers'],
  ])('take the article of the first word: %s', (name, subject, of) =>
    expect(named(name)).toEqual([subject, of]),
  )

  it('give an acronym the article of the name, and another short name its own or none', () => {
    const name = 'Métropole du Grand Paris'
    expect(named(name, { shortName: 'MGP' })[0]).toBe('la MGP')
    expect(named('Eurométropole de Strasbourg', { shortName: 'EMS' })[0]).toBe('l’EMS')
    expect(named(name, { shortName: 'Métropole' })[0]).toBe('la Métropole')
    expect(named(name, { shortName: 'Grand Paris' })[0]).toBe('Grand Paris')
  })

  it('are as the file says where the rule would be wrong', () => {
    expect(named('Grand Lyon', { article: 'le' })).toEqual(['le Grand Lyon', 'du Grand Lyon'])
    expect(named('Ville de Lyon', { article: '' })[1]).toBe('de Ville de Lyon')
    expect(named('Anjou bleu', { article: "l'" })[1]).toBe('de l’Anjou bleu')
    expect(named('Département du Var', { shortName: 'Var', subject: 'le Var' })[0]).toBe('le Var')
  })
})
