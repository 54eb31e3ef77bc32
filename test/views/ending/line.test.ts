import { describe, expect, it } from 'vitest'
import type { Purchase } from '../../../src/domain/purchase/planned-purchase.ts'
import { decp2022 } from '../../../src/formats/decp-2022.ts'
import { lineOf, plain, stated } from './ends.ts'

describe('endingLine', () => {
  it('says the first of a month as French does', () => {
    expect(lineOf({ endDate: '2027-03-01' }).end.number).toBe('1er')
  })

  it('tells a whole line', () => {
    const line = lineOf(
      {
        format: decp2022.format,
        techniques: ['frameworkAgreement'],
        cpv: '98310000',
        ...stated(7_500_000n),
        suppliers: [{ name: 'A' }, { name: 'B' }, { name: 'C' }, { protected: true }],
        bidsReceived: 3,
        socialConsiderations: ['contractPerformanceConditions'],
        environmentalConsiderations: [],
      },
      [{ title: 'Linge 2027', renews: '2023T00', plannedPublication: '2027-T1' }],
    )
    expect(plain(line.amount)).toBe('75 000 €')
    expect(line.end).toEqual({ number: '30', text: 'juin\u00a02027', until: '2027-06-30' })
    expect(line.facts.map(plain)).toEqual([
      'Accord-cadre',
      'Blanchisserie',
      '3 offres reçues',
      'clause sociale',
    ])
    expect(plain(line.role)).toBe('Fournisseurs :')
    expect(line.holders.map(({ text }) => plain(text))).toEqual(['A', 'B', '2 autres fournisseurs'])
    expect(
      line.followUps.map(({ label, text, href, when }) => plain([label, text, href, when].join(' | '))),
    ).toEqual(['Renouvelé par : | Linge 2027 | /achats-a-venir/pa-0/ | 1er trimestre 2027'])
    expect([line.doubts, line.unknown]).toEqual([[], []])
  })

  it('leaves nothing blank: what is empty and what does not exist are two things', () => {
    expect(lineOf({}).amount).toBe('montant non indiqué')
    expect(lineOf({}).unknown.map(plain)).toEqual([
      'Non renseigné : métier, fournisseur',
      'Offres et clauses : absentes du format',
    ])
    expect(lineOf({ format: decp2022.format }).unknown.map(plain)).toEqual([
      'Non renseigné : métier, fournisseur, offres reçues, clauses sociales, clauses environnementales',
    ])
    expect(lineOf({ format: decp2022.format, kind: 'concession' }).unknown.map(plain)[1]).toBe(
      'Absent du format : offres reçues',
    )
    expect(lineOf({}, [], false).unknown.map(plain)).toEqual(['Non renseigné : métier, fournisseur'])
  })

  it('flags durations out of the ordinary, changed durations and implausible amounts', () => {
    expect(lineOf({ durationMonths: 119, initialDurationMonths: 119 }).doubts).toEqual([])
    expect(
      lineOf({ durationMonths: 120, initialDurationMonths: 48, amountStatus: 'implausible' }).doubts.map(
        plain,
      ),
    ).toEqual([
      'montant invraisemblable',
      'durée inhabituelle : 120 mois, peut-être des jours saisis comme des mois',
      'durée modifiée, de 48 à 120 mois',
    ])
  })

  it('says what became of a purchase that will not come', () => {
    const when = (fields: Partial<Purchase>) =>
      lineOf({}, [{ renews: '2023T00', ...fields }]).followUps[0]!.when
    expect(when({ status: 'abandoned' })).toBe('abandonné')
    expect(when({ dropped: true })).toBe('retiré de la programmation')
    expect(plain(when({ plannedPublication: '2026-T2' }))).toBe('2e trimestre 2026, date passée')
    expect(when({})).toBe('date non annoncée')
  })

  it('cuts a long title at a word', () => {
    const { title } = lineOf({ title: `Lavage ${'du linge, '.repeat(20)}` })
    expect(title.length).toBeLessThanOrEqual(121)
    expect(title).toMatch(/(linge|du)…$/)
  })

  it('keeps the number of a lot that a cut would take', () => {
    const long = `Lavage ${'du linge, '.repeat(20)}`
    expect(plain(lineOf({ title: `${long}lot n° 12 : rideaux` }).title)).toMatch(/… – lot 12$/)
    expect(lineOf({ title: 'Lavage, lot 3' }).title).toBe('Lavage, lot 3')
    expect(lineOf({ title: `Lot 4 ${long}` }).title).not.toMatch(/ – lot/)
  })
})
