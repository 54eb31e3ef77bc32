import { describe, expect, it } from 'vitest'
import type { Contract } from '../../../src/domain/contract/contract.ts'
import type { Establishment } from '../../../src/domain/supplier/establishment.ts'
import { decp2022 } from '../../../src/formats/decp-2022.ts'
import { mel } from '../../../src/formats/mel.ts'
import { amountStrip } from '../../../src/views/purchase/amount-strip.ts'
import { chancesOf } from '../../../src/views/purchase/chances.ts'
import {
  amountsDescription,
  amountsNote,
  amountsTitle,
  bidsDescription,
  bidsNote,
  bidsTitle,
  chancesTitle,
  estimateLabel,
  smallFirmsNote,
  smallFirmsTitle,
} from '../../../src/views/purchase/chances-words.ts'
import { contract, portal } from '../../outputs/portal-fixture.ts'
import { plain } from '../../text/plain.ts'

const [SMALL, LARGE] = ['00012534400010', '00001234500014']
const establishments = new Map<string, Establishment>([
  [SMALL, { siret: SMALL, sizeClass: 'PME' }],
  [LARGE, { siret: LARGE, sizeClass: 'GE' }],
])
const euros = (amount: number) => BigInt(amount) * 100n
const past = (index: number, fields: Partial<Contract> = {}) =>
  contract({
    id: `c${index}`,
    format: decp2022.format,
    amount: euros(10_000 * 2 ** index),
    amountStatus: 'stated',
    bidsReceived: 2 + index,
    year: 2026,
    notifiedOn: `2026-0${index + 1}-10`,
    suppliers: [{ siret: SMALL }],
    ...fields,
  })
const chances = (contracts: readonly Contract[], known = establishments) =>
  chancesOf(
    { similar: contracts.map((each) => ({ contract: each, sharedDigits: 4, sharedWords: 0 })) },
    portal({ contracts, establishments: known }),
  )!
const FIVE = [0, 1, 2, 3, 4].map((index) => past(index))

describe('chancesOf', () => {
  it('tells nothing where nothing resembles it', () => {
    expect(chancesOf({ similar: [] }, portal())).toBeUndefined()
  })

  it('keeps what is not known apart from no and from nothing', () => {
    const told = chances([
      past(0),
      past(1, {
        suppliers: [{ siret: LARGE }],
        amount: undefined,
        amountStatus: 'notStated',
        bidsReceived: undefined,
      }),
      past(2, { suppliers: [{ siret: LARGE }, { siret: SMALL }] }),
      past(3, { suppliers: [] }),
    ])
    expect(told.smallFirms).toEqual({ yes: 2, no: 1, unknown: 1 })
    expect([told.amounts.stated.length, told.bids!.told.length]).toEqual([3, 3])
    expect(plain(smallFirmsTitle(told))).toBe('Au moins 2 sur 4 gagnés par une petite ou moyenne entreprise')
    expect(plain(smallFirmsNote(told))).toContain('1 inconnu, en hachures')
    expect(plain(amountsNote(told))).toContain('1 marché n’indique pas de montant.')
    expect(plain(bidsNote(told))).toBe(
      'Un rond, un marché ; 1 sur 4 ne dit pas combien d’offres il a reçues.',
    )
  })

  it('says what no file has, rather than zero', () => {
    const told = chances([past(0, { format: mel.format })], new Map())
    expect([told.bids, told.smallFirms]).toEqual([undefined, undefined])
    expect(bidsTitle(told)).toBe('Offres reçues\u00a0: on ne sait pas')
    expect(smallFirmsTitle(told)).toMatch(/on ne sait pas/)
    expect(chancesTitle(told)).toBe('Ce que dit un marché semblable')
  })

  it('names the last winners first', () => {
    expect(chances(FIVE).contracts.map(({ date }) => date)[0]).toBe('2026-05-10')
  })
})

