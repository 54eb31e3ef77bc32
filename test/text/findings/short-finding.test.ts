import { expect, it } from 'vitest'
import { phraseText } from '../../../src/text/language/phrase.ts'
import { shortFinding } from '../../../src/text/findings/short.ts'
import { indicator, share } from '../../views/theme/indicators.ts'
import { plain } from '../plain.ts'

const CONTEXT = { subject: 'la Ville', years: { first: 2020, last: 2025 } }
const said = (words: string, more = {}) =>
  plain(
    phraseText(
      shortFinding(
        indicator('a', { words: { share: words }, points: [share('2025', 0.4)], ...more }),
        CONTEXT,
      ),
    ),
  )

it.each([
  ['des marchés dont la rubrique est renseignée sont réservés', 'En 2025, 40 % des marchés sont réservés'],
  [
    'des montants dont le statut du titulaire est connu vont à l’économie sociale',
    'En 2025, 40 % des montants vont à l’économie sociale',
  ],
  [
    'des marchés dont les deux rubriques sont renseignées portent les deux',
    'En 2025, 40 % des marchés portent les deux',
  ],
])('leaves out what is counted among: %s', (words, short) => {
  expect(said(words)).toBe(short)
})

it('keeps it where what follows rests on it', () => {
  const words = 'des marchés dont le nombre d’offres est renseigné n’en ont reçu qu’une'
  expect(said(words)).toBe(`En 2025, 40 % ${words}`)
})

it('says no target: the page has its strip', () => {
  const target = {
    id: 't',
    label: 't',
    nature: 'target',
    perimeter: 'France',
    value: 0.3,
    unit: 'part',
    expired: false,
    source: 'Plan',
  } as const
  expect(said('des marchés sont réservés', { targets: [target] })).toBe(
    'En 2025, 40 % des marchés sont réservés',
  )
})
