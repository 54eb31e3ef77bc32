import { describe, expect, it } from 'vitest'
import { readView } from '../../../src/client/explorer/view.ts'
import type { ComputedIndicator } from '../../../src/domain/indicator.ts'
import { INDICATORS } from '../../../src/indicators/registry.ts'
import { explorerFields } from '../../../src/outputs/listing/explorer-fields.ts'
import { recordDatasets } from '../../../src/outputs/datasets/records.ts'
import { indicatorInExplorer } from '../../../src/views/explorer/indicator-view.ts'
import { contract, portal } from '../../outputs/portal-fixture.ts'
import { plain } from '../../text/plain.ts'

const whole = portal({ contracts: [contract({ id: 'a' })] })
const fields = explorerFields(
  whole,
  recordDatasets(whole).find(({ base }) => base === 'donnees/marches')!,
)
const viewOf = (id: string, rowKind: string) => {
  const { needs = [], unit } = INDICATORS.find((each) => each.id === id)!
  return indicatorInExplorer({ id, needs, unit, series: { rowKind } } as unknown as ComputedIndicator)
}

describe('an indicator in the explorer', () => {
  it('is grouped by fields that the explorer has, whichever it is', () => {
    for (const { id } of INDICATORS) {
      const { path } = viewOf(id, 'contracts')!
      const asked = new URL(path, 'https://site.example/').searchParams
      const read = readView(`?${asked}`, fields)
      expect([id, read.group, read.second ?? null]).toEqual([id, asked.get('grouper'), asked.get('puis')])
    }
  })

  it('counts contracts proper as its page does, by what it divides and asks', () => {
    const told = ['montants-par-metier', 'considerations-sociales', 'montant-median'].map((id) => {
      const { text, path } = viewOf(id, 'contracts')!
      return [plain(text), path.split('?')[1]]
    })
    expect(told).toEqual([
      ['Explorer les marchés, par métier', 'genre=marche&grouper=cpv.metier'],
      [
        'Explorer les marchés, par année et par volet social',
        'genre=marche&grouper=annee&puis=considerations_sociales&mesure=nombre',
      ],
      ['Explorer les marchés, par année', 'genre=marche&grouper=annee&mesure=mediane'],
    ])
  })

  it('is nowhere there where its rows are no contracts', () => {
    expect(viewOf('considerations-sociales', 'inclusion')).toBeUndefined()
  })
})
