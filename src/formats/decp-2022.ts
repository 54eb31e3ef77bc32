import type { ContractDraft } from '../domain/contract.ts'
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
import { isNotCommunicated } from './fields/reading.ts'
import { readBids, readBoolean, readShare, readWords } from './fields/simple.ts'
import { readSubcontracts } from './fields/subcontracts.ts'
import { readSuppliers } from './fields/supplier-list.ts'
import { readText } from './fields/text.ts'
import { readTitle } from './fields/title.ts'
import type { Shape, TreeFormat } from './source-format.ts'

/** The fields of a contract or a concession (format 2.0.x, arrêtés du 22 décembre 2022). */
type Field =
  | 'id'
  | 'uid'
  | 'uuid'
  | 'acheteur'
  | 'autoriteConcedante'
  | 'nature'
  | 'objet'
  | 'techniques'
  | 'modalitesExecution'
  | 'idAccordCadre'
  | 'codeCPV'
  | 'procedure'
  | 'lieuExecution'
  | 'dureeMois'
  | 'dateNotification'
  | 'dateSignature'
  | 'datePublicationDonnees'
  | 'considerationsSociales'
  | 'considerationsEnvironnementales'
  | 'marcheInnovant'
  | 'ccag'
  | 'offresRecues'
  | 'montant'
  | 'valeurGlobale'
  | 'formePrix'
  | 'typesPrix'
  | 'attributionAvance'
  | 'tauxAvance'
  | 'titulaires'
  | 'concessionnaires'
  | 'typeGroupementOperateurs'
  | 'sousTraitanceDeclaree'
  | 'actesSousTraitance'
  | 'modificationsActesSousTraitance'
  | 'modifications'
type Row2022 = Readonly<Partial<Record<Field, unknown>>>

const CONTRACTS = 'marches.marche'
const CONCESSIONS = 'marches.contrat-concession'

function detect(shape: Shape): boolean {
  return shape.kind === 'tree' && (shape.outline.has(CONTRACTS) || shape.outline.has(CONCESSIONS))
}

/** What only contracts have: an aggregated file carries these columns, empty, on concessions too. */
function contractOnly(row: Row2022, notes: Notes): Partial<ContractDraft> {
  return {
    cpv: readCpv(row.codeCPV, 'codeCPV', notes),
    frameworkId: isNotCommunicated(row.idAccordCadre)
      ? undefined
      : readIdentifier(row.idAccordCadre, 'idAccordCadre', notes),
    bidsReceived: readBids(row.offresRecues, 'offresRecues', notes),
    subcontractingDeclared: readBoolean(row.sousTraitanceDeclaree, 'sousTraitanceDeclaree', notes),
    innovative: readBoolean(row.marcheInnovant, 'marcheInnovant', notes),
    advanceGranted: readBoolean(row.attributionAvance, 'attributionAvance', notes),
    advanceRate: readShare(row.tauxAvance, 'tauxAvance', notes),
    ccag: readText(row.ccag, 'ccag', notes),
    groupType: readText(row.typeGroupementOperateurs, 'typeGroupementOperateurs', notes),
  }
}

function toDomain(row: Row2022, list: string, notes: Notes): ContractDraft {
  const concession = list === CONCESSIONS
  const date = concession ? 'dateSignature' : 'dateNotification'
  const amount = concession ? 'valeurGlobale' : 'montant'
  const suppliers = concession ? 'concessionnaires' : 'titulaires'
  const buyer = concession ? 'autoriteConcedante' : 'acheteur'
  return {
    format: 'decp-2022',
    isConcession: concession,
    ...readBuyer(row[buyer], buyer, notes),
    localId: readLocalId(row.id, 'id', notes),
    uid: readUid(row, ['uuid', 'uid'], notes),
    title: readTitle(row.objet, 'objet', notes),
    nature: readText(row.nature, 'nature', notes),
    techniques: readWords(row.techniques, 'technique', 'techniques', notes),
    executionModes: readWords(row.modalitesExecution, 'modaliteExecution', 'modalitesExecution', notes),
    procedure: readText(row.procedure, 'procedure', notes),
    placeOfPerformance: readPlace(row.lieuExecution, 'lieuExecution', notes),
    awardDate: readDate(row[date], date, notes),
    publishedDate: readOptionalDate(row.datePublicationDonnees, 'datePublicationDonnees', notes),
    priceForm: readText(row.formePrix, 'formePrix', notes),
    priceTypes: readWords(row.typesPrix, 'typePrix', 'typesPrix', notes),
    socialConsiderations: readSocialConsiderations(
      row.considerationsSociales,
      'considerationsSociales',
      notes,
    ),
    environmentalConsiderations: readEnvironmentalConsiderations(
      row.considerationsEnvironnementales,
      'considerationsEnvironnementales',
      notes,
    ),
    amount: readAmount(row[amount], amount, notes),
    durationMonths: readDuration(row.dureeMois, 'dureeMois', notes),
    suppliers: readSuppliers(row[suppliers], suppliers, notes),
    subcontracts: readSubcontracts(row, notes),
    amendments: readAmendments(row.modifications, 'modifications', concession, notes),
    ...(!concession && contractOnly(row, notes)),
    flags: notes.flags,
  }
}

/** `{"marches": {"marche": […], "contrat-concession": […]}}`: the official format in force since 2024-01-01. */
export const decp2022: TreeFormat = {
  kind: 'tree',
  format: 'decp-2022',
  shape: 'un JSON {"marches": {"marche": […], "contrat-concession": […]}} (format 2022)',
  lists: [CONTRACTS, CONCESSIONS],
  detect,
  toDomain,
}