describe('the words of chances', () => {
  it('find what is usual from five on, in twelve words at most', () => {
    const told = chances(FIVE)
    expect(plain(chancesTitle(told))).toBe(
      '4 offres en général, et des petites ou moyennes entreprises qui gagnent',
    )
    expect(plain(bidsTitle(told))).toBe('Le plus souvent, 3 à 5 offres')
    expect(chances(FIVE.slice(1)).bids!.usual).toBeUndefined()
    expect(plain(bidsDescription(chances(FIVE.slice(0, 2))))).toBe(
      '2 marchés : 2 offres, 1 marché ; 3 offres, 1 marché.',
    )
  })

  it('say of firms no more than what is known of five contracts or more', () => {
    const large = { suppliers: [{ siret: LARGE }] }
    const silent = { suppliers: [] }
    const of = (...fields: Partial<Contract>[]) => chances(fields.map((each, index) => past(index, each)))
    expect(plain(chancesTitle(of({}, {})))).toBe('Ce que disent 2 marchés semblables')
    expect(plain(chancesTitle(of(large, large, large, {}, {})))).toBe(
      '4 offres en général, et surtout des entreprises plus grandes qu’une PME',
    )
    expect(plain(smallFirmsTitle(of(silent, silent)))).toBe(
      'Taille des entreprises retenues : on ne sait pas',
    )
    expect(plain(smallFirmsNote(of(silent, silent)))).toBe('2 inconnus, en hachures.')
    expect(plain(smallFirmsTitle(of(large, silent)))).toBe(
      'Aucun gagné par une petite ou moyenne entreprise, sur 1 dont on le sait',
    )
    expect(plain(smallFirmsTitle(of({}, large)))).toBe('1 sur 2 gagné par une petite ou moyenne entreprise')
  })

  it('do not place an estimate by a bound that it does not state', () => {
    const told = chances(FIVE)
    const unsaid = 'Les montants de ses semblables'
    expect(amountsTitle(told, { maxAmount: euros(900_000) })).toBe(unsaid)
    expect(amountsTitle(told, { minAmount: euros(1_000) })).toBe(unsaid)
    expect(amountsTitle(told, { minAmount: euros(1_000), maxAmount: euros(900_000) })).toBe(unsaid)
    expect(amountsTitle(told, { maxAmount: euros(5_000) })).toMatch(/plus bas/)
    expect(amountsTitle(told, { minAmount: euros(900_000) })).toMatch(/plus haut/)
  })

  it('place the estimate among the middle half', () => {
    const told = chances(FIVE)
    const at = (least: number, most: number) =>
      amountsTitle(told, { minAmount: euros(least), maxAmount: euros(most) })
    expect(at(1_000, 5_000)).toMatch(/plus bas/)
    expect(at(30_000, 50_000)).toMatch(/au milieu/)
    expect(at(500_000, 600_000)).toMatch(/plus haut/)
    expect(amountsTitle(told, {})).toBe('Les montants de ses semblables')
    expect(plain(estimateLabel({ minAmount: euros(30_000), maxAmount: euros(50_000) }))).toBe(
      'cet achat : 30 000 € à 50 000 €',
    )
    expect(plain(amountsDescription(told, {}))).toBe(
      '5 montants signés, de 10 000 € à 160 000 € ; la moitié dépasse 40 000 €.',
    )
  })
})

describe('amountStrip', () => {
  it('is a scale of powers of ten around all that it shows', () => {
    const strip = amountStrip(chances(FIVE), { minAmount: euros(1_000), maxAmount: euros(10_000) })!
    expect(strip.ticks.map(({ x, text }) => [x, plain(text)])).toEqual([
      [0, '1 000 €'],
      [33.33, '10 000 €'],
      [66.67, '100 000 €'],
      [100, '1 M€'],
    ])
    expect(strip.band).toEqual({ x: 0, width: 33.33 })
    expect(strip.dots[0]).toEqual({ x: 33.33, level: 0 })
    expect(strip.median).toBeCloseTo(33.33 + 33.33 * Math.log10(4), 1)
  })

  it('sets equal amounts on one another, and marks an estimate of one bound', () => {
    const same = [0, 1, 2].map((index) => past(index, { amount: euros(20_000) }))
    const strip = amountStrip(chances(same), { maxAmount: euros(20_000) })!
    expect(strip.dots.map(({ level }) => level)).toEqual([0, 1, 2])
    expect([strip.band?.width, strip.median]).toEqual([0, undefined])
  })

  it('draws nothing without an amount', () => {
    const none = past(0, { amount: undefined, amountStatus: 'notStated' })
    expect(amountStrip(chances([none]), {})).toBeUndefined()
  })
})
