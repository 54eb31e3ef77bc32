import { describe, expect, it } from 'vitest'
import { searchRecords } from '../../../src/outputs/search/cards.ts'
import { plain } from '../../text/plain.ts'
import { portal } from '../portal-fixture.ts'
import { schemePortal } from '../scheme-portal.ts'

const ofKind = (kind: string, from = schemePortal) =>
  searchRecords(from).filter((record) => record.kind === kind)

describe('what was promised can be found', () => {
  const [measured, unmeasured, action] = ofKind('objectif')

  it('each target with its value, its state and why', () => {
    expect(measured!.path).toBe('/spaser/#objectif-clause')
    expect(measured!.facts.map(plain)).toEqual(['Objectif 25 %', 'En route'])
    expect(plain(measured!.text!)).toBe('20 % en 2025 ; il manque 5 points d’ici fin 2030.')
    expect(unmeasured!.facts.map(plain)[1]).toBe('On ne peut pas le dire')
  })

  it('each action by its name, its title and its pillar', () => {
    expect(action).toMatchObject({ path: '/spaser/actions/3/', title: 'Former' })
    expect(action!.facts.map(plain)).toEqual(['Action 3', 'Pilier 1 - Insertion'])
    expect(plain(action!.text!)).toMatch(/^Former les acheteurs\. Pas de donnée publiée/)
  })
})

describe('pages can be found', () => {
  const paths = (from = schemePortal) => ofKind('page', from).map(({ path }) => path)

  it('the main ones that this portal has, each year and each report', () => {
    expect(paths()).toEqual(
      expect.arrayContaining([
        '/depenses/',
        '/spaser/',
        '/annees/2025/',
        '/annees/2025/facile-a-lire/',
        '/spaser/rapport/2024-2025/',
      ]),
    )
    expect(ofKind('page').find(({ path }) => path === '/spaser/rapport/2024-2025/')!.year).toBe(2025)
  })

  it('none that it does not have', () => {
    expect(paths(portal())).not.toContain('/spaser/')
    expect(paths(portal()).filter((path) => path.startsWith('/annees/2'))).toEqual([])
  })
})
