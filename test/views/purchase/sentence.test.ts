import { describe, expect, it } from 'vitest'
import type { Purchase } from '../../../src/domain/purchase/planned-purchase.ts'
import { purchaseKicker, purchaseSentence, whenShort } from '../../../src/views/purchase/sentence.ts'
import { purchaseView } from '../../../src/views/purchase/view.ts'
import { portal } from '../../outputs/portal-fixture.ts'
import { purchase } from '../../domain/purchase-fixture.ts'
import { plain } from '../../text/plain.ts'

const TODAY = '2026-10-31'
const view = (fields: Partial<Purchase> = {}, referenceDate = TODAY) =>
  purchaseView(portal({ referenceDate }), purchase(fields))
const sentence = (fields: Partial<Purchase>) => plain(purchaseSentence(view(fields)))

describe('purchaseSentence', () => {
  it('says when and how much', () => {
    expect(
      sentence({ plannedPublication: '2027-T1', minAmount: 80_000_00n, maxAmount: 140_000_00n, lots: 4 }),
    ).toBe('Publication prévue au 1er trimestre 2027. Estimation de 80 000 € à 140 000 € hors taxes, 4 lots.')
  })

  it('says what is not known', () => {
    expect(sentence({})).toBe(
      'Publication : date non annoncée. Montant non estimé, nombre de lots non indiqué.',
    )
  })

  it('says that the buyer meets firms, and until when', () => {
    const open = { plannedPublication: '2027-T1', sourcingOpen: true } as const
    expect(sentence({ ...open, sourcingUntil: '2026-12-11' })).toContain(
      'Au 31 octobre 2026, l’acheteur rencontrait des entreprises, jusqu’au 11 décembre 2026.',
    )
    expect(sentence({ ...open, sourcingUntil: '2026-10-30' })).not.toContain('rencontr')
    expect(sentence({ ...open, sourcingOpen: undefined })).not.toContain('rencontr')
  })

  it.each([
    [
      { plannedPublication: '2026-T3' },
      /^Au 31 octobre 2026, la date annoncée était passée \(au 3e trimestre 2026\) .* n’était pas parue\./,
    ],
    [
      { publishedOn: '2026-10-02' },
      /^La consultation est parue le 2 octobre 2026\. La date limite .* fait foi\./,
    ],
    [{ status: 'published' }, /^La consultation est parue\. La date limite/],
    [
      { publishedOn: '2026-10-02', dropped: true },
      /^La consultation est parue le 2 octobre 2026\. .* ne contient plus cet achat, sans dire ce qu’il est devenu\./,
    ],
    [{ status: 'awarded' }, /^Le marché est attribué : il n’est plus possible d’y répondre\./],
    [{ status: 'abandoned' }, /^L’acheteur a renoncé à cet achat\./],
    [{ dropped: true }, /^La dernière édition ne contient plus cet achat/],
  ] as const)('says first what is late, out, over or gone: %o', (fields, start) => {
    expect(sentence(fields as Partial<Purchase>)).toMatch(start)
  })
})

describe('purchaseKicker', () => {
  const kicker = (fields: Partial<Purchase>) => {
    return purchaseKicker(view({ category: 'works', ...fields })).text
  }

  it('calls no purchase to come: it may have passed when it is read', () => {
    expect(kicker({ plannedPublication: '2027-T1' })).toBe('Achat de travaux annoncé')
    expect(kicker({ category: undefined, plannedPublication: '2026-T1' })).toBe('Achat annoncé')
    expect(kicker({ publishedOn: '2026-09-01' })).toBe('Consultation publiée, achat de travaux')
    for (const fields of [{ status: 'awarded' }, { status: 'abandoned' }, { dropped: true }] as const)
      expect(kicker(fields)).not.toMatch(/à venir|annoncé/)
  })
})

describe('whenShort', () => {
  it('takes a publication of the future for a plan', () => {
    const both = { plannedPublication: '2026-T4', publishedOn: '2026-11-20' }
    expect(plain(whenShort(view(both)))).toBe('4e trimestre 2026')
    expect(plain(whenShort(view(both, '2026-11-20')))).toBe('paru le 20 novembre 2026')
    expect(whenShort(view())).toBe('date non annoncée')
  })
})
