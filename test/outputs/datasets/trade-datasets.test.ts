import { describe, expect, it } from 'vitest'
import { tradeDatasets } from '../../../src/outputs/datasets/trades.ts'
import { decp2022 } from '../../../src/formats/decp-2022.ts'
import { contract, portal } from '../portal-fixture.ts'

const TRADES = [
  { slug: 'nettoyage', label: 'Nettoyage', description: '', cpvPrefixes: ['909'] },
  { slug: 'dechets', label: 'Déchets', description: '', cpvPrefixes: ['90'] },
]

describe('tradeDatasets', () => {
  const firms = [{ siret: '00012534400010' }, { siret: '00014798300019' }]
  const whole = portal({
    trades: TRADES,
    contracts: [
      contract({
        id: 'two-holders',
        cpv: '90910000',
        suppliers: firms,
        bidsReceived: 4,
        format: decp2022.format,
      }),
      contract({ id: 'no-holder', cpv: '90911200', kind: 'callOff' }),
      contract({ id: 'other-trade', cpv: '45000000' }),
    ],
  })

  it('has a file for every trade, also one without a contract', () => {
    expect(tradeDatasets(whole).map(({ base, rowCount }) => [base, rowCount])).toEqual([
      ['donnees/metiers/nettoyage', 3],
      ['donnees/metiers/dechets', 0],
    ])
  })

  it('has a line for each holder, and one where none is known, with what the page counts', () => {
    const [cleaning] = tradeDatasets(whole)
    const text = [...cleaning!.csv()].join('')
    const header = text.slice(0, text.indexOf('\r\n')).split(',')
    expect(header).toEqual(
      expect.arrayContaining(['contrat_id', 'genre', 'annee', 'offres_recues', 'date_fin', 'ess']),
    )
    expect(new Set(header).size).toBe(header.length)
    const ids = text
      .split('\r\n')
      .slice(1, -1)
      .map((line) => line.split(',')[0])
    expect(ids).toEqual(['two-holders', 'two-holders', 'no-holder'])
  })
})
