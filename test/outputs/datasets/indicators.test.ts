import { describe, expect, it } from 'vitest'
import type { Point } from '../../../src/domain/series.ts'
import { contract, indicator, portal } from '../portal-fixture.ts'
import { rowsOf } from '../read.ts'

const amounts: Point = {
  period: '2022',
  series: '45',
  seriesLabel: 'Travaux',
  value: 37_500_050n,
  numerator: 37_500_050n,
  denominator: 1,
  unknown: 2,
  partial: true,
  rows: [{ rowId: 'aaaaaaaaaaaa', contribution: 37_500_050n, role: 'numerator' }],
}

const share: Point = {
  period: 'inconnue',
  value: null,
  numerator: 1,
  denominator: 3,
  unknown: 4,
  bounds: [0.125, 0.625],
  rows: [{ rowId: 'aaaaaaaaaaaa', contribution: 0, role: 'unknown' }],
}

const withPoints = (unit: 'EUR' | 'part', points: readonly Point[]) =>
  portal({
    contracts: [contract({ title: 'Travaux', notifiedOn: '2022-04-13', year: 2022 })],
    indicators: [
      indicator({
        id: 'essai',
        unit,
        series: { indicator: 'essai', unit, rowKind: 'contracts', aggregate: 'sum', points },
      }),
    ],
  })

describe('donnees/indicateurs/<id>.csv', () => {
  it('writes euros to the cent, with the series where there are several', () => {
    expect(rowsOf(withPoints('EUR', [amounts]), 'donnees/indicateurs/essai.csv')).toEqual([
      {
        periode: '2022',
        serie: '45',
        libelle_serie: 'Travaux',
        valeur: '375000.50',
        numerateur: '375000.50',
        denominateur: '1',
        inconnus: '2',
        unite: 'EUR',
        partiel: 'oui',
        demonstration: 'non',
      },
    ])
  })

  it('writes the bounds of a share, and no value where it may not be given (rule 12)', () => {
    expect(rowsOf(withPoints('part', [share]), 'donnees/indicateurs/essai.csv')).toEqual([
      {
        periode: 'inconnue',
        valeur: '',
        numerateur: '1',
        denominateur: '3',
        inconnus: '4',
        unite: 'part',
        borne_basse: '0.125',
        borne_haute: '0.625',
        partiel: 'non',
        demonstration: 'non',
      },
    ])
  })
})

describe('donnees/indicateurs/<id>-lignes.csv', () => {
  it('names each contract behind each figure, its role, amount and page, and repeats nothing else of it', () => {
    expect(rowsOf(withPoints('EUR', [amounts]), 'donnees/indicateurs/essai-lignes.csv')).toEqual([
      {
        periode: '2022',
        serie: '45',
        libelle_serie: 'Travaux',
        contrat_id: 'aaaaaaaaaaaa',
        role: 'numerateur',
        contribution: '375000.50',
        montant_eur: '',
        page: '/marches/aaaaaaaaaaaa/',
        demonstration: 'non',
      },
    ])
  })

  it('lists those that say nothing as unknown', () => {
    const [line] = rowsOf(withPoints('part', [share]), 'donnees/indicateurs/essai-lignes.csv')
    expect(line).toMatchObject({ role: 'inconnu', contribution: '0' })
  })
})
