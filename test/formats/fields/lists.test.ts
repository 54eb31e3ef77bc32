import { describe, expect, it } from 'vitest'
import { readAmendments } from '../../../src/formats/fields/amendments.ts'
import {
  readEnvironmentalConsiderations,
  readSocialConsiderations,
} from '../../../src/formats/fields/considerations.ts'
import { createNotes } from '../../../src/formats/fields/notes.ts'
import { readSubcontracts } from '../../../src/formats/fields/subcontracts.ts'
import { readField } from './read-field.ts'

describe('social considerations', () => {
  const CLAUSE = 'contractPerformanceConditions'
  it.each([
    [{ considerationSociale: ['Clause sociale', 'Critère social'] }, [CLAUSE, 'awardCriteria'], []],
    [{ considerationSociale: 'Clause sociale' }, [CLAUSE], []],
    [['CLAUSE SOCIALE', 'clause sociale'], [CLAUSE], []],
    ['Clause sociale, Marché réservé', [CLAUSE, 'reservedParticipation'], []],
    ['Concession réservée', ['reservedParticipation'], []],
    ['Pas de considération sociale', [], []],
    ['Sans objet', [], []],
    ['Non', [], []],
    [false, [], []],
    ['Oui', ['unspecified'], []],
    ['Oui, Clause sociale', [CLAUSE], []],
    ['NC', undefined, []],
    [null, undefined, []],
    ['', undefined, []],
    ['nan', undefined, []],
    [{ considerationSociale: [] }, undefined, []],
    [['Clause sociale', 'Pas de considération sociale'], [CLAUSE], ['consideration-contradictory']],
    [['Clause environnementale'], undefined, ['consideration-unknown-value']],
    [['Clause sociale', 'Autre'], [CLAUSE], ['consideration-unknown-value']],
  ])('%j → %j', (published, considerations, codes) => {
    const { value, codes: met } = readField(readSocialConsiderations, published)
    expect(value).toEqual(considerations)
    expect(met).toEqual(codes)
  })
})

describe('environmental considerations', () => {
  it.each([
    [{ considerationEnvironnementale: ['Critère environnemental'] }, ['awardCriteria']],
    ['Clause environnementale', ['contractPerformanceConditions']],
    ['Pas de considération environnementale', []],
    ['Marché réservé', undefined],
  ])('%j → %j', (published, considerations) => {
    expect(readField(readEnvironmentalConsiderations, published).value).toEqual(considerations)
  })
})

function amendments(published: unknown, isConcession = false) {
  const notes = createNotes()
  const value = readAmendments(published, 'modifications', isConcession, notes)
  return { value, codes: notes.flags.map((flag) => flag.code) }
}

describe('amendments', () => {
  const one = { id: 1, dateNotificationModification: '2024-01-01', dureeMois: 12 }
  const two = { id: 2, dateNotificationModification: '2023-01-01', montant: '1 000,50' }

  it.each([
    ['a flat list', [one, two]],
    ['a list of wrapped ones', [{ modification: one }, { modification: two }]],
    ['one wrapper around a list', { modification: [one, two] }],
  ])('are read from %s, in the order of the file', (_, published) => {
    const { value, codes } = amendments(published)
    expect(value).toMatchObject([
      { id: '1', date: '2024-01-01', durationMonths: 12 },
      { id: '2', date: '2023-01-01', amount: 100_050n },
    ])
    expect(codes).toEqual([])
  })

  it('are read from a bare object', () => {
    expect(amendments(one).value).toHaveLength(1)
    expect(amendments({ modification: one }).value).toHaveLength(1)
  })

  it.each([undefined, null, '', 'nan', []])('%j is none', (published) => {
    expect(amendments(published).value).toEqual([])
  })

  it.each([0, 1, '0', '1.00'])('with an amount of %j state none (rule 8)', (montant) => {
    const { value, codes } = amendments([{ ...one, montant }])
    expect(value[0]?.amount).toBeUndefined()
    expect(codes).toEqual(['amendment-amount-not-stated'])
  })

  it('without date, or with one that is none, count as undated', () => {
    expect(amendments([{ id: 1 }]).codes).toEqual(['amendment-undated'])
    expect(amendments([{ id: 1, dateNotificationModification: '2024-02-31' }]).codes).toEqual([
      'date-unreadable',
      'amendment-undated',
    ])
  })

  it('that are no object are flagged and left out', () => {
    expect(amendments(['texte', { modification: null }, one])).toMatchObject({
      value: [{ id: '1' }],
      codes: ['amendment-unreadable', 'amendment-unreadable'],
    })
  })

  it('of a concession have a date of signature and a valeurGlobale', () => {
    const published = [{ dateSignatureModification: '2024-05-01', valeurGlobale: 4000, montant: 12 }]
    expect(amendments(published, true).value).toMatchObject([{ date: '2024-05-01', amount: 400_000n }])
    expect(amendments(published, false).value).toMatchObject([{ date: '2024-05-01', amount: 1200n }])
  })

  it('describe themselves without people', () => {
    const { value, codes } = amendments([{ ...one, objetModification: 'contact : a@b.fr' }])
    expect(value[0]?.description).toBe('contact : [courriel masqué]')
    expect(codes).toEqual(['personal-data-masked'])
  })

  it('never quote a supplier that is a person', () => {
    const person = {
      typeIdentifiant: 'HORS-UE',
      id: '1 99 99 99 999 999',
      denominationSociale: 'Jeanne Exemple',
    }
    const notes = createNotes()
    const value = readAmendments(
      [{ ...one, titulaires: [{ titulaire: person }] }],
      'modifications',
      false,
      notes,
    )
    expect(value[0]?.suppliers).toEqual([{ protected: true }])
    expect(JSON.stringify([value, notes.flags])).not.toMatch(/Jeanne|99 99/)
  })
})

describe('subcontracting', () => {
  function subcontracts(published: Record<string, unknown>) {
    const notes = createNotes()
    return { value: readSubcontracts(published, notes), codes: notes.flags.map((flag) => flag.code) }
  }

  it.each([
    {},
    { actesSousTraitance: null },
    { actesSousTraitance: '', modificationsActesSousTraitance: [] },
  ])('%j is none', (published) => expect(subcontracts(published)).toEqual({ value: [], codes: [] }))

  it('gives later states to the first act of their id, in the order of the file', () => {
    const { value } = subcontracts({
      actesSousTraitance: [{ acteSousTraitance: { id: 1, montant: 5 } }, { id: 1, montant: 6 }],
      modificationsActesSousTraitance: [
        { modificationActeSousTraitance: { id: 1, montant: 8 } },
        { modificationActeSousTraitance: { id: '1', montant: 7 } },
      ],
    })
    expect(value.map((act) => act.amendments.map((amendment) => amendment.amount))).toEqual([
      [800n, 700n],
      [],
    ])
  })

  it('flags what is no act', () => {
    expect(subcontracts({ actesSousTraitance: ['x', {}] })).toEqual({
      value: [],
      codes: ['subcontract-unreadable', 'subcontract-unreadable'],
    })
  })
})
