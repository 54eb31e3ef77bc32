import { describe, expect, it } from 'vitest'
import { titleSaysConcession } from '../../src/rules/concession-title.ts'
import { finishContract } from '../../src/rules/finish.ts'
import { draft, rows } from './draft.ts'

describe('rule 5: a title that calls itself a concession', () => {
  it.each([
    'Concession',
    'Nouveau Programme National de Renouvèlement Urbain (NPNRU) – Poursuite de la requalification des quartiers – Concession d’aménagement « In House »',
    'Concession de service public pour la gestion et l’exploitation du Parc des expositions',
    'Délégation de service public pour la gestion de la base nautique -offre finale',
    'DELEGATION DU SERVICE PUBLIC DE L’EAU',
    'Lot n° 2 : contrat de concession de travaux',
    'Convention de délégation de service public',
    'Sous-concession de plage',
    'DSP eau potable',
    'Exploitation du réseau de chaleur (délégation de service public)',
    'Conseil départemental : DSP des ports',
  ])('%s', (title) => expect(titleSaysConcession({ title })).toBe(true))

  it.each([
    'Marché d’assistance à la concession',
    'Assistance à maîtrise d’ouvrage pour le renouvellement de la DSP',
    'Contrôle de la délégation de service public',
    'AMO mise en place d’un contrat de concession de services du port',
    'Audit financier des délégations de service public – exercice 2025',
    'Audit – délégation de service public de l’eau',
    'Concession de service public de l’eau – assistance à maîtrise d’ouvrage',
    'Mission d’AMO : délégation de service public',
    'Étude – concession d’aménagement des Rives',
    'Marché public de prestations – DSP transport',
    'Reprise de concessions funéraires expirées',
    'Concession funéraire : exhumations',
    'Entretien du réseau – concession Enedis',
    'Coordination avec les concessionnaires de réseaux',
    'L’équipement est géré dans le cadre d’une concession de service public',
    'Travaux de voirie',
  ])('is about one, or of another thing: %s', (title) => expect(titleSaysConcession({ title })).toBe(false))

  it('is no title at all', () => expect(titleSaysConcession({})).toBe(false))
})

describe('rule 5: the flag of a contract', () => {
  const flagged = (changes: Parameters<typeof draft>[0]) =>
    finishContract(rows([draft({ title: 'Concession de plage', ...changes })])[0]!, '2024-01-01').flags.some(
      ({ code }) => code === 'title-says-concession',
    )

  it('is raised where the nature says a contract', () => expect(flagged({})).toBe(true))
  it('is not where it is a concession', () => expect(flagged({ isConcession: true })).toBe(false))
  it('nor on a call-off, which is apart', () => expect(flagged({ nature: 'callOff' })).toBe(false))
})
