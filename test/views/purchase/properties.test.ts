import { describe, expect, it } from 'vitest'
import { answeringProperties, answeringSteps } from '../../../src/views/purchase/answering.ts'
import { estimateProperties } from '../../../src/views/purchase/properties-money.ts'
import { announcedProperties } from '../../../src/views/purchase/properties-responsible.ts'
import { whatProperties } from '../../../src/views/purchase/properties-what.ts'
import { whenProperties } from '../../../src/views/purchase/properties-when.ts'
import { purchaseView } from '../../../src/views/purchase/view.ts'
import type { Property } from '../../../src/views/contract/property.ts'
import type { Purchase } from '../../../src/domain/purchase/planned-purchase.ts'
import { isSourcingOpen, stageOf } from '../../../src/domain/purchase/purchase-stage.ts'
import { purchase } from '../../domain/purchase-fixture.ts'
import { portal } from '../../outputs/portal-fixture.ts'
import { plain, plainLinks } from '../../text/plain.ts'

const TODAY = '2026-10-31'
const view = (fields: Partial<Purchase> = {}) =>
  purchaseView(portal({ referenceDate: TODAY }), purchase(fields))
const valueOf = (facts: readonly Property[], label: string) =>
  facts.find((fact) => fact.label === label)?.values[0]
const texts = (facts: readonly Property[], label: string) =>
  plain([valueOf(facts, label)?.text, valueOf(facts, label)?.detail].filter(Boolean).join(' | '))

describe('whatProperties', () => {
  const trades = [{ slug: 'linge', label: 'Linge', description: 'Lavage.', cpvPrefixes: ['9831'] }]
  const whole = portal({ trades, cpvDivisions: new Map([['98', 'Autres services']]) })
  const facts = (fields: Partial<Purchase>) => whatProperties(purchaseView(whole, purchase(fields)), whole)

  it('leads to the trade, in plain words before the code', () => {
    expect(valueOf(facts({ cpv: '98310000' }), 'Métier')).toMatchObject({
      text: 'Linge',
      href: '/achats-a-venir/metiers/linge/',
    })
    expect(texts(facts({ cpv: '98310000' }), 'Code CPV')).toBe('98310000 | division 98 : Autres services')
  })

  it('does not guess a trade, and names a commune where it can', () => {
    expect(valueOf(facts({}), 'Métier')).toMatchObject({ unknown: true })
    expect(texts(facts({ commune: '59350' }), 'Commune')).toBe('Lille | code 59350')
    expect(texts(facts({ commune: '62041' }), 'Commune')).toBe('Arras (62) | hors du territoire')
    expect(valueOf(facts({}), 'Commune')).toMatchObject({ unknown: true })
  })
})

describe('whenProperties', () => {
  const MOVED = 'Depuis la première annonce'
  const moved = (fields: Partial<Purchase>) => texts(whenProperties(view(fields)), MOVED)

  it('says how far the date has moved, to the plan or to the day', () => {
    const first = { firstPlannedPublication: '2026-T2' } as const
    expect(moved({ ...first, plannedPublication: '2027-T1' })).toMatch(
      /^9 mois plus tard qu’annoncé au départ/,
    )
    expect(moved({ ...first, plannedPublication: '2026-T1' })).toMatch(/^3 mois plus tôt/)
    expect(moved({ ...first, plannedPublication: '2026-05' })).toMatch(/^comme annoncé au départ/)
    expect(moved({ ...first, plannedPublication: '2027-T1', publishedOn: '2026-07-01' })).toMatch(
      /^1 mois plus tard/,
    )
  })

  it('says nothing that it does not know', () => {
    const facts = whenProperties(view())
    for (const { values } of facts) expect(values[0]).toMatchObject({ unknown: true })
  })
})

