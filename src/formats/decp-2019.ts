import type { ContractDraft } from '../domain/contract.ts'
import { readAmendments } from './fields/amendments.ts'
import { readAmount } from './fields/amount.ts'
import { readBuyer } from './fields/buyer.ts'
import { readCpv } from './fields/cpv.ts'
import { readDate, readOptionalDate } from './fields/date.ts'
import { readDuration } from './fields/duration.ts'
import { readIdentifier, readLocalId, readUid } from './fields/identifier.ts'
import type { Notes } from './fields/notes.ts'
import { readPlace } from './fields/place.ts'
import { isMissing, isObject } from './fields/reading.ts'
import { readWords } from './fields/simple.ts'
import { readSuppliers } from './fields/supplier-list.ts'
import { readText } from './fields/text.ts'
import { readTitle } from './fields/title.ts'
import type { Shape, TreeFormat } from './source-format.ts'

/** The fields of a contract or a concession (format 1.5.0, arrêté du 22 mars 2019 modifié). */
type Field =
  | 'id'
  | 'uid'
  | 'uuid'
  | '_type'
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
  | 'technique'
type Row2019 = Readonly<Partial<Record<Field, unknown>>>

/** Feeds of this format cut titles at exactly one of these lengths. */
const reachesLimit = (length: number) => length === 255 || length === 256

function detect(shape: Shape): boolean {
  return shape.kind === 'tree' && shape.outline.get('marches') === 'array'
}

/** Contracts and concessions stand in one list; `_type` tells them apart, else the authority that grants. */
function isConcession(row: Row2019): boolean {
  if (typeof row._type === 'string' && !isMissing(row._type)) return /concession/i.test(row._type)
  return isObject(row.autoriteConcedante) && !isObject(row.acheteur)
}

function toDomain(row: Row2019, _list: string, notes: Notes): ContractDraft {
  const concession = isConcession(row)
  const date = concession ? 'dateSignature' : 'dateNotification'
  const amount = concession ? 'valeurGlobale' : 'montant'
  const suppliers = concession ? 'concessionnaires' : 'titulaires'
  const buyer = concession ? 'autoriteConcedante' : 'acheteur'
  const hasCpv = !concession || !isMissing(row.codeCPV)
  return {
    format: 'decp-2019',
    isConcession: concession,
    ...readBuyer(row[buyer], buyer, notes),
    localId: readLocalId(row.id, 'id', notes),
    uid: readUid(row, ['uuid', 'uid'], notes),
    title: readTitle(row.objet, 'objet', notes, reachesLimit),
    nature: readText(row.nature, 'nature', notes),
    techniques: readWords(row.technique, 'technique', 'technique', notes),
    executionModes: [],
    procedure: readText(row.procedure, 'procedure', notes),
    cpv: hasCpv ? readCpv(row.codeCPV, 'codeCPV', notes) : undefined,
    placeOfPerformance: readPlace(row.lieuExecution, 'lieuExecution', notes),
    awardDate: readDate(row[date], date, notes),
    publishedDate: readOptionalDate(row.datePublicationDonnees, 'datePublicationDonnees', notes),
    priceForm: readText(row.formePrix, 'formePrix', notes),
    priceTypes: [],
    frameworkId: readIdentifier(row.idAccordCadre, 'idAccordCadre', notes),
    amount: readAmount(row[amount], amount, notes),
    durationMonths: readDuration(row.dureeMois, 'dureeMois', notes),
    suppliers: readSuppliers(row[suppliers], suppliers, notes),
    subcontracts: [],
    amendments: readAmendments(row.modifications, 'modifications', concession, notes),
    flags: notes.flags,
  }
}

/** `{"marches": […]}`: the official format in force until the end of 2023. */
export const decp2019: TreeFormat = {
  kind: 'tree',
  format: 'decp-2019',
  shape: 'un JSON {"marches": […]} (format 2019)',
  lists: ['marches'],
  detect,
  toDomain,
}
