import { describe, expect, it } from 'vitest'
import { mainNavigation, sectionOf } from '../../src/layouts/navigation.ts'
import { sitePlan } from '../../src/views/search/site-plan.ts'
import { contract, indicator, portal } from '../outputs/portal-fixture.ts'
import { schemePortal } from '../outputs/scheme-portal.ts'

const labels = (of = portal()) => mainNavigation(of).map(({ label }) => label)
const addresses = (of = portal()) =>
  mainNavigation(of).flatMap(({ href, beside }) => [href, ...beside.map((page) => page.href)])

describe('mainNavigation', () => {
  it('sends nobody to a page that has nothing to say', () => {
    const bare = portal({ contracts: [contract()] })
    for (const path of ['/achats-a-venir/', '/consultations/', '/clauses/', '/insertion/', '/achat-local/'])
      expect(addresses(bare)).not.toContain(path)
    expect(labels(bare)).not.toContain('Clauses')
  })

  it('names a part by the page that it leads to, where its own has nothing to say', () => {
    const [ahead] = mainNavigation(portal({ contracts: [contract()] }))
    expect(ahead).toMatchObject({ label: 'Métiers', href: '/achats-a-venir/metiers/' })
  })

  it('has a page back as soon as one figure of it is known', () => {
    const told = portal({ indicators: [indicator({ theme: 'clauses' })] })
    expect(labels(told)).toContain('Clauses')
    const absent = indicator({ theme: 'clauses', absent: 'source-absent' })
    expect(labels(portal({ indicators: [absent] }))).not.toContain('Clauses')
  })

  it('leads only to pages of the plan, each once', () => {
    const plan = sitePlan(schemePortal).flatMap(({ entries }) => entries.map(({ href }) => href))
    expect(plan).toEqual(expect.arrayContaining(addresses(schemePortal)))
    expect(new Set(addresses(schemePortal)).size).toBe(addresses(schemePortal).length)
    expect(labels(schemePortal)).toContain('Objectifs')
  })
})

describe('sectionOf', () => {
  it('finds the part of a page that stands beside the first', () => {
    const sections = mainNavigation(schemePortal)
    expect(sectionOf(sections, '/marches/')?.label).toBe('Dépenses')
    expect(sectionOf(sections, '/a-propos/')).toBeUndefined()
  })
})
