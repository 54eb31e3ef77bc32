import type { Caveat } from '../../domain/indicator.ts'
import type { Portal } from '../../domain/portal.ts'
import { CAVEAT_TEXT } from '../../text/data/caveats.ts'
import { DEMONSTRATION_NOTICE, LICENCE, LICENCE_URL, citation, sourceLine } from '../../text/data/citation.ts'
import { plainSpaces } from '../../text/codes.ts'
import { jsonList } from '../files/json-list.ts'
import { publisherOf } from '../../text/data/publisher.ts'
import type { TextFile } from '../files/published-file.ts'
import { API_PATHS, API_VERSION } from './paths.ts'
import type { WholeTable } from './whole-tables.ts'

/** Kinds of documents, by their name in `schema.json`. */
export type DocumentKind =
  'index' | 'indicateurs' | 'indicateur' | 'marches' | 'fournisseurs' | 'fournisseur' | WholeTable['kind']

export interface ApiDocument {
  readonly kind: DocumentKind
  readonly path: string
  readonly title: string
  readonly description: string
  readonly caveats: readonly Caveat[]
  /** What stands before the rows: the indicator, the supplier. */
  readonly about?: object
  readonly rows: number
  /** JSON texts. */
  readonly items: () => Iterable<string>
}

/** What every document of the API begins with. */
function headOf(portal: Portal, siteRoot: string, document: ApiDocument): object {
  const { kind, path, title, description, caveats, about, rows } = document
  const { demonstration, referenceDate, sources } = portal
  return {
    titre: title,
    description: plainSpaces(description),
    version: API_VERSION,
    arrete_au: referenceDate,
    demonstration,
    avertissement: demonstration ? DEMONSTRATION_NOTICE : null,
    producteur: publisherOf(portal).name,
    licence: { nom: LICENCE, adresse: LICENCE_URL },
    sources: sources.map((source) => plainSpaces(sourceLine(source))),
    citation: plainSpaces(citation(portal, title, `${siteRoot}${path}`)),
    precautions: caveats.map((caveat) => plainSpaces(CAVEAT_TEXT[caveat])),
    schema: `${siteRoot}${API_PATHS.schema}#/$defs/${kind}`,
    ...about,
    lignes: rows,
  }
}

/** A document as a file: its rows are written one a line, in pieces. */
export function apiFile(portal: Portal, siteRoot: string, document: ApiDocument): TextFile {
  const title = `${portal.demonstration ? 'Démonstration : ' : ''}${document.title}`
  const named = { ...document, title }
  return {
    path: document.path,
    title: `${title} (API)`,
    description: document.description,
    mediaType: 'application/json',
    rows: document.rows,
    lines: () => jsonList(headOf(portal, siteRoot, named), 'donnees', document.items()),
  }
}