describe('estimateProperties', () => {
  const limit = (id: string, value: number) =>
    ({
      id,
      value,
      label: id,
      category: '',
      unit: 'EUR',
      from: undefined,
      to: undefined,
      source: '',
      notedOn: '2026-10-31',
      verification: '',
    }) as const
  const thresholds = [limit('tpe-fournitures-services', 80_000), limit('tpe-travaux', 200_000)]
  const facts = (fields: Partial<Purchase>) => estimateProperties(view(fields), { thresholds })
  const REACH = 'À la portée d’une très petite entreprise'

  it('says allotment in plain words', () => {
    expect(texts(facts({ lots: 4 }), 'Lots')).toBe(
      '4 lots | le marché est partagé en 4 : une petite entreprise peut répondre à un seul lot',
    )
    expect(texts(facts({ lots: 1 }), 'Lots')).toContain('le marché n’est pas partagé')
    expect(valueOf(facts({}), 'Lots')).toMatchObject({ unknown: true })
  })

  it('gives the rule beside the answer, as a choice of this site', () => {
    const yes = texts(facts({ category: 'services', maxAmount: 60_000_00n, durationMonths: 12 }), REACH)
    expect(yes).toMatch(
      /^oui.*repère choisi par ce site, non une règle de droit : un lot de services de 80 000 € au plus par an$/,
    )
    const no = texts(facts({ category: 'works', maxAmount: 900_000_00n, lots: 2, durationMonths: 12 }), REACH)
    expect(no).toMatch(/^non.*200 000 € au plus par an, si les lots sont égaux$/)
    expect(valueOf(facts({}), REACH)).toMatchObject({ unknown: true })
  })

  it('never shows an estimate as a price', () => {
    expect(texts(facts({ maxAmount: 60_000_00n }), 'Estimation')).toMatch(
      /estimation de l’acheteur.*ni un prix/,
    )
    expect(valueOf(facts({}), 'Estimation')).toMatchObject({ text: 'montant non estimé', unknown: true })
  })
})

describe('announcedProperties', () => {
  it('keeps none apart from unknown (rule 6), and no hour from hours not told', () => {
    const [social, hours] = announcedProperties(
      purchase({ socialConsiderations: [], plannedInclusionHours: 0 }),
    )
    expect(social!.values).toEqual([{ text: 'aucun annoncé' }])
    expect(plain(hours!.values[0]!.text)).toBe('0 heure')
    for (const { values } of announcedProperties(purchase()))
      expect(values[0]).toMatchObject({ unknown: true })
  })
})

describe('answeringProperties and answeringSteps', () => {
  const { territory } = portal()
  const answering = (fields: Partial<Purchase>, profilAcheteur: string | null = null) => {
    const each = purchase(fields)
    return {
      purchase: each,
      stage: stageOf(each, TODAY),
      isSourcingOpen: isSourcingOpen(each, TODAY),
      referenceDate: TODAY,
      territory: { ...territory, profilAcheteur },
    }
  }

  it('says that the buyer profile is unknown, or leads to it', () => {
    expect(valueOf(answeringProperties(answering({})), 'Site des consultations')).toMatchObject({
      unknown: true,
    })
    const known = answeringProperties(answering({}, 'https://marches.example/'))
    expect(valueOf(known, 'Site des consultations')).toMatchObject({ href: 'https://marches.example/' })
  })

  it('writes to the service about this purchase', () => {
    const facts = answeringProperties(answering({ contactEmail: 'achats@mel.example' }))
    expect(valueOf(facts, 'Contact')!.href).toBe(
      'mailto:achats@mel.example?subject=Entretien%20du%20linge%20(PA-2027-001)',
    )
    expect(valueOf(answeringProperties(answering({})), 'Contact')).toMatchObject({ unknown: true })
  })

  it('leads to the notice where it is out, and says where its link is missing', () => {
    const LABEL = 'Avis de publicité'
    const out = { publishedOn: '2026-10-01' }
    expect(
      valueOf(answeringProperties(answering({ ...out, noticeUrl: 'https://avis.example/1' })), LABEL),
    ).toMatchObject({
      href: 'https://avis.example/1',
    })
    expect(valueOf(answeringProperties(answering(out)), LABEL)).toMatchObject({ unknown: true })
    expect(valueOf(answeringProperties(answering({})), LABEL)).toBeUndefined()
  })

  it('has steps for what can still be answered, and none for what is over', () => {
    const steps = (fields: Partial<Purchase>) =>
      answeringSteps(answering(fields))
        .map(({ text }) => plainLinks(text))
        .join('\n')
    expect(steps({ plannedPublication: '2027-T1', sourcingOpen: true })).toMatch(/Se faire connaître/)
    expect(steps({ plannedPublication: '2027-T1' })).not.toMatch(/Se faire connaître/)
    expect(steps({ plannedPublication: '2027-T1', lots: 3 })).toMatch(/Choisir ses lots/)
    expect(steps({ plannedPublication: '2027-T1', lots: 1 })).not.toMatch(/Choisir ses lots/)
    expect(steps({ publishedOn: '2026-10-01' })).toMatch(/sans attendre/)
    for (const over of [{ status: 'awarded' }, { status: 'abandoned' }, { dropped: true }] as const)
      expect(steps(over)).toBe('')
  })
})
