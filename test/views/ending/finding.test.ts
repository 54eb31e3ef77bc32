import { describe, expect, it } from 'vitest'
import { endingFinding } from '../../../src/views/ending/finding.ts'
import { endingPages } from '../../../src/views/ending/pages.ts'
import { plainLinks } from '../../text/plain.ts'
import { portalOf, stated } from './ends.ts'

describe('endingFinding', () => {
  const findingOf = (portal: ReturnType<typeof portalOf>) => {
    const { title, sentences } = endingFinding(endingPages(portal)[0]!, portal)
    return [title, ...sentences].map(plainLinks)
  }

  it('says how many, of which known amount, how many renewed, and what is not known', () => {
    const portal = portalOf(
      [
        stated(30_000_000n),
        stated(10_000_000n),
        {},
        { amount: 20_000_000_000n, amountStatus: 'implausible' },
        { kind: 'concession', ...stated(999_900n) },
        { endDate: undefined, durationMonths: 0 },
      ],
      [{ renews: '2023T00', plannedPublication: '2027-T1' }],
    )
    expect(findingOf(portal)).toEqual([
      'Au 31 octobre 2026 : [4 marchés finissent](#resultats) de janvier à juin 2027, dont [1 renouvelé](#renouveles)',
      'En tout, [200 M€ signés](/donnees/echeances.csv).',
      '[1 marché n’a](?montant=inconnu#resultats) pas de montant indiqué et ne compte pas dans la somme.',
      'Sans [1 montant invraisemblable](?mots=invraisemblable#resultats), la somme est de 400 000 €.',
      '[1 concession finit](#concessions) aussi dans ces mois, comptée séparément.',
      'Pour [1 autre contrat](/echeances/#fin-inconnue), la fin n’est pas connue.',
    ])
  })

  it('never writes an unknown sum as 0 €, nor a plan that is not read as no renewal', () => {
    expect(findingOf(portalOf([{}], [], []))).toEqual([
      'Au 31 octobre 2026 : [1 marché finit](#resultats) de janvier à juin 2027',
      'Sans programmation, on ne sait pas lesquels reviendront.',
      '[1 marché n’a](?montant=inconnu#resultats) pas de montant indiqué et ne compte pas dans la somme.',
    ])
    expect(findingOf(portalOf([{}]))[0]).toMatch(/ ; aucun renouvellement prévu$/)
  })

  it('says that none ends where none does', () => {
    expect(findingOf(portalOf([{ endDate: '2035-01-01' }]))).toEqual([
      'Au 31 octobre 2026 : aucun marché dont la fin est connue ne finit d’ici au 31 octobre 2028',
    ])
  })

  it('of a half-year of concessions alone says nothing of the other half-years', () => {
    const portal = portalOf([{ kind: 'concession', endDate: '2026-12-31' }, {}])
    expect(findingOf(portal)[0]).toBe(
      'Au 31 octobre 2026 : aucun marché dont la fin est connue ne finit de juillet à décembre 2026',
    )
  })
})
