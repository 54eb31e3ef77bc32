import { expect, it } from 'vitest'
import { contract, portal } from '../portal-fixture.ts'
import { plain } from '../../text/plain.ts'
import { derivedPortal } from '../derived.ts'
import { textOf } from '../read.ts'

it.each([
  [0, '0 ligne, arrêtée au'],
  [1, '1 ligne, arrêtée au'],
  [2, '2 lignes, arrêtées au'],
])('the notice of a file of %i lines agrees with their number', (count, words) => {
  const contracts = Array.from({ length: count }, (_, index) => contract({ id: `c${index}` }))
  expect(textOf(portal({ contracts }), 'donnees/marches.txt')).toContain(words)
})

it('says in the notice of an indicator what its values are held against, with the source', async () => {
  const notice = textOf(await derivedPortal('demonstration'), 'donnees/indicateurs/offre-unique.txt')
  expect(plain(notice)).toContain(
    'Repère pour des pays (Union européenne) : part des marchés qui n’ont reçu qu’une offre, au plus 10 %, bon. ' +
      'Un repère pour des pays, non un objectif',
  )
  expect(notice).toContain('Source : EU Single Market Scoreboard, public procurement.')
})
