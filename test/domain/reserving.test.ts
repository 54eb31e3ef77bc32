import { describe, expect, it } from 'vitest'
import type { PlannedPurchase } from '../../src/domain/purchase/planned-purchase.ts'
import { countOfStructures, isEssService, reservingOf } from '../../src/domain/purchase/reserving.ts'
import type { Structure, StructureKind } from '../../src/domain/supplier/structure.ts'

const TRADES = [
  { slug: 'nettoyage', label: 'Nettoyage', description: '', cpvPrefixes: ['909'] },
  { slug: 'blanchisserie', label: 'Blanchisserie', description: '', cpvPrefixes: ['9831'] },
  { slug: 'sante-social', label: 'Santé', description: '', cpvPrefixes: ['85'] },
]
const SERVICES = [{ from: '85000000', to: '85323000', label: 'Santé et action sociale' }]

const structure = (kind: StructureKind, name: string, trades: readonly string[], siret = `${name}00011`) =>
  ({ kind, name, trades, siret }) satisfies Structure

const CLEANING = '90910000'
const LAUNDRY = '98310000'
const CARE = '85311000'

function reserving(structures: readonly Structure[], fields: Partial<PlannedPurchase>) {
  const of = reservingOf({ structures, trades: TRADES, essServices: SERVICES })
  return of({ ref: { source: 'plan', row: 1 }, id: 'PA-1', title: 'Achat', ...fields })
}

describe('reservingOf', () => {
  const esat = structure('ESAT', 'Atelier B', ['blanchisserie'])
  const ea = structure('EA', 'Atelier A', ['blanchisserie'])
  const siae = structure('SIAE', 'Régie', ['nettoyage'])
  const ess = structure('ESS', 'Scop', ['nettoyage', 'sante-social'])

  it('sees EA and ESAT (L2113-12), or SIAE (L2113-13), only where one of the territory does the trade', () => {
    expect(reserving([esat, siae], { cpv: LAUNDRY }).possible).toEqual(['L2113-12'])
    expect(reserving([esat, siae], { cpv: CLEANING }).possible).toEqual(['L2113-13'])
    expect(reserving([esat, siae], { cpv: '79800000' }).possible).toEqual([])
  })

  it('sees both together (L2113-14) only where both do the trade', () => {
    const both = [esat, structure('SIAE', 'Laverie', ['blanchisserie'])]
    expect(reserving(both, { cpv: LAUNDRY }).possible).toEqual(['L2113-12', 'L2113-13', 'L2113-14'])
  })

  it('never sees work in prison, of which no file tells, nor a second ESS article', () => {
    const all = [esat, ea, siae, ess, structure('SIAE', 'Soins', ['sante-social'])]
    const seen = [CLEANING, LAUNDRY, CARE].flatMap(
      (cpv) => reserving(all, { cpv, durationMonths: 12 }).possible,
    )
    expect(seen).not.toContain('L2113-13-1')
    expect(seen).not.toContain('L2113-16')
  })

  it('sees the ESS (L2113-15) for listed services of three years at most, and nothing else', () => {
    expect(reserving([ess], { cpv: CARE, durationMonths: 36 }).possible).toEqual(['L2113-15'])
    expect(reserving([ess], { cpv: CARE, durationMonths: 37 }).possible).toEqual([])
    expect(reserving([ess], { cpv: CARE }).possible).toEqual([])
    expect(reserving([ess], { cpv: CLEANING, durationMonths: 12 }).possible).toEqual([])
  })

  it('does not call a listed service open to the ESS where only structures of other kinds do it', () => {
    const care = structure('EA', 'Aide', ['sante-social'])
    expect(reserving([care], { cpv: CARE, durationMonths: 12 }).possible).toEqual(['L2113-12'])
  })

  it('says that ordinary ESS structures answer as any firm where no article fits them', () => {
    expect(reserving([ess], { cpv: CLEANING, durationMonths: 12 }).ordinaryEssOnly).toBe(true)
    expect(reserving([ess, siae], { cpv: CLEANING, durationMonths: 12 }).ordinaryEssOnly).toBe(false)
    expect(reserving([ess], { cpv: CARE, durationMonths: 12 }).ordinaryEssOnly).toBe(false)
    expect(reserving([siae], { cpv: LAUNDRY }).ordinaryEssOnly).toBe(false)
  })

  it('knows nothing of a purchase without CPV, or of a territory without a structures file', () => {
    const { trade, possible, structures, ordinaryEssOnly } = reserving([esat, siae, ess], {})
    expect([trade, possible, structures.size, ordinaryEssOnly]).toEqual([undefined, [], 0, false])
    expect(reserving([], { cpv: LAUNDRY }).possible).toEqual([])
  })

  it('keeps what the plan declares apart from what could be', () => {
    const declared = reserving([esat], { cpv: LAUNDRY, reservedArticles: ['L2113-13-1'], reservedLots: 2 })
    expect(declared).toMatchObject({
      declared: ['L2113-13-1'],
      declaredLots: 2,
      possible: ['L2113-12'],
    })
  })

  it('lists structures by kind and by name, as French sorts them', () => {
    const names = ['Élan', 'Zénith', 'Avenir'].map((name) => structure('ESAT', name, ['blanchisserie']))
    const { structures } = reserving(names, { cpv: LAUNDRY })
    expect(structures.get('ESAT')!.map(({ name }) => name)).toEqual(['Avenir', 'Élan', 'Zénith'])
  })

  it('counts a legal entity of two kinds, or of two establishments, once', () => {
    const same = [
      structure('EA', 'Atelier', ['blanchisserie'], '00012534400010'),
      structure('ESAT', 'Atelier', ['blanchisserie'], '00012534400028'),
      structure('SIAE', 'Laverie', ['blanchisserie'], '00014798300019'),
    ]
    expect(countOfStructures(reserving(same, { cpv: LAUNDRY }).structures)).toBe(2)
  })
})

describe('isEssService', () => {
  it('takes both ends of a range, and no code for no service', () => {
    expect(isEssService('85000000', SERVICES)).toBe(true)
    expect(isEssService('85323000', SERVICES)).toBe(true)
    expect(isEssService('85324000', SERVICES)).toBe(false)
    expect(isEssService(undefined, SERVICES)).toBe(false)
  })
})
