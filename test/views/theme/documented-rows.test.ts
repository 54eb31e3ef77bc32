import { expect, it } from 'vitest'
import { documentedFactSchema } from '../../../src/domain/territory/fact.ts'
import { ELSEWHERE_COLUMNS, documentedElsewhere } from '../../../src/views/theme/documented-rows.ts'

const fact = (territoire: string, source: string, remarque: string) =>
  documentedFactSchema.parse({
    ...{ sujet: 'heures', territoire, indicateur: '', valeur: '12', unite: 'heures', periode: '2018' },
    ...{ source, auteur: '', date: '', adresse: '', remarque },
  })

it('says beside each figure of another authority what keeps it from being compared', () => {
  const facts = [
    fact('Ici', 'A', 'Une année.'),
    fact('Là', 'B', ''),
    fact('Ailleurs', 'A', 'Un autre compte.'),
  ]
  const rows = documentedElsewhere(facts, { shortName: 'MEL' })
  expect(rows.map(({ cells }) => [cells[1], cells.at(-1)])).toEqual([
    ['Ici', 'Une année.'],
    ['Ailleurs', 'Un autre compte.'],
    ['Là', { text: 'non précisé', unknown: true }],
  ])
  for (const { cells } of rows) expect(cells).toHaveLength(ELSEWHERE_COLUMNS.length)
})
