import type { Supplier } from '../domain/contract/contract.ts'
import type { Format, FormatField } from '../domain/contract/format.ts'
import { fr } from '../text/language/typography.ts'
import { readAmount } from './fields/amount.ts'
import { readBuyer } from './fields/buyer.ts'
import { readEnvironmentalConsiderations, readSocialConsiderations } from './fields/considerations.ts'
import { readCpv } from './fields/cpv.ts'
import { readDate, readOptionalDate } from './fields/date.ts'
import { readDuration } from './fields/duration.ts'
import { readEstablishment } from './fields/establishment.ts'
import { readIdentifier, readLocalId, readUid } from './fields/identifier.ts'
import type { Notes } from './fields/notes.ts'
import { readPlace } from './fields/place.ts'
import { readProcurement, readTechniques } from './fields/procurement.ts'
import { isMissing, isNotCommunicated } from './fields/reading.ts'
import { readBids, readBoolean, readShare, readWords } from './fields/simple.ts'
import { readSupplier } from './fields/supplier.ts'
import { readText } from './fields/text.ts'
import { readTitle } from './fields/title.ts'
import type { StatedRow, TableFormat } from './format-spec.ts'

/** Without these no row can be told from another: every file of the set has them, whatever else it leaves out. */
const REQUIRED = ['id', 'acheteur_id', 'titulaire_id', 'montant', 'dateNotification'] as const

/** Columns of the set that the portal reads, in its first form (33 columns) and in the next (58). */
const OPTIONAL = [
  'uid',
  'acheteur_nom',
  'nature',
  'objet',
  'codeCPV',
  'techniques',
  'modalitesExecution',
  'procedure',
  'lieuExecution_code',
  'lieuExecution_typeCode',
  'lieuExecution_nom',
  'dureeMois',
  'datePublicationDonnees',
  'formePrix',
  'typesPrix',
  'attributionAvance',
  'tauxAvance',
  'marcheInnovant',
  'considerationsSociales',
  'considerationsEnvironnementales',
  'ccag',
  'offresRecues',
  'sousTraitanceDeclaree',
  'typeGroupementOperateurs',
  'idAccordCadre',
  'titulaire_typeIdentifiant',
  'titulaire_nom',
  'titulaire_denominationSociale',
  'titulaire_commune_code',
  'titulaire_departement_code',
  'titulaire_region_code',
  'titulaire_distance',
  'titulaire_categorie',
  'modification_id',
  'donneesActuelles',
  'objetModification',
  'sourceDataset',
  'source',
] as const
type Column = (typeof REQUIRED)[number] | (typeof OPTIONAL)[number]
type TabularRow = Readonly<Partial<Record<Column, string>>>

/** By the columns that it calls as no other file does. */
const OWN_NAMES: readonly Column[] = ['acheteur_id', 'titulaire_id', 'dateNotification', 'codeCPV', 'montant']
const FEWEST_OWN_NAMES = 3

/** The column that tells of each field which a format may lack (rule 6). */
const FIELD_COLUMNS: readonly (readonly [FormatField, Column])[] = [
  ['socialConsiderations', 'considerationsSociales'],
  ['environmentalConsiderations', 'considerationsEnvironnementales'],
  ['bidsReceived', 'offresRecues'],
  ['subcontracting', 'sousTraitanceDeclaree'],
  ['techniques', 'techniques'],
  ['executionModes', 'modalitesExecution'],
  ['priceTypes', 'typesPrix'],
  ['ccag', 'ccag'],
  ['advance', 'attributionAvance'],
  ['innovative', 'marcheInnovant'],
  ['supplierDistance', 'titulaire_distance'],
]

const ESTABLISHMENT = {
  commune: 'titulaire_commune_code',
  department: 'titulaire_departement_code',
  region: 'titulaire_region_code',
  distance: 'titulaire_distance',
  size: 'titulaire_categorie',
} as const

/** Producers cut titles at one of these lengths. */
const reachesLimit = (length: number) => length === 255 || length === 256 || length === 1000

/** A field that is missed where its column stands, and only there: what a file has no column for is no fault of a row. */
function where<T>(row: TabularRow, column: Column, read: (cell: string) => T): T | undefined {
  const cell = row[column]
  return cell === undefined ? undefined : read(cell)
}

function readHolder(row: TabularRow, notes: Notes): readonly Supplier[] {
  const name = row.titulaire_nom ?? row.titulaire_denominationSociale
  const idType = row.titulaire_typeIdentifiant
  const supplier = readSupplier({ id: row.titulaire_id, idType, name }, 'titulaire_id', notes)
  if (supplier === undefined) notes.flag('supplier-missing', 'titulaire_id')
  if (supplier === undefined || supplier.protected) return supplier === undefined ? [] : [supplier]
  const establishment = readEstablishment(row, ESTABLISHMENT, notes)
  return [{ ...supplier, ...(establishment && { establishment }) }]
}

/** The buyer's SIRET and its own id, as the schema of the set glues them. */
function glued({ id, acheteur_id: buyer }: TabularRow): string | undefined {
  const siret = buyer?.replace(/\s/g, '') ?? ''
  return /^\d{14}$/.test(siret) ? `${siret}${id?.trim()}` : undefined
}

/** As good a key as the id in it, where the column is not there too; none where the id names nothing. */
function readKey(row: TabularRow, notes: Notes): string | undefined {
  if (/^[0\s.-]*$/.test(row.id ?? '') || isNotCommunicated(row.id)) return undefined
  return row.uid === undefined ? readUid({ id: glued(row) }, ['id'], notes) : readUid(row, ['uid'], notes)
}

