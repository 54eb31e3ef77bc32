import { describe, expect, it } from 'vitest'
import { supplierBook } from '../../src/indicators/supplier-book.ts'
import { finding, findingContext } from '../../src/text/findings/finding.ts'
import { phraseText } from '../../src/text/language/phrase.ts'
import { plainSpaces } from '../../src/text/codes.ts'
import { figureTable } from '../../src/views/figure/table.ts'
import { weightProperties } from '../../src/views/supplier/properties-weight.ts'
import { derivedPortal } from '../outputs/derived.ts'
import { smallWorlds } from './small-worlds.ts'
import type { SmallWorld } from './small-worlds.ts'

const demonstration = await derivedPortal('demonstration')
const worlds = [...smallWorlds(demonstration, [0, 1, 2, 3, 4], 40)]

/** A change since another year is no share: "12 % de plus qu’en 2024", "augmenté de 4 %". */
const CHANGE = /(?:augmenté|diminué) de [\d,  ]+ %|[\d,  ]+ % de (?:plus|moins) qu’en/gu

function findings(world: SmallWorld): readonly (readonly [id: string, text: string])[] {
  return world.indicators.map((indicator) => {
    const { title, summary } = finding(indicator, findingContext(world))
    return [indicator.id, plainSpaces(`${phraseText(title)}. ${phraseText(summary)}`)]
  })
}

function cells(world: SmallWorld): readonly (readonly [id: string, text: string])[] {
  return world.indicators
    .filter(({ unit, absent }) => unit !== 'taux' && absent === undefined)
    .map((indicator) => {
      const { rows } = figureTable(indicator, 10, world.localScope.communes.size)
      const texts = rows.flatMap((row) =>
        row.cells.map((each) => (typeof each === 'string' ? each : each.text)),
      )
      return [indicator.id, plainSpaces(texts.join(' | '))]
    })
}

function weights(world: SmallWorld): readonly (readonly [id: string, text: string])[] {
  return [...supplierBook(world).byKey.values()].map((supplier) => [
    supplier.key,
    plainSpaces(JSON.stringify(weightProperties(supplier, world).map(({ values }) => values))),
  ])
}

const withPercent = (said: readonly (readonly [string, string])[]) =>
  said.filter(([, text]) => text.replaceAll(CHANGE, '').includes('%'))

describe('a portal of one to four contracts', () => {
  it.each([
    ['finding', findings],
    ['table', cells],
    ['page of a supplier', weights],
  ])('prints no percentage in a %s (rule 12)', (_, told) => {
    expect(worlds.flatMap((world) => withPercent(told(world))).slice(0, 5)).toEqual([])
  })
})

describe('a sentence on nothing, on one, on two', () => {
  const NOUNS =
    '(?:contrat|attribution|acte|achat|heure|personne|offre|entreprise|équivalent|ligne|famille|commune)'
  const ONE = String.raw`(?<![\d,  ])[01](?:,\d+)? `
  const MANY = String.raw`(?<![\d,])(?:[2-9]|\d{2,})(?:,\d+)? `
  const WRONG: readonly (readonly [what: string, RegExp])[] = [
    ['a plural after 0 or 1', new RegExp(`${ONE}${NOUNS}s\\b`, 'u')],
    ['a participle in the plural after 0 or 1', new RegExp(`${ONE}[^.;,]{1,30} renseignée?s\\b`, 'u')],
    ['a singular from two on', new RegExp(`${MANY}${NOUNS}(?![\\p{L}])`, 'u')],
    [
      'a participle in the singular from two on',
      new RegExp(`${MANY}${NOUNS}s(?: prévus| exécutées)? renseignée?(?![\\p{L}])`, 'u'),
    ],
    [
      'a participle of the other gender',
      /(?:attribution|ligne|part exécutée)s? (?:non )?renseignés?(?!\p{L})|(?:contrat|acte|achat prévu)s? (?:non )?renseignées?(?!\p{L})|inchangé la/u,
    ],
    ['a vowel after de, ne or que', /(?<!\p{L})(?:de|ne|que) [aàâeéèêiîoôuû]/iu],
    ['none of one', /(?<![\d,  ])1 [^.]{1,20} en tout, dont auc/u],
  ]
  const worldsOfFew = [...smallWorlds(demonstration, [0, 1, 2, 4, 6], 40)]
  const said = new Set(
    worldsOfFew.flatMap((world) => findings(world).map(([, text]) => text.replaceAll(/«[^»]*»/g, '«»'))),
  )

  it.each(WRONG)('has no %s', (_, wrong) => {
    expect([...said].filter((text) => wrong.test(text)).slice(0, 3)).toEqual([])
  })
})
