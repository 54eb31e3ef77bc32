import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { filter, tokensOf } from '../../src/client/filtering.ts'
import type { Filters, Item } from '../../src/client/filtering.ts'
import { queryWords, searchable } from '../../src/text/language/fold.ts'

const item = (tokens: string, words = ''): Item => ({ tokens: tokensOf(tokens), words: searchable(words) })
const filters = (chosen: Record<string, readonly string[]>, words = ''): Filters => ({
  chosen: new Map(Object.entries(chosen).map(([facet, values]) => [facet, new Set(values)])),
  words: queryWords(words),
})

const LAUNDRY = item('metier:linge type:services reserve:ea-esat', 'Entretien des linges')
const CURTAINS = item('metier:linge type:fournitures reserve:aucun', 'Rideaux')
const CLEANING = item('metier:nettoyage type:services reserve:siae reserve:ea-esat', 'Nettoyage de bureaux')
const ALL = [LAUNDRY, CURTAINS, CLEANING]

describe('filter', () => {
  it('shows everything without filter, and counts each value', () => {
    const { shown, count, counts, without } = filter(ALL, filters({ metier: [] }))
    expect([shown, count]).toEqual([[true, true, true], 3])
    expect(Object.fromEntries(counts)).toEqual({
      'metier:linge': 2,
      'metier:nettoyage': 1,
      'type:services': 2,
      'type:fournitures': 1,
      'reserve:ea-esat': 2,
      'reserve:aucun': 1,
      'reserve:siae': 1,
    })
    expect(without.size).toBe(0)
  })

  it('wants one of the values of a facet, and every facet', () => {
    const shown = (chosen: Record<string, readonly string[]>) => filter(ALL, filters(chosen)).shown
    expect(shown({ metier: ['linge', 'nettoyage'] })).toEqual([true, true, true])
    expect(shown({ metier: ['linge'], type: ['services'] })).toEqual([true, false, false])
    expect(shown({ reserve: ['siae', 'aucun'] })).toEqual([false, true, true])
  })

  it('wants the words too, accents and plurals forgiven', () => {
    expect(filter(ALL, filters({}, 'linge')).shown).toEqual([true, false, false])
    expect(filter(ALL, filters({ type: ['services'] }, 'rideau')).count).toBe(0)
  })

  it('counts a choice as all other facets want it: what choosing it would give', () => {
    const { counts } = filter(ALL, filters({ metier: ['linge'] }))
    expect(counts.get('metier:nettoyage')).toBe(1)
    expect(counts.get('type:services')).toBe(1)
    expect(counts.get('reserve:siae')).toBeUndefined()
  })

  it('says what each facet alone keeps out', () => {
    const { count, without } = filter(ALL, filters({ metier: ['nettoyage'], type: ['fournitures'] }))
    expect(count).toBe(0)
    expect(Object.fromEntries(without)).toEqual({ metier: 1, type: 1 })
    expect(Object.fromEntries(filter(ALL, filters({ metier: ['linge'] }, 'bureau')).without)).toEqual({
      metier: 1,
      mots: 2,
    })
  })

  it('agrees with the plain meaning of its words, whatever the items and the filters', () => {
    const facets = ['a', 'b', 'c']
    const value = fc.constantFrom<string>('x', 'y', 'z')
    const chosen = fc.dictionary(fc.constantFrom(...facets), fc.uniqueArray(value))
    const items = fc.array(fc.dictionary(fc.constantFrom(...facets), fc.uniqueArray(value)))
    const wants = (row: Record<string, string[]>, want: Record<string, readonly string[]>) =>
      Object.entries(want).every(
        ([facet, values]) => values.length === 0 || values.some((each) => row[facet]?.includes(each)),
      )
    fc.assert(
      fc.property(items, chosen, (rows, want) => {
        const made = rows.map((row) =>
          item(
            Object.entries(row)
              .flatMap(([facet, values]) => values.map((each) => `${facet}:${each}`))
              .join(' '),
          ),
        )
        const { shown, count, counts, without } = filter(made, filters(want))
        expect(shown).toEqual(rows.map((row) => wants(row, want)))
        expect(count).toBe(shown.filter(Boolean).length)
        for (const facet of facets) {
          const others = { ...want, [facet]: [] }
          const left = rows.filter((row) => wants(row, others))
          for (const each of ['x', 'y', 'z'])
            expect(counts.get(`${facet}:${each}`) ?? 0).toBe(
              left.filter((row) => row[facet]?.includes(each)).length,
            )
          if (want[facet]?.length) expect(without.get(facet)).toBe(left.length)
        }
      }),
    )
  })
})
