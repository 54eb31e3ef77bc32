import { describe, expect, it } from 'vitest'
import { bearsLegalForm, isNameOfPerson } from '../../src/domain/supplier/supplier-name.ts'

describe('bearsLegalForm', () => {
  it.each([
    'Cabot Norit Nederland BV',
    'Oscars S.A.',
    'INRO Consultants, Inc',
    'Beemo GmbH',
    'Hauser & Wirth AG',
    'Windmühle Technik GmbH (fictif)',
    'SARL J LEROY',
    'Taktyk Sarl',
    'DOMINIQUE DUTSCHER S.A',
  ])('sees the form of %s', (name) => expect(bearsLegalForm(name)).toBe(true))

  it.each([
    'Round Tower Software (fictif)',
    'artiste plasticien',
    'SA',
    'Sá Carneiro',
    'SA CARNEIRO',
    'Sarla Dupont',
    'Le Sarl et la Mer',
    '',
    '***',
  ])('sees none in %j', (name) => expect(bearsLegalForm(name)).toBe(false))
})

describe('isNameOfPerson', () => {
  it.each([
    'DUPONT*MARTIN/ANNE /',
    'DURY*BRICE/',
    'M. Durand',
    'Mme Durand',
    'Maître Durand',
    'Durand Menuiserie EI',
    'EI Durand',
    'Durand, entrepreneur individuel',
    'Durand auto-entrepreneur',
    'Durand EIRL',
    'Anne Durand',
    'DURAND ANNE',
    'Jean-Michel Durand',
    'ANNE DURAND PAYSAGISTE',
    'Stéphane Durand consultant télécoms',
  ])('takes %s for a person', (name) => expect(isNameOfPerson(name)).toBe(true))

  it.each([
    'C*RED',
    'M.A.P.P VOTRE MATERIEL DE JARDIN',
    'Mr Bricolage SA',
    'SARL Anne Durand',
    'Agence Philippe Thomas',
    'Pépinières Daniel Soupe',
    'Entreprise Jean Lefebvre Lille Flandres',
    'EIFFAGE RAIL',
    'LEROY MERLIN FRANCE',
    'MICHAEL PAGE INTERNATIONAL FRANCE',
    'Louise',
    'Voiries des Géants (fictif)',
    '',
  ])('does not take %j for one', (name) => expect(isNameOfPerson(name)).toBe(false))
})
