import type { ContractDraft } from '../domain/contract/contract.ts'
import { fr } from '../text/language/typography.ts'
import { DECP_ELEMENTS, hasMembersOf2022, readAward, readSubject, readTerms } from './decp.ts'
import type { DecpRow } from './decp.ts'
import { readAmendments } from './fields/amendments.ts'
import { readEnvironmentalConsiderations, readSocialConsiderations } from './fields/considerations.ts'
import { readCpv } from './fields/cpv.ts'
import { readIdentifier } from './fields/identifier.ts'
import type { Notes } from './fields/notes.ts'
import { readProcurement, readTechniques } from './fields/procurement.ts'
import { isNotCommunicated } from './fields/reading.ts'
import { readBids, readBoolean, readShare, readWords } from './fields/simple.ts'
import { readSubcontracts } from './fields/subcontracts.ts'
import { readText } from './fields/text.ts'
import type { StatedRow, TreeFormat } from './format-spec.ts'

/** Format 2.0.x (arrêtés du 22 décembre 2022): what it has beside the fields of every version. */
type Row2022 = DecpRow<
  | 'techniques'
  | 'modalitesExecution'
  | 'considerationsSociales'
  | 'considerationsEnvironnementales'
  | 'marcheInnovant'
  | 'ccag'
  | 'offresRecues'
  | 'typesPrix'
  | 'attributionAvance'
  | 'tauxAvance'
  | 'typeGroupementOperateurs'
  | 'sousTraitanceDeclaree'
  | 'actesSousTraitance'
  | 'modificationsActesSousTraitance'
>

const CONTRACTS = 'marches.marche'
const CONCESSIONS = 'marches.contrat-concession'

const isConcessionList = (list: string) => list.split('.').at(-1) === 'contrat-concession'

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

/** The two considerations, which concessions have as well. */
function considerations(row: Row2022, notes: Notes) {
  const { considerationsSociales: social, considerationsEnvironnementales: environmental } = row
  return {
    socialConsiderations: readSocialConsiderations(social, 'considerationsSociales', notes),
    environmentalConsiderations: readEnvironmentalConsiderations(
      environmental,
      'considerationsEnvironnementales',
      notes,
    ),
  }
}

function toDomain(row: Row2022, list: string, notes: Notes): StatedRow {
  const isConcession = isConcessionList(list)
  return {
    isConcession,
    ...readSubject(row, isConcession, notes),
    techniques: readTechniques(row.techniques, 'technique', 'techniques', notes),
    executionModes: readWords(row.modalitesExecution, 'modaliteExecution', 'modalitesExecution', notes),
    procedure: readProcurement(row.procedure, 'procedure', notes),
    ...readTerms(row, isConcession, notes),
    priceTypes: readWords(row.typesPrix, 'typePrix', 'typesPrix', notes),
    ...considerations(row, notes),
    ...readAward(row, isConcession, notes),
    subcontracts: readSubcontracts(row, notes),
    amendments: readAmendments(row.modifications, 'modifications', isConcession, notes),
    ...(!isConcession && contractOnly(row, notes)),
  }
}

/** The official format in force since 2024-01-01. */
export const decp2022: TreeFormat = {
  format: {
    id: 'decp-2022',
    label: 'DECP, format 2022',
    name: fr`les données essentielles au format 2022`,
    fields: [
      'socialConsiderations',
      'environmentalConsiderations',
      'bidsReceived',
      'subcontracting',
      'techniques',
      'executionModes',
      'priceTypes',
      'ccag',
      'advance',
      'innovative',
    ],
    concessionFields: ['socialConsiderations', 'environmentalConsiderations'],
    saysNone: ['techniques', 'executionModes'],
    rowPerSupplier: false,
    caveats: [fr`Ce format donne le code du lieu d'exécution et le numéro des titulaires, sans leur nom.`],
  },
  shape: 'celui de 2022',
  container: 'json',
  lists: [CONTRACTS, CONCESSIONS],
  detect: (outline) => outline.has(CONTRACTS) || outline.has(CONCESSIONS),
  xml: { paths: DECP_ELEMENTS, detect: hasMembersOf2022 },
  toDomain,
}
