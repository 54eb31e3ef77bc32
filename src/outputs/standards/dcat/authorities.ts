import type { Territory, UpdateFrequency } from '../../../domain/territory/territory.ts'
import { LICENCE_URL } from '../../../text/data/citation.ts'
import { words } from './node.ts'
import type { Node } from './node.ts'

/** Controlled lists of the Publications Office of the European Union, which DCAT-AP 3 asks for. */
const EU = 'http://publications.europa.eu/resource/authority/'

function entry(list: string, code: string, type: string, label: string): Node {
  return {
    '@id': `${EU}${list}/${code}`,
    '@type': [...new Set([type, 'skos:Concept'])],
    'skos:inScheme': { '@id': `${EU}${list}` },
    'skos:prefLabel': words(label),
  }
}

const theme = (code: string, label: string) => entry('data-theme', code, 'skos:Concept', label)
const availability = (code: string, label: string) =>
  entry('planned-availability', code, 'skos:Concept', label)
const frequency = (code: string, label: string) => entry('frequency', code, 'dct:Frequency', label)
const format = (code: string, label: string) => entry('file-type', code, 'dct:MediaTypeOrExtent', label)

export const EU_THEMES = {
  government: theme('GOVE', 'Gouvernement et secteur public'),
  economy: theme('ECON', 'Économie et finances'),
  society: theme('SOCI', 'Population et société'),
} as const
export type ThemeName = keyof typeof EU_THEMES

export const FRENCH = entry('language', 'FRA', 'dct:LinguisticSystem', 'français')
export const FRANCE = entry('country', 'FRA', 'dct:Location', 'France')
export const PUBLIC_ACCESS = entry('access-right', 'PUBLIC', 'dct:RightsStatement', 'public')
/** No source says how often it will be updated, and the portal does not guess. */
const UNKNOWN_FREQUENCY = frequency('UNKNOWN', 'inconnue')

const FREQUENCIES: Readonly<Record<UpdateFrequency, Node>> = {
  daily: frequency('DAILY', 'quotidienne'),
  weekly: frequency('WEEKLY', 'hebdomadaire'),
  monthly: frequency('MONTHLY', 'mensuelle'),
  quarterly: frequency('QUARTERLY', 'trimestrielle'),
  annual: frequency('ANNUAL', 'annuelle'),
  irregular: frequency('IRREG', 'irrégulière'),
}

export function frequencyOf({ updateFrequency }: Pick<Territory, 'updateFrequency'>): Node {
  return updateFrequency === undefined ? UNKNOWN_FREQUENCY : FREQUENCIES[updateFrequency]
}

/** Addresses of the portal do not change; those of a demonstration promise nothing. */
export const STABLE = availability('STABLE', 'stable')
export const EXPERIMENTAL = availability('EXPERIMENTAL', 'expérimental')

export const FILE_TYPES = {
  csv: format('CSV', 'CSV'),
  json: format('JSON', 'JSON'),
  parquet: format('PARQUET', 'Parquet'),
  workbook: format('XLSX', 'classeur Excel'),
  zip: format('ZIP', 'ZIP'),
  atom: format('ATOM', 'flux Atom'),
  calendar: format('ICS', 'iCalendar'),
} as const

export const DATA_THEMES: Node = {
  '@id': `${EU}data-theme`,
  '@type': 'skos:ConceptScheme',
  'dct:title': words('Thèmes de données de l’Union européenne'),
}

const ATTRIBUTION: Node = {
  '@id': 'http://purl.org/adms/licencetype/Attribution',
  '@type': 'skos:Concept',
  'skos:inScheme': { '@id': 'http://purl.org/adms/licencetype/1.0' },
  'skos:prefLabel': words('mention de la source'),
}

/** By address and by the very title under which data.gouv.fr lists it: its harvester recognises one or the other. */
export const OPEN_LICENCE: Node = {
  '@id': LICENCE_URL,
  '@type': 'dct:LicenseDocument',
  'dct:identifier': 'etalab-2.0',
  'dct:type': { '@id': ATTRIBUTION['@id'] },
  'rdfs:label': 'Licence Ouverte / Open Licence version 2.0',
  'rdfs:seeAlso': { '@id': 'https://spdx.org/licenses/etalab-2.0.html' },
}

/**
 * SHA-256 by its `https:` address, as DCAT-AP's own list of algorithms has it. Under the `http:` one, data.gouv.fr's
 * harvester (udata, read in 2026) keeps the sum as bytes where its model wants text, and would drop the dataset.
 */
export const SHA_256: Node = {
  '@id': 'https://spdx.org/rdf/terms#checksumAlgorithm_sha256',
  '@type': 'spdx:ChecksumAlgorithm',
}

/** All that the catalogue may refer to. */
export const AUTHORITIES: readonly Node[] = [
  OPEN_LICENCE,
  ATTRIBUTION,
  FRENCH,
  FRANCE,
  PUBLIC_ACCESS,
  UNKNOWN_FREQUENCY,
  ...Object.values(FREQUENCIES),
  STABLE,
  EXPERIMENTAL,
  DATA_THEMES,
  ...Object.values(EU_THEMES),
  ...Object.values(FILE_TYPES),
  SHA_256,
]
