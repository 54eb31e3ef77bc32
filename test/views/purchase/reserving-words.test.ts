import { describe, expect, it } from 'vitest'
import {
  BUYER_DECIDES,
  declaredSentences,
  possibleSentence,
} from '../../../src/views/purchase/reserving-words.ts'
import { structuresSentence, whoDoesIt } from '../../../src/views/purchase/structures-words.ts'
import type { PlannedPurchase } from '../../../src/domain/purchase/planned-purchase.ts'
import type { ReservedArticleText } from '../../../src/domain/contract/reserved-article.ts'
import { openArticles, reservingOf } from '../../../src/domain/purchase/reserving.ts'
import type { Structure, StructureKind } from '../../../src/domain/supplier/structure.ts'
import { purchase } from '../../domain/purchase-fixture.ts'
import { portal } from '../../outputs/portal-fixture.ts'
import { typographyFaults } from '../../text/french.ts'
import { plain } from '../../text/plain.ts'

const ARTICLE: ReservedArticleText = {
  article: 'L2113-12',
  beneficiaries: 'EA et ESAT',
  kinds: ['EA', 'ESAT'],
  leastShare: 0.5,
  longestYears: undefined,
  conditions: '',
  source: 'Code de la commande publique',
  verification: 'non revérifié à la source',
}
const declared = (fields: Partial<PlannedPurchase>) =>
  declaredSentences(purchase(fields), [ARTICLE]).map(plain).join(' ')

describe('declaredSentences', () => {
  it('keeps unknown apart from none (rule 6)', () => {
    expect(declared({})).toBe('La programmation ne dit pas si un lot est réservé : on ne le sait pas.')
    expect(declared({ reservedLots: 0 })).toBe('La programmation n’annonce aucun lot réservé.')
    expect(declared({ reservedArticles: [] })).toBe('La programmation n’annonce aucun lot réservé.')
  })

  it('says how many lots, for whom, and by which article', () => {
    expect(declared({ lots: 4, reservedLots: 2, reservedArticles: ['L2113-12'] })).toBe(
      '2 lots sur 4 sont annoncés comme réservés aux entreprises adaptées (EA) et aux ESAT, qui comptent au moins 50 % de personnes visées par cet article (article L2113-12 du Code de la commande publique).',
    )
    expect(declared({ lots: 1, reservedLots: 1, reservedArticles: ['L2113-13'] })).toMatch(
      /^L’unique lot est annoncé comme réservé aux structures d’insertion/,
    )
    expect(declared({ reservedArticles: ['L2113-13-1'] })).toMatch(
      /^Un nombre de lots non indiqué est annoncé/,
    )
    expect(declared({ reservedLots: 2 })).toBe('2 lots sont annoncés comme réservés, sans dire à qui.')
  })
})

const structure = (kind: StructureKind, name: string, commune?: string): Structure => ({
  kind,
  name,
  siret: `${name}00010`,
  trades: ['linge'],
  ...(commune && { commune }),
})
const whole = (structures: readonly Structure[]) =>
  portal({
    structures,
    trades: [{ slug: 'linge', label: 'Linge', description: '', cpvPrefixes: ['9831', '85'] }],
    essServices: [{ from: '85000000', to: '85323000', label: 'Santé' }],
  })
const reserving = (structures: readonly Structure[], fields: Partial<PlannedPurchase> = {}) =>
  reservingOf(whole(structures))(purchase({ cpv: '98310000', ...fields }))

describe('openArticles', () => {
  const esat = [structure('ESAT', '100000001', '59350')]

  it('leaves out what the plan declares, and says nothing of a purchase that is reserved whole', () => {
    const open = (fields: Partial<PlannedPurchase>) =>
      openArticles(reserving(esat, fields), purchase(fields), '2026-10-31')
    expect(open({})).toEqual(['L2113-12'])
    expect(open({ lots: 4, reservedLots: 1, reservedArticles: ['L2113-12'] })).toEqual([])
    expect(open({ lots: 2, reservedLots: 2, reservedArticles: ['L2113-13'] })).toEqual([])
    expect(open({ lots: 2, reservedLots: 1, reservedArticles: ['L2113-13'] })).toEqual(['L2113-12'])
  })

  it('has cautious words for each article that it can propose', () => {
    for (const article of ['L2113-12', 'L2113-13', 'L2113-14', 'L2113-15'] as const) {
      const sentence = possibleSentence(article)
      expect(sentence).toContain('parce que')
      expect(sentence).not.toMatch(/réservable|undefined|du territoire/)
      expect(typographyFaults(sentence)).toEqual([])
    }
    expect(BUYER_DECIDES).toMatch(/l’acheteur qui décide/)
  })
})

describe('structuresSentence', () => {
  const sentence = (structures: readonly Structure[], fields: Partial<PlannedPurchase> = {}) =>
    plain(structuresSentence(reserving(structures, fields), whole(structures)))

  it('counts structures by kind, and those of the territory', () => {
    const many = [structure('ESAT', '100000001', '59350'), structure('EA', '100000002', '62041')]
    expect(sentence(many)).toBe(
      '2 structures déclarent faire ce métier, dont 1 établie dans le territoire : 1 entreprise adaptée (EA) et 1 ESAT.',
    )
    expect(plain(whoDoesIt(reserving([many[0]!]).structures, whole([]).localScope))).toBe(
      '1 structure déclare faire ce métier, établie dans le territoire : 1 ESAT.',
    )
    expect(sentence([structure('EA', '100000002')])).toContain('dont aucune établie dans le territoire')
  })

  it('says that ordinary ESS structures answer as any firm, unless the service is listed', () => {
    const ess = [structure('ESS', '100000003', '59350')]
    expect(sentence(ess)).toMatch(/Elles répondent comme toute entreprise : aucun article/)
    expect(sentence([...ess, structure('ESAT', '100000001')])).toMatch(
      /Celles de l’ESS qui ne sont ni SIAE, ni EA, ni ESAT répondent comme toute entreprise/,
    )
    expect(sentence(ess, { cpv: '85311000', durationMonths: 12 })).not.toMatch(/comme toute entreprise/)
  })

  it('says why it knows nothing', () => {
    expect(sentence([])).toMatch(/^Aucun fichier des structures/)
    expect(sentence([structure('EA', '100000002')], { cpv: '45000000' })).toMatch(
      /Sans code CPV|ne connaît pas/,
    )
    expect(sentence([structure('EA', '100000002')], { cpv: undefined })).toMatch(/^Sans code CPV/)
    const other = { ...structure('EA', '100000002'), trades: ['nettoyage'] }
    expect(sentence([other])).toMatch(/^Aucune structure du fichier/)
  })
})