/** Which state of the contract the row is: one row a state, the one in force marked. */
function readVersion(row: TabularRow, notes: Notes): StatedRow['version'] {
  const version = {
    id: readIdentifier(row.modification_id?.replace(/\.0+$/, ''), 'modification_id', notes),
    inForce: readBoolean(row.donneesActuelles, 'donneesActuelles', notes),
    description: readText(row.objetModification, 'objetModification', notes),
  }
  return Object.values(version).every((value) => value === undefined) ? undefined : version
}

function readTerms(row: TabularRow, notes: Notes) {
  const { lieuExecution_code: code, lieuExecution_typeCode: typeCode, lieuExecution_nom: nom } = row
  return {
    placeOfPerformance: [code, typeCode, nom].every(isMissing)
      ? undefined
      : readPlace({ code, typeCode, nom }, 'lieuExecution_code', notes),
    notifiedOn: readDate(row.dateNotification, 'dateNotification', notes),
    publishedDate: readOptionalDate(row.datePublicationDonnees, 'datePublicationDonnees', notes),
    priceForm: readText(row.formePrix, 'formePrix', notes),
    priceTypes: readWords(row.typesPrix, 'typePrix', 'typesPrix', notes),
    durationMonths: where(row, 'dureeMois', (cell) => readDuration(cell, 'dureeMois', notes)),
    advanceGranted: readBoolean(row.attributionAvance, 'attributionAvance', notes),
    advanceRate: readShare(row.tauxAvance, 'tauxAvance', notes),
    ccag: readText(row.ccag, 'ccag', notes),
  }
}

function readResponsibility(row: TabularRow, notes: Notes) {
  const { considerationsSociales: social, considerationsEnvironnementales: environmental } = row
  return {
    socialConsiderations: readSocialConsiderations(social, 'considerationsSociales', notes),
    environmentalConsiderations: readEnvironmentalConsiderations(
      environmental,
      'considerationsEnvironnementales',
      notes,
    ),
    bidsReceived: readBids(row.offresRecues, 'offresRecues', notes),
    subcontractingDeclared: readBoolean(row.sousTraitanceDeclaree, 'sousTraitanceDeclaree', notes),
    innovative: readBoolean(row.marcheInnovant, 'marcheInnovant', notes),
  }
}

function toDomain(row: TabularRow, notes: Notes): StatedRow {
  return {
    isConcession: /concession|délégation/i.test(row.nature ?? ''),
    feed: readText(row.sourceDataset ?? row.source, 'sourceDataset', notes),
    ...readBuyer({ id: row.acheteur_id, nom: row.acheteur_nom }, 'acheteur_id', notes),
    localId: readLocalId(row.id, 'id', notes),
    uid: readKey(row, notes),
    title: where(row, 'objet', (cell) => readTitle(cell, 'objet', notes, reachesLimit)),
    nature: readProcurement(row.nature, 'nature', notes),
    techniques: readTechniques(row.techniques, 'technique', 'techniques', notes),
    executionModes: readWords(row.modalitesExecution, 'modaliteExecution', 'modalitesExecution', notes),
    procedure: readProcurement(row.procedure, 'procedure', notes),
    cpv: where(row, 'codeCPV', (cell) => readCpv(cell, 'codeCPV', notes)),
    ...readTerms(row, notes),
    ...readResponsibility(row, notes),
    frameworkId: isNotCommunicated(row.idAccordCadre)
      ? undefined
      : readIdentifier(row.idAccordCadre, 'idAccordCadre', notes),
    groupType: readText(row.typeGroupementOperateurs, 'typeGroupementOperateurs', notes),
    amount: readAmount(row.montant, 'montant', notes),
    suppliers: readHolder(row, notes),
    version: readVersion(row, notes),
  }
}

/** What a file says that has all the columns. */
const FORMAT: Format = {
  id: 'decp-tabulaire',
  label: 'DECP, format tabulaire',
  name: fr`les données essentielles consolidées au format tabulaire`,
  fields: FIELD_COLUMNS.map(([field]) => field),
  concessionFields: [],
  saysNone: [],
  rowPerSupplier: false,
  caveats: [
    fr`Un marché y occupe une ligne par titulaire et par version ; la version en vigueur est retenue, les autres forment son historique.`,
    fr`Les objets y sont souvent coupés à 256 ou 1 000 caractères. Les actes de sous-traitance n'y figurent pas, seulement leur déclaration.`,
  ],
}

/** The national set as one table: a row for each supplier of each state of a contract, with more or fewer columns. */
export const decpTabular: TableFormat = {
  format: FORMAT,
  shape: 'le tableau national (CSV, Parquet)',
  container: 'csv',
  required: REQUIRED,
  json: [],
  detect: (header) =>
    OWN_NAMES.filter((column) => header.includes(column)).length >= FEWEST_OWN_NAMES &&
    header.some((column) => /^(?:acheteur|titulaire)_/.test(column)),
  formatOf: (header) => ({
    ...FORMAT,
    fields: FIELD_COLUMNS.flatMap(([field, column]) => (header.includes(column) ? [field] : [])),
  }),
  query: {
    columns: [...REQUIRED, ...OPTIONAL],
    buyer: 'acheteur_id',
    buyerName: 'acheteur_nom',
    amount: 'montant',
  },
  toDomain,
}
