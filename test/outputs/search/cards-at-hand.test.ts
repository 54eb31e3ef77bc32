import { expect, it } from 'vitest'
import { cardsAtHand } from '../../../src/outputs/search/cards-at-hand.ts'
import type { IndexEntry } from '../../../src/outputs/search/index-entry.ts'

const entry = (id: string, title: string): IndexEntry => ({
  id,
  path: `/${title}/`,
  title,
  content: title,
  filters: {},
  card: { title, facts: '', text: '' },
})

it('brings along the cards of the kind that stands first, with their addresses, and no other', () => {
  const cards = cardsAtHand(
    [entry('t0', 'nettoyage'), entry('m0', 'vitres'), entry('ta', 'voirie')],
    (path) => path.replace(/^\//, '/portail/'),
  )
  expect(Object.entries(cards).map(([id, { title, url }]) => [id, title, url])).toEqual([
    ['t0', 'nettoyage', '/portail/nettoyage/'],
    ['ta', 'voirie', '/portail/voirie/'],
  ])
})
