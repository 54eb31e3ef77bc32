import type { Described } from '../../files/described.ts'
import type { PublishedFile } from '../../files/published-file.ts'
import { catalogue } from './catalogue.ts'
import { turtle } from './turtle.ts'

/** The catalogue in its two forms, made of one declaration. */
export function catalogueFiles({ portal, facts, siteRoot }: Described): readonly PublishedFile[] {
  const document = catalogue(portal, facts, siteRoot)
  const title = portal.demonstration ? 'Démonstration : catalogue DCAT-AP' : 'Catalogue DCAT-AP'
  const description =
    'Les jeux de données du portail pour les moissonneurs (data.gouv.fr, data.europa.eu), au profil DCAT-AP 3.'
  return [
    {
      path: 'catalog.jsonld',
      title: `${title}, JSON-LD`,
      description,
      mediaType: 'application/ld+json',
      lines: () => [`${JSON.stringify(document, null, 1)}\n`],
    },
    {
      path: 'catalog.ttl',
      title: `${title}, Turtle`,
      description,
      mediaType: 'text/turtle; charset=utf-8',
      async *lines() {
        yield await turtle(document)
      },
    },
  ]
}
