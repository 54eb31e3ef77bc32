import { indicatorFilesPath } from '../../domain/links.ts'
import type { Portal } from '../../domain/portal.ts'
import type { Dataset } from '../datasets/dataset.ts'
import type { TextFile } from '../files/published-file.ts'
import { authorityRecord } from './authority.ts'
import { apiFile } from './document.ts'
import type { ApiDocument } from './document.ts'
import { indicatorDocument, indicatorListDocument } from './indicators.ts'
import { API_PATHS } from './paths.ts'
import { apiSchema } from './schema.ts'
import { supplierDocuments, supplierTables } from './suppliers.ts'
import { contractDocuments, wholeTableDocuments, wholeTables } from './tables.ts'

/** What there is: every document but those of single firms, which the list of firms leads to. */
function indexDocument(
  { territory }: Portal,
  siteRoot: string,
  documents: readonly ApiDocument[],
): ApiDocument {
  const listed = documents.filter(({ kind }) => kind !== 'fournisseur')
  return {
    kind: 'index',
    path: API_PATHS.index,
    title: `API des achats ${territory.nameWithOf}`,
    description: `Des fichiers JSON, sans clé ni compte, écrits avec le site. Documentation : ${siteRoot}donnees/api/`,
    caveats: [],
    about: { collectivite: authorityRecord(territory) },
    rows: listed.length,
    *items() {
      for (const { kind, path, title, description, rows } of listed) {
        const adresse = `${siteRoot}${path}`
        yield JSON.stringify({ type: kind, chemin: path, adresse, titre: title, description, lignes: rows })
      }
    },
  }
}

/** @throws Error where the table is not among those given: a fault of this program. */
function tableAt(tables: readonly Dataset[], base: string): Dataset {
  const table = tables.find((each) => each.base === base)
  if (table === undefined) throw new Error(`no table ${base} for the API`)
  return table
}

/** The static API: the same tables as the CSV files, as JSON. `tables` are those that the portal publishes. */
export function apiFiles(portal: Portal, siteRoot: string, tables: readonly Dataset[]): readonly TextFile[] {
  const suppliers = supplierTables(portal)
  const valuesOf = new Map(
    portal.indicators.flatMap(({ id, absent }) =>
      absent === undefined ? [[id, tableAt(tables, indicatorFilesPath(id))] as const] : [],
    ),
  )
  const documents = [
    indicatorListDocument(portal, siteRoot),
    ...portal.indicators.map((each) => indicatorDocument(each, valuesOf.get(each.id), siteRoot)),
    ...contractDocuments(tables),
    ...wholeTableDocuments(tables),
    ...supplierDocuments(suppliers),
  ]
  const title = `Schéma de l’API${portal.demonstration ? ' (démonstration)' : ''}`
  const schema = () =>
    apiSchema(
      {
        contracts: tableAt(tables, 'donnees/marches'),
        awards: tableAt(tables, 'donnees/attributions'),
        whole: wholeTables(tables),
        suppliers: suppliers.suppliers,
        indicators: [...valuesOf.values()],
      },
      siteRoot,
      title,
    )
  return [
    apiFile(portal, siteRoot, indexDocument(portal, siteRoot, documents)),
    {
      path: API_PATHS.schema,
      title,
      description: 'JSON Schema de chaque document de l’API.',
      mediaType: 'application/schema+json',
      lines: () => [`${JSON.stringify(schema(), null, 2)}\n`],
    },
    ...documents.map((document) => apiFile(portal, siteRoot, document)),
  ]
}
