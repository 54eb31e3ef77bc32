import { describe, expect, it } from 'vitest'
import { errorReport } from '../../../src/views/page-report.ts'
import { breadcrumbList, subjectPage } from '../../../src/outputs/standards/schema-org/subject-page.ts'
import { portal } from '../portal-fixture.ts'

const PAGE = {
  title: 'Alpha',
  description: 'Alpha tient un marché.',
  id: '407904374',
  address: 'https://ville.example/portail/fournisseurs/407904374/',
  siteRoot: 'https://ville.example/portail/',
}

describe('what a page of a record says to search engines', () => {
  it('numbers the way to it, home first, by whole addresses', () => {
    const list = breadcrumbList([
      { label: 'Accueil', address: PAGE.siteRoot },
      { label: 'Alpha', address: PAGE.address },
    ])
    expect(list).toMatchObject({
      '@type': 'BreadcrumbList',
      itemListElement: [
        { position: 1, name: 'Accueil', item: PAGE.siteRoot },
        { position: 2, name: 'Alpha', item: PAGE.address },
      ],
    })
  })

  it('ties it to the data, at the date of the data, and names a firm only where there is one', () => {
    const plain = subjectPage(portal(), PAGE)
    expect(plain).toMatchObject({
      '@type': 'WebPage',
      '@id': PAGE.address,
      dateModified: '2023-09-08',
      isPartOf: { '@id': 'https://ville.example/portail/donnees/' },
      description: PAGE.description,
    })
    expect(plain).not.toHaveProperty('mainEntity')
    expect(subjectPage(portal(), { ...PAGE, firm: { name: 'Alpha', siren: '407904374' } })).toMatchObject({
      mainEntity: { '@type': 'Organization', name: 'Alpha', identifier: { value: '407904374' } },
    })
    const abroad = subjectPage(portal(), { ...PAGE, firm: { name: 'Beta SA' } })
    expect(abroad).not.toHaveProperty('mainEntity.identifier')
  })

  it.each([
    [
      'Demand',
      {
        identifier: { propertyID: 'plan', value: 'x-1' },
        '@reverse': { seeks: { '@type': 'GovernmentOrganization' } },
      },
    ],
    ['AdministrativeArea', { identifier: { propertyID: 'plan', value: 'x-1' } }],
    ['DefinedTerm', { termCode: 'x-1', inDefinedTermSet: { name: 'plan' } }],
  ] as const)('names a %s by its own words', (type, expected) => {
    const thing = { type, name: 'Alpha', code: 'x-1', codeOf: 'plan' }
    expect(subjectPage(portal(), { ...PAGE, thing })).toMatchObject({
      mainEntity: { '@type': type, name: 'Alpha', ...expected },
    })
  })

  it('says of invented rows that they are', () => {
    expect(subjectPage(portal({ demonstration: true }), PAGE)).toMatchObject({
      description: expect.stringMatching(/^Données de démonstration/),
    })
  })
})

describe('the prepared message of a page', () => {
  it('bears any title, and leads nowhere else', () => {
    const title = 'A & B <script> ?subject=x\r\nBcc: x@y.example'
    const mail = errorReport('contact@ville.example', {
      what: 'Fournisseur',
      id: '1',
      title,
      address: PAGE.address,
    })
    const address = new URL(mail)
    expect([address.protocol, address.pathname]).toEqual(['mailto:', 'contact@ville.example'])
    expect([...address.searchParams.keys()]).toEqual(['subject', 'body'])
    expect(address.searchParams.get('subject')).toBe('Erreur signalée : fournisseur 1')
    expect(address.searchParams.get('body')).toContain(`Fournisseur : ${title}`)
  })
})
