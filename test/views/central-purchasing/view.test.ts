import { describe, expect, it } from 'vitest'
import { centralFinding } from '../../../src/text/scheme/central-purchasing.ts'
import { centralFacts, namesCentralBody } from '../../../src/views/central-purchasing/view.ts'

const BODY = { name: 'centrale d’achat métropolitaine', titleWords: ['centrale d’achat métropolitaine'] }

describe('namesCentralBody', () => {
  it.each([
    ['Centrale d’Achat Métropolitaine - Acquisition de fournitures de bureau'],
    ["Téléphonie – CENTRALE D'ACHAT METROPOLITAINE"],
  ])('finds the body in %s, whatever the case, the accents and the signs', (title) => {
    expect(namesCentralBody({ title }, BODY)).toBe(true)
  })

  it.each([
    ['Pose d’une centrale de traitement d’air'],
    ['Achat d’une centrale photovoltaïque'],
    [undefined],
  ])('does not find it in %s', (title) => {
    expect(namesCentralBody({ title }, BODY)).toBe(false)
  })
})

describe('centralFacts', () => {
  const fact = {
    subject: 'adhérents de la centrale d’achat',
    value: '115',
    unit: 'adhérents',
    source: 'Document',
  }

  it('keeps what documents say of the body, not of another territory or subject', () => {
    const facts = [fact, { ...fact, territory: 'Rennes' }, { ...fact, subject: 'achats annuels' }].map(
      (each) => ({
        territory: undefined,
        indicator: undefined,
        period: undefined,
        author: undefined,
        date: undefined,
        address: undefined,
        remark: undefined,
        ...each,
      }),
    )
    expect(centralFacts(facts)).toEqual([facts[0]])
  })
})

describe('centralFinding', () => {
  it('agrees on nothing, one and two', () => {
    expect(centralFinding(BODY, 0)).toMatch(/^Aucun contrat/)
    expect(centralFinding(BODY, 1)).toMatch(/^1.contrat publié nomme .* dans son objet/)
    expect(centralFinding(BODY, 2)).toMatch(/^2.contrats publiés nomment .* dans leur objet/)
  })
})
