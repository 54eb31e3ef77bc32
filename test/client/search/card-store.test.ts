import { gzipSync } from 'node:zlib'
import { afterEach, expect, it, vi } from 'vitest'
import { CardStore } from '../../../src/client/search/card-store.ts'
import { cardPlace, cardsPerBlock } from '../../../src/domain/card-blocks.ts'
import type { PackedCard } from '../../../src/domain/card-blocks.ts'

const cards = Array.from({ length: 12 }, (_, number): PackedCard => [
  `/marches/${number}/`,
  `Titre ${number}`,
  'faits',
  '',
])
const asked: string[] = []
const answer = (make: (address: string) => Response) =>
  vi.stubGlobal('fetch', (address: string) => {
    asked.push(address)
    return Promise.resolve(make(address))
  })
const store = () =>
  new CardStore({
    index: '/portail/recherche/index-1/',
    perBlock: 12,
    base: '/portail/',
    atHand: { t0: { url: '/portail/x/', title: 'À portée', facts: '', text: '' } },
  })

afterEach(() => {
  asked.length = 0
  vi.unstubAllGlobals()
})

it('gives cards of one file for one request, with their address under the base', async () => {
  answer(() => new Response(gzipSync(JSON.stringify(cards))))
  const some = store()
  const given = await Promise.all(['mc', 'md', 'mn'].map((id) => some.cardOf(id)))
  expect(asked).toEqual(['/portail/recherche/index-1/cards/m1.pf_cards'])
  expect(given.map(({ url }) => url)).toEqual([0, 1, 11].map((number) => `/portail/marches/${number}/`))
  expect(given[1]).toMatchObject({ title: 'Titre 1', facts: 'faits', text: '' })
})

it.each([
  [0, 12],
  [14_400, 12],
  [14_401, 13],
  [55_000, 46],
])('has a card of %d in a file of %d', (cards, perBlock) => {
  expect(cardsPerBlock(cards)).toBe(perBlock)
  expect(cardPlace('m1a', perBlock).at).toBe(46 % perBlock)
})

it('asks for nothing where the page brings the card along', async () => {
  answer(() => new Response('', { status: 404 }))
  expect((await store().cardOf('t0')).title).toBe('À portée')
  expect(asked).toEqual([])
})

it('asks again for a file that could not be had', async () => {
  let status = 503
  answer(() => new Response(gzipSync(JSON.stringify(cards)), { status }))
  const some = store()
  await expect(some.cardOf('m0')).rejects.toThrow('503')
  status = 200
  expect((await some.cardOf('m0')).title).toBe('Titre 0')
})

it('gives the order of amounts, and asks for it once', async () => {
  answer(() => new Response(gzipSync(JSON.stringify(['m3', 'm0']))))
  const some = store()
  expect(await some.amountOrder()).toEqual(['m3', 'm0'])
  expect(await some.amountOrder()).toEqual(['m3', 'm0'])
  expect(asked).toEqual(['/portail/recherche/index-1/amounts.pf_cards'])
})
