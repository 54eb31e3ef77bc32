import type { FormatField } from '../domain/contract/format.ts'
import type { Supplier } from '../domain/contract/contract.ts'
import { readAmendments } from './fields/amendments.ts'
import { readAmount } from './fields/amount.ts'
import { readBuyer } from './fields/buyer.ts'
import { readEnvironmentalConsiderations, readSocialConsiderations } from './fields/considerations.ts'
import { readCpv } from './fields/cpv.ts'
import { readDate, readOptionalDate } from './fields/date.ts'
import { readDuration } from './fields/duration.ts'
import { readIdentifier, readLocalId, readUid } from './fields/identifier.ts'
import type { Notes } from './fields/notes.ts'
import { readPlace } from './fields/place.ts'
import { readProcurement, readTechniques } from './fields/procurement.ts'
import { isNotCommunicated } from './fields/reading.ts'
import { readBids, readBoolean, readShare, readWords } from './fields/simple.ts'
import { distinctSuppliers } from './fields/supplier-list.ts'
import { readSupplier } from './fields/supplier.ts'
import { readText } from './fields/text.ts'
import { readTitle } from './fields/title.ts'
import type { StatedRow } from './format-spec.ts'

/** What one row of a table can state of a contract, in the words of the file that the portal publishes. */
export const FLAT_FIELDS = [
  'id',
  'uid',
  'acheteur_id',
  'acheteur_nom',
  'objet',
  'nature',
  'technique',
  'modes_execution',
  'procedure',
  'cpv',
  'lieu_execution_code',
  'lieu_execution_type_code',
  'lieu_execution_nom',
  'montant_eur',
  'date_notification',
  'date_publication',
  'duree_mois',
  'titulaire_id',
  'titulaire_type_id',
  'titulaire_nom',
  'forme_prix',
  'types_prix',
  'id_accord_cadre',
  'groupement',
  'considerations_sociales',
  'considerations_environnementales',
  'offres_recues',
  'sous_traitance_declaree',
  'innovant',
  'avance_accordee',
  'taux_avance_part',
  'ccag',
  'modification_id',
  'modification_date',
  'modification_date_publication',
  'modification_objet',
  'modification_montant_eur',
  'modification_duree_mois',
  'modification_titulaire_id',
  'modification_titulaire_type_id',
] as const
export type FlatField = (typeof FLAT_FIELDS)[number]

/** Fields whose cell may hold several values, joined by `|`; those of suppliers go together, in their order. */
export const FLAT_LISTS: readonly FlatField[] = [
  'technique',
  'modes_execution',
  'types_prix',
  'considerations_sociales',
  'considerations_environnementales',
  'titulaire_id',
  'titulaire_type_id',
  'titulaire_nom',
]

/** The field of a format that a column gives it (rule 6): without the column, "champ inexistant". */
const OPTIONAL: Readonly<Partial<Record<FlatField, FormatField>>> = {
  considerations_sociales: 'socialConsiderations',
  considerations_environnementales: 'environmentalConsiderations',
  offres_recues: 'bidsReceived',
  sous_traitance_declaree: 'subcontracting',
  technique: 'techniques',
  modes_execution: 'executionModes',
  types_prix: 'priceTypes',
  ccag: 'ccag',
  avance_accordee: 'advance',
  innovant: 'innovative',
}

/** The fields that a format has, from those that its rows state. */
export function formatFieldsOf(stated: readonly FlatField[]): readonly FormatField[] {
  return stated.flatMap((field) => OPTIONAL[field] ?? [])
}

/** A row by our fields, and the column that the file has for each, which flags name. */
export interface FlatRow {
  readonly cells: Readonly<Partial<Record<FlatField, string>>>
  column(field: FlatField): string
}

const listed = (cell: string | undefined) => (cell ?? '').split('|').map((item) => item.trim())

/** The suppliers of a row: names go with identifiers where there are as many. */
function suppliersOf({ cells, column }: FlatRow, notes: Notes): readonly Supplier[] {
  const ids = listed(cells.titulaire_id)
  const names = listed(cells.titulaire_nom)
  const types = listed(cells.titulaire_type_id)
  const go = <T>(items: readonly T[], index: number) => (items.length === 1 ? items[0] : items[index])
  const count = cells.titulaire_id?.trim() ? ids.length : names.length
  const suppliers = Array.from({ length: count }, (_, index) => ({
    id: ids[index],
    idType: go(types, index),
    name: names.length === count ? names[index] : undefined,
  })).flatMap((published) => readSupplier(published, column('titulaire_id'), notes) ?? [])
  if (suppliers.length === 0) notes.flag('supplier-missing', column('titulaire_id'))
  return distinctSuppliers(suppliers)
}

