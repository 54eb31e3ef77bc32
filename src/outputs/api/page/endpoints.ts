import type { FileInfo } from '../../../domain/file-info.ts'
import { supplierViews } from '../../../views/supplier/view.ts'
import type { Portal } from '../../../domain/portal.ts'
import { API_PATHS } from '../paths.ts'
import { WHOLE_TABLES } from '../whole-tables.ts'
import { OCDS_PATH } from '../../standards/ocds/package.ts'
import { formatNumber } from '../../../text/language/format.ts'
import { fr } from '../../../text/language/typography.ts'
import { formatSize } from '../../listing/datasets.ts'
import type { Column, Row } from '../../../views/table.ts'

export const ENDPOINT_COLUMNS: readonly Column[] = [
  { label: 'Adresse', rowHeader: true },
  { label: 'Contenu' },
  { label: 'Lignes', numeric: true },
  { label: 'Taille', numeric: true },
]

interface Endpoint {
  /** As documented: a variable part stands in angle brackets. */
  readonly pattern?: string
  /** One that exists. */
  readonly path: string
  readonly about: string
}

const UNKNOWN_YEAR = 'inconnue'
const NONE = '–'

function endpoints(portal: Portal): readonly Endpoint[] {
  const years = portal.contracts.flatMap(({ year }) => year ?? [])
  const indicator = portal.indicators.find(({ absent }) => absent === undefined) ?? portal.indicators[0]
  const [supplier] = supplierViews(portal).values()
  const list: Endpoint[] = [
    {
      path: API_PATHS.index,
      about: fr`De quelle collectivité (nom, SIREN, périmètre), et ce qu'il y a : toutes les adresses, avec titre et nombre de lignes.`,
    },
    { path: API_PATHS.schema, about: fr`JSON Schema de chaque document : noms, types, valeurs possibles.` },
    {
      path: API_PATHS.indicators,
      about: fr`Les indicateurs : question, méthode, unité, adresse ; et, de ceux qui manquent, pourquoi.`,
    },
  ]
  if (indicator !== undefined)
    list.push({
      pattern: API_PATHS.indicator('<id>'),
      path: API_PATHS.indicator(indicator.id),
      about: fr`Ses valeurs : numérateur, dénominateur, inconnus, bornes ; ses précautions, objectifs et faits documentés.`,
    })
  if (portal.contracts.length > 0)
    list.push({
      pattern: API_PATHS.contracts('<annee>'),
      path: API_PATHS.contracts(years.length > 0 ? String(Math.max(...years)) : UNKNOWN_YEAR),
      about: fr`Les marchés signés dans l'année, mêmes colonnes que marches.csv ; « ${UNKNOWN_YEAR} » pour ceux dont la date l'est.`,
    })
  list.push({ path: API_PATHS.suppliers, about: fr`Les fournisseurs qui ont une page sur ce site.` })
  if (supplier !== undefined)
    list.push({
      pattern: API_PATHS.supplier('<cle>'),
      path: API_PATHS.supplier(supplier.key),
      about: fr`Un fournisseur et ses attributions, mêmes colonnes que attributions.csv ; la clé est son SIREN, comme dans l'adresse de sa page.`,
    })
  return [...list, ...WHOLE_TABLES.map((whole) => ({ path: API_PATHS.table(whole), about: whole.about }))]
}

/** Addresses with what stands there now; `facts` are known once the files are written. */
export function endpointRows(portal: Portal, facts: readonly FileInfo[]): readonly Row[] {
  const byPath = new Map(facts.map((each) => [each.path, each]))
  const count = (rows: number | undefined) => (rows === undefined ? NONE : formatNumber(rows))
  const size = (bytes: number | undefined) => (bytes === undefined ? NONE : formatSize(bytes))
  const stands = ({ path }: Endpoint) => facts.length === 0 || byPath.has(path)
  return endpoints(portal)
    .filter(stands)
    .map(({ pattern, path, about }) => ({
      cells: [
        {
          text: `/${pattern ?? path}`,
          href: `/${path}`,
          detail: pattern && fr`par exemple ${path.split('/').at(-1)!}`,
        },
        about,
        count(byPath.get(path)?.rows),
        size(byPath.get(path)?.bytes),
      ],
    }))
}

/** "2 609 publications, 6,2 Mo", where the package is written. */
export function packageSize(facts: readonly FileInfo[]): string | undefined {
  const file = facts.find(({ path }) => path === OCDS_PATH)
  return file && `${formatNumber(file.rows ?? 0)} publications, ${formatSize(file.bytes)}`
}
