import { describe, expect, it } from 'vitest'
import type { Portal } from '../../../src/domain/portal.ts'
import { homeOpening } from '../../../src/views/home/opening.ts'
import { contract, portal } from '../../outputs/portal-fixture.ts'
import { plain } from '../../text/plain.ts'

function opened(totals: Partial<Portal['reconciliation']['totals']>, years: readonly (number | undefined)[]) {
  const made = portal({ contracts: years.map((year) => contract(year === undefined ? {} : { year })) })
  const { reconciliation } = made
  const { before, sum, after, deck } = homeOpening({
    ...made,
    territory: { ...made.territory, subject: 'la MEL' },
    reconciliation: { ...reconciliation, totals: { ...reconciliation.totals, ...totals } },
  })
  return { title: plain(`${before}${sum?.text ?? ''}${after}`), deck: plain(deck) }
}

describe('homeOpening', () => {
  it('states what was signed, in twelve words at most, and the bounds under it', () => {
    const totals = {
      retained: 264_224_265_419n,
      retainedMin: 230_998_689_619n,
      retainedMax: 302_462_298_819n,
    }
    const { title, deck } = opened(totals, [2023, 2018, undefined])
    expect(title).toBe('La MEL a signé 2,6 milliards d’euros de 2018 à 2023')
    expect(title.split(/\s/).length).toBeLessThanOrEqual(12)
    expect(deck).toBe(
      'Entre 2,3 et 3 milliards d’euros, selon la façon de compter les contrats partagés entre plusieurs entreprises.',
    )
  })

  it('says a unit that both bounds share once, whatever its number', () => {
    const retained = 189_055_809_519n
    const bounds = (retainedMin: bigint, retainedMax: bigint) =>
      opened({ retained, retainedMin, retainedMax }, []).deck.split(',').slice(0, -1).join(',')
    expect(bounds(187_927_809_519n, 212_753_407_414n)).toBe('Entre 1,9 et 2,1 milliards d’euros')
    expect(bounds(93_000_000_000n, 212_753_407_414n)).toBe(
      'Entre 930 millions d’euros et 2,1 milliards d’euros',
    )
  })

  it('says no bounds where both readings agree', () => {
    const totals = { retained: 38_200_000_00n, retainedMin: 38_200_000_00n, retainedMax: 38_200_000_00n }
    expect(opened(totals, [2023])).toEqual({
      title: 'La MEL a signé 38 millions d’euros en 2023',
      deck: 'Montants prévus, hors taxes, d’après 1 contrat publié.',
    })
  })

  it('never says zero euros where no amount is stated', () => {
    expect(opened({ retained: 0n }, [undefined, undefined])).toEqual({
      title: 'La MEL a signé 2 contrats',
      deck: 'Aucun de leurs montants n’est publié : voici ce qui a été acheté, et à qui.',
    })
  })
})