/** The last modification, flattened into columns; none of them filled in says nothing of any. */
function amendmentsOf({ cells, column }: FlatRow, isConcession: boolean, notes: Notes) {
  const { modification_titulaire_id: id, modification_titulaire_type_id: typeIdentifiant } = cells
  const stated = {
    id: cells.modification_id,
    dateNotificationModification: cells.modification_date,
    datePublicationDonneesModification: cells.modification_date_publication,
    objetModification: cells.modification_objet,
    montant: cells.modification_montant_eur,
    dureeMois: cells.modification_duree_mois,
  }
  const isStated = [...Object.values(stated), id].some((cell) => !isNotCommunicated(cell))
  const change = { ...stated, ...(!isNotCommunicated(id) && { titulaires: [{ id, typeIdentifiant }] }) }
  return readAmendments(isStated ? [change] : undefined, column('modification_date'), isConcession, notes)
}

/** Who buys, what, and where. */
function subjectOf({ cells, column }: FlatRow, notes: Notes) {
  const place = {
    code: cells.lieu_execution_code,
    typeCode: cells.lieu_execution_type_code,
    nom: cells.lieu_execution_nom,
  }
  return {
    ...readBuyer({ id: cells.acheteur_id, nom: cells.acheteur_nom }, column('acheteur_id'), notes),
    localId: readLocalId(cells.id, column('id'), notes),
    uid: readUid({ [column('uid')]: cells.uid }, [column('uid')], notes),
    title: readTitle(cells.objet, column('objet'), notes),
    cpv: readCpv(cells.cpv, column('cpv'), notes),
    placeOfPerformance: readPlace(place, column('lieu_execution_code'), notes),
  }
}

/** How it was awarded: nature, procedure, techniques, kinds of price. */
function procedureOf({ cells, column }: FlatRow, notes: Notes) {
  const words = (field: FlatField) => readWords(cells[field], '', column(field), notes)
  return {
    nature: readProcurement(cells.nature, column('nature'), notes),
    techniques: readTechniques(cells.technique, '', column('technique'), notes),
    executionModes: words('modes_execution'),
    procedure: readProcurement(cells.procedure, column('procedure'), notes),
    priceForm: readText(cells.forme_prix, column('forme_prix'), notes),
    priceTypes: words('types_prix'),
    frameworkId: isNotCommunicated(cells.id_accord_cadre)
      ? undefined
      : readIdentifier(cells.id_accord_cadre, column('id_accord_cadre'), notes),
    groupType: readText(cells.groupement, column('groupement'), notes),
    ccag: readText(cells.ccag, column('ccag'), notes),
  }
}

/** What the official format of 2022 brought. */
function declarationsOf({ cells, column }: FlatRow, notes: Notes) {
  const isYes = (field: FlatField) => readBoolean(cells[field], column(field), notes)
  const { considerations_sociales: social, considerations_environnementales: environmental } = cells
  return {
    socialConsiderations: readSocialConsiderations(social, column('considerations_sociales'), notes),
    environmentalConsiderations: readEnvironmentalConsiderations(
      environmental,
      column('considerations_environnementales'),
      notes,
    ),
    bidsReceived: readBids(cells.offres_recues, column('offres_recues'), notes),
    subcontractingDeclared: isYes('sous_traitance_declaree'),
    innovative: isYes('innovant'),
    advanceGranted: isYes('avance_accordee'),
    advanceRate: readShare(cells.taux_avance_part, column('taux_avance_part'), notes),
  }
}

/** A contract of a table, whatever its columns are called. */
export function readFlatContract(row: FlatRow, notes: Notes): StatedRow {
  const { cells, column } = row
  const isConcession = /concession|délégation/i.test(cells.nature ?? '')
  return {
    isConcession,
    ...subjectOf(row, notes),
    ...procedureOf(row, notes),
    ...declarationsOf(row, notes),
    notifiedOn: readDate(cells.date_notification, column('date_notification'), notes),
    publishedDate: readOptionalDate(cells.date_publication, column('date_publication'), notes),
    amount: readAmount(cells.montant_eur, column('montant_eur'), notes),
    durationMonths: readDuration(cells.duree_mois, column('duree_mois'), notes),
    suppliers: suppliersOf(row, notes),
    amendments: amendmentsOf(row, isConcession, notes),
  }
}
