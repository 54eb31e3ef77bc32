import { readAmount } from './fields/amount.ts'
import { readBuyer } from './fields/buyer.ts'
import { readDate, readOptionalDate } from './fields/date.ts'
import { readDuration } from './fields/duration.ts'
import { readLocalId, readUid } from './fields/identifier.ts'
import type { Notes } from './fields/notes.ts'
import { readPlace } from './fields/place.ts'
import { readProcurement } from './fields/procurement.ts'
import { readSuppliers } from './fields/supplier-list.ts'
import { readText } from './fields/text.ts'
import type { Outline } from './format-spec.ts'
import type { TitleCut } from './fields/title.ts'
import { readTitle } from './fields/title.ts'

/** The fields of a contract or a concession in every version of the official format. */
export type DecpField =
  | 'id'
  | 'uid'
  | 'uuid'
  | 'acheteur'
  | 'autoriteConcedante'
  | 'nature'
  | 'objet'
  | 'codeCPV'
  | 'procedure'
  | 'lieuExecution'
  | 'dureeMois'
  | 'dateNotification'
  | 'dateSignature'
  | 'datePublicationDonnees'
  | 'montant'
  | 'valeurGlobale'
  | 'formePrix'
  | 'titulaires'
  | 'concessionnaires'
  | 'modifications'
  | 'idAccordCadre'
/** The elements that are rows of the XML twin, in a list or alone. */
export const DECP_ELEMENTS = ['marches.marche', 'marches.contrat-concession', 'marche', 'contrat-concession']

/** Members that no version before 2022 has. */
const MEMBERS_OF_2022 = [
  'modalitesExecution',
  'considerationsSociales',
  'considerationsEnvironnementales',
  'marcheInnovant',
  'ccag',
  'offresRecues',
  'typesPrix',
  'attributionAvance',
  'sousTraitanceDeclaree',
]

/** Whether an XML file is of format 2022: both versions have the same elements for rows. */
export function hasMembersOf2022(outline: Outline): boolean {
  return DECP_ELEMENTS.some((path) => MEMBERS_OF_2022.some((member) => outline.has(`${path}.${member}`)))
}

export type DecpRow<More extends string> = Readonly<Partial<Record<DecpField | More, unknown>>>
type Row = DecpRow<never>

/** Who buys, and what. */
export function readSubject(row: Row, isConcession: boolean, notes: Notes, cut?: TitleCut) {
  const buyer = isConcession ? 'autoriteConcedante' : 'acheteur'
  return {
    ...readBuyer(row[buyer], buyer, notes),
    localId: readLocalId(row.id, 'id', notes),
    uid: readUid(row, ['uuid', 'uid'], notes),
    title: readTitle(row.objet, 'objet', notes, cut),
    nature: readProcurement(row.nature, 'nature', notes),
  }
}

/** Where, since when, at what kind of price. */
export function readTerms(row: Row, isConcession: boolean, notes: Notes) {
  const date = isConcession ? 'dateSignature' : 'dateNotification'
  return {
    placeOfPerformance: readPlace(row.lieuExecution, 'lieuExecution', notes),
    notifiedOn: readDate(row[date], date, notes),
    publishedDate: readOptionalDate(row.datePublicationDonnees, 'datePublicationDonnees', notes),
    priceForm: readText(row.formePrix, 'formePrix', notes),
  }
}

/** For how much, for how long, to whom. */
export function readAward(row: Row, isConcession: boolean, notes: Notes) {
  const amount = isConcession ? 'valeurGlobale' : 'montant'
  const suppliers = isConcession ? 'concessionnaires' : 'titulaires'
  return {
    amount: readAmount(row[amount], amount, notes),
    durationMonths: readDuration(row.dureeMois, 'dureeMois', notes, isConcession),
    suppliers: readSuppliers(row[suppliers], suppliers, notes),
  }
}
