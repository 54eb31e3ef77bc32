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
