import type { Portal } from '../../domain/portal.ts'
import { escapeUTF8 } from 'entities'
import { cleanLine, shortLine } from '../../text/language/clean-text.ts'
import type { TextFile } from '../files/published-file.ts'

/** Limits of OpenSearch 1.1, in characters. */
const LONGEST = { short: 16, long: 48, description: 1024 } as const

const PATH = 'opensearch.xml'
const MEDIA_TYPE = 'application/opensearchdescription+xml'

function element(name: string, text: string, longest: number): string {
  return `  <${name}>${escapeUTF8(shortLine(text, longest))}</${name}>\n`
}

/** `opensearch.xml`: lets a browser search the portal from its address bar, by the search page's own address. */
export function openSearchFile({ territory, demonstration }: Portal, siteRoot: string): TextFile {
  const mark = demonstration ? 'Démonstration : ' : ''
  const description = `${mark}chercher dans les achats à venir, les marchés, les fournisseurs et les indicateurs ${territory.nameWithOf}.`
  const xml = [
    '<?xml version="1.0" encoding="UTF-8"?>\n',
    '<OpenSearchDescription xmlns="http://a9.com/-/spec/opensearch/1.1/">\n',
    element('ShortName', `Achats ${territory.shortName}`, LONGEST.short),
    element('LongName', `${mark}Achats à livre ouvert, ${territory.shortName}`, LONGEST.long),
    element('Description', description, LONGEST.description),
    `  <Image width="16" height="16" type="image/svg+xml">${escapeUTF8(siteRoot)}favicon.svg</Image>\n`,
    `  <Url type="text/html" method="get" template="${escapeUTF8(siteRoot)}recherche/?q={searchTerms}"/>\n`,
    `  <Url type="${MEDIA_TYPE}" rel="self" template="${escapeUTF8(siteRoot)}${PATH}"/>\n`,
    ...(territory.contact
      ? [`  <Contact>${escapeUTF8(cleanLine(territory.contact.email))}</Contact>\n`]
      : []),
    '  <Language>fr</Language>\n  <InputEncoding>UTF-8</InputEncoding>\n  <OutputEncoding>UTF-8</OutputEncoding>\n',
    '</OpenSearchDescription>\n',
  ]
  return {
    path: PATH,
    title: `${mark}recherche du portail`,
    description: 'Pour chercher dans le portail depuis la barre d’adresse d’un navigateur (OpenSearch 1.1).',
    mediaType: MEDIA_TYPE,
    lines: () => xml,
  }
}
