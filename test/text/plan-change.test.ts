import { describe, expect, it } from 'vitest'
import type { PlannedPurchase } from '../../src/domain/purchase/planned-purchase.ts'
import { latestChange, shortPeriod } from '../../src/text/plan-change.ts'
import { planOf } from '../outputs/plan-editions.ts'
import { typographyFaults } from './french.ts'

type Line = Partial<PlannedPurchase>

/** What the last of two editions did to a line, spaces plain; `undefined`: the edition leaves it out. */
function change(before: Line, after: Line | undefined, ...earlier: readonly (Line | undefined)[]) {
  const editions = [...earlier, before, after].map(
    (line, index) =>
      [
        `2026-0${index + 1}-15`,
        [{ id: 'autre' }, ...(line === undefined ? [] : [{ id: 'A', ...line }])],
      ] as const,
  )
  const { purchases } = planOf(Object.fromEntries(editions))
  const { headline, sentences } = latestChange(purchases.find(({ slug }) => slug === 'a')!)
  const plain = (text: string) => text.replaceAll(/[\u00a0\u202f]/g, ' ')
  const faults = [headline, ...sentences].flatMap(typographyFaults)
  expect(faults).toEqual([])
  return { headline: plain(headline), words: plain(sentences.join(' ')) }
}

describe('what an edition of the plan did, in words', () => {
  it('tells a purchase that moves by how much, to when and from when', () => {
    expect(change({ plannedPublication: '2027-T1' }, { plannedPublication: '2027-T2' })).toEqual({
      headline: 'Reporté de 3 mois',
      words:
        'Reporté de 3 mois : publication prévue pour le 2e trimestre 2027, au lieu du 1er trimestre 2027.',
    })
    expect(change({ plannedPublication: '2027-04' }, { plannedPublication: '2027-03' })).toEqual({
      headline: 'Avancé de 1 mois',
      words: 'Avancé de 1 mois : publication prévue pour mars 2027, au lieu d’avril 2027.',
    })
  })

  it('tells a month within its quarter, or a date that is known at last, as what it is', () => {
    expect(change({ plannedPublication: '2027-T1' }, { plannedPublication: '2027-02' })).toEqual({
      headline: 'Modifié',
      words: 'Publication prévue : février 2027 (auparavant : 1er trimestre 2027).',
    })
    expect(change({}, { plannedPublication: '2027-02' }).words).toBe('Publication prévue : février 2027.')
  })

  it('tells a new line with the date that it was announced with', () => {
    expect(change({}, { plannedPublication: '2027-02' }, undefined).headline).toBe('Modifié')
    const { purchases } = planOf({ '2026-05-15': [{ id: 'A', plannedPublication: '2027-02' }, { id: 'B' }] })
    const words = purchases.map((purchase) =>
      latestChange(purchase).sentences.join(' ').replaceAll('\u00a0', ' '),
    )
    expect(words).toEqual([
      'Annoncé : publication prévue pour février 2027.',
      'Annoncé : date de publication non annoncée.',
    ])
  })

  it('tells an estimate whole, also where one end of it did not change', () => {
    const before = { minAmount: 80_000_00n, maxAmount: 120_000_00n }
    expect(change(before, { ...before, maxAmount: 140_000_00n }).words).toBe(
      'Montant estimé : de 80 000 € à 140 000 € (auparavant : de 80 000 € à 120 000 €).',
    )
    expect(change(before, {}).words).toBe(
      'Montant estimé : montant non estimé (auparavant : de 80 000 € à 120 000 €).',
    )
  })

  it('names what is too long to tell, and puts the state first', () => {
    const told = change(
      { status: 'announced', title: 'Avant', description: 'Avant' },
      { status: 'published', title: 'Après', description: 'Après', publishedOn: '2026-02-03' },
    )
    expect(told).toEqual({
      headline: 'Publié',
      words:
        'Statut : publié (auparavant : annoncé). Publication : 3 février 2026. Modifié : intitulé, description.',
    })
  })

  it('calls out a sourcing that opens', () => {
    expect(change({ sourcingOpen: false }, { sourcingOpen: true, sourcingUntil: '2026-12-01' })).toEqual({
      headline: 'Sourcing ouvert',
      words: 'Sourcing : ouvert (auparavant : fermé). Fin du sourcing : 1er décembre 2026.',
    })
  })

  it('tells what left, and what came back', () => {
    expect(change({}, undefined)).toEqual({
      headline: 'Retiré',
      words: 'Retiré : la programmation ne contient plus cet achat, sans dire pourquoi.',
    })
    // Announced, left out, back.
    const { purchases } = planOf({
      '2026-01-15': [{ id: 'A', plannedPublication: '2027-T1' }],
      '2026-02-15': [{ id: 'B' }],
      '2026-03-15': [{ id: 'A', plannedPublication: '2027-T1' }],
    })
    expect(latestChange(purchases[0]!).headline).toBe('Revenu dans la programmation')
    expect(change({ status: 'announced' }, { status: 'abandoned' }).headline).toBe('Abandonné')
  })
})

describe('shortPeriod', () => {
  it('has a quarter in two characters, and a month in full', () => {
    expect(shortPeriod('2027-T1')).toBe('T1\u00a02027')
    expect(shortPeriod('2027-03')).toBe('mars\u00a02027')
  })
})
