import { describe, expect, it } from 'vitest'
import { homeDoors, homeQuestions } from '../../../src/views/home/doors.ts'
import { searchExamples } from '../../../src/views/home/examples.ts'
import { portal } from '../../outputs/portal-fixture.ts'
import { indicator } from '../theme/indicators.ts'
import { ALPHA, BETA, held } from '../supplier/entry.ts'
import { portalOf, signedIn } from '../biennial/small-portal.ts'

describe('searchExamples', () => {
  it('are the firm with most contracts and the trade of most euros, each a page', () => {
    const trades = [
      { slug: 'linge', label: 'Blanchisserie', description: 'Linge.', cpvPrefixes: ['98'] },
      { slug: 'voirie', label: 'Voirie', description: 'Rues.', cpvPrefixes: ['45'] },
    ]
    const contracts = [held(), held({ suppliers: [BETA] }), held({ suppliers: [ALPHA] })]
    const points = ['linge', 'voirie'].map((series, index) => ({
      period: 'ensemble',
      series,
      value: BigInt(index + 1) * 100_00n,
      numerator: 0n,
      denominator: 0n,
      unknown: 0,
      rows: [],
    }))
    const indicators = [indicator('montants-par-metier', { unit: 'EUR', points })]
    expect(searchExamples(portal({ contracts, trades, indicators }))).toEqual([
      { label: 'Voirie', href: '/achats-a-venir/metiers/voirie/' },
      { label: 'Alpha', href: '/fournisseurs/407904374/' },
    ])
  })

  it('are none where the data tell of nothing', () => {
    expect(searchExamples(portal())).toEqual([])
  })
})

describe('homeDoors', () => {
  const labels = (made: ReturnType<typeof portal>) =>
    homeDoors(made).flatMap(({ links }) => links.map(({ label }) => label.replaceAll('\u00a0', ' ')))

  it('lead to the last whole year, and to the promises only where there are some', () => {
    expect(labels(portalOf(signedIn(2021, 6)))).toContain('L’année 2021 sur une page')
    expect(labels(portal())).not.toContain('Les promesses sont-elles tenues ?')
  })

  it('gives the question field the questions that the data answer, and no other link', () => {
    const asked = homeQuestions(portalOf(signedIn(2021, 6)))
    expect(asked.length).toBeGreaterThan(0)
    expect(asked.every(({ label }) => label.endsWith('?'))).toBe(true)
    expect(asked.map(({ href }) => href)).not.toContain('/spaser/')
  })
})
