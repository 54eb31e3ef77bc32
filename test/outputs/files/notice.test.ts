import { expect, it } from 'vitest'
import { contract, portal } from '../portal-fixture.ts'
import { textOf } from '../read.ts'

it.each([
  [0, '0 ligne, arrêtée au'],
  [1, '1 ligne, arrêtée au'],
  [2, '2 lignes, arrêtées au'],
])('the notice of a file of %i lines agrees with their number', (count, words) => {
  const contracts = Array.from({ length: count }, (_, index) => contract({ id: `c${index}` }))
  expect(textOf(portal({ contracts }), 'donnees/marches.txt')).toContain(words)
})
