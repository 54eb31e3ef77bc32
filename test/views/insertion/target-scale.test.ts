import { expect, it } from 'vitest'
import type { DocumentedFact } from '../../../src/domain/territory/fact.ts'
import { scaleRows } from '../../../src/views/insertion/target-scale.ts'
import { point } from '../../charts/series.ts'
import { indicator } from '../../outputs/portal-fixture.ts'

const fact = (fields: Partial<DocumentedFact>): DocumentedFact => ({
  subject: '',
  territory: undefined,
  indicator: undefined,
  value: '0',
  unit: 'heures',
  period: undefined,
  source: 'Un document',
  author: undefined,
  date: undefined,
  address: undefined,
  remark: undefined,
  ...fields,
})
const { series } = indicator()
const amounts = indicator({
  series: {
    ...series,
    points: [point('2024', 100_000_000_00n), point('2025', 1_00n, { partial: true })],
  },
})
const words = (rows: ReturnType<typeof scaleRows>) =>
  rows.map(({ cells }) =>
    cells.map((cell) => (typeof cell === 'string' ? cell : cell.text).replace(/[\u00a0\u202f]/g, ' ')),
  )

it('says hours in jobs by each factor that it is given, and which', () => {
  const jobs = fact({
    indicator: 'equivalents-temps-plein',
    value: '1622',
    territory: 'Ailleurs',
    period: '2020',
  })
  expect(words(scaleRows({ value: 300_000 }, [jobs], undefined))).toEqual([
    ['Emplois à temps plein', '187', expect.stringContaining('1 607 heures par an, durée légale')],
    ['Emplois à temps plein', '185', '1 622 heures par an, Ailleurs, 2020'],
  ])
})

it('says hours per million euros of documented purchases, and of the last complete year signed', () => {
  const bought = { subject: 'achats annuels (marchés)', unit: 'EUR', value: '450000000' }
  const facts = [
    fact({ ...bought, period: 'vers 2018' }),
    fact({ ...bought, subject: 'achats annuels avec concessions (plus de)', value: '1000000000' }),
    fact({ ...bought, territory: 'Ailleurs' }),
  ]
  expect(words(scaleRows({ value: 300_000 }, facts, amounts)).slice(1)).toEqual([
    ['Heures par million d’euros de marchés', '667', '450 M€ d’achats par an, vers 2018 : Un document'],
    [
      'Heures par million d’euros de marchés',
      '3 000',
      '100 M€ de marchés signés en 2024, d’après les fichiers lus',
    ],
  ])
})

it('has no row of amounts where no amount is known', () => {
  expect(scaleRows({ value: 300_000 }, [], { ...amounts, absent: 'no-rows' })).toHaveLength(1)
})
