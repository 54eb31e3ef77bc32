import { fr } from '../text/language/typography.ts'
import { DECP_ELEMENTS, hasMembersOf2022, readAward, readSubject, readTerms } from './decp.ts'
import type { DecpRow } from './decp.ts'
import { readAmendments } from './fields/amendments.ts'
import { readCpv } from './fields/cpv.ts'
import { readIdentifier } from './fields/identifier.ts'
import type { Notes } from './fields/notes.ts'
import { readProcurement, readTechniques } from './fields/procurement.ts'
import { isMissing, isObject } from './fields/reading.ts'
import type { StatedRow, TreeFormat } from './format-spec.ts'

/** Format 1.5.0 (arrêté du 22 mars 2019 modifié), and what feeds of it add. */
type Row2019 = DecpRow<'_type' | 'technique'>

/** Feeds of this format cut titles at exactly one of these lengths. */
const reachesLimit = (length: number) => length === 255 || length === 256

/** Contracts and concessions stand in one list; `_type` tells them apart, else the authority that grants. */
function isConcessionRow(row: Row2019): boolean {
  if (typeof row._type === 'string' && !isMissing(row._type)) return /concession/i.test(row._type)
  return isObject(row.autoriteConcedante) && !isObject(row.acheteur)
}

function toDomain(row: Row2019, _list: string, notes: Notes): StatedRow {
  const isConcession = isConcessionRow(row)
  const hasCpv = !isConcession || !isMissing(row.codeCPV)
  return {
    isConcession,
    ...readSubject(row, isConcession, notes, reachesLimit),
    techniques: readTechniques(row.technique, 'technique', 'technique', notes),
    procedure: readProcurement(row.procedure, 'procedure', notes),
    cpv: hasCpv ? readCpv(row.codeCPV, 'codeCPV', notes) : undefined,
    ...readTerms(row, isConcession, notes),
    frameworkId: readIdentifier(row.idAccordCadre, 'idAccordCadre', notes),
    ...readAward(row, isConcession, notes),
    amendments: readAmendments(row.modifications, 'modifications', isConcession, notes),
  }
}

/** The official format in force until the end of 2023. */
export const decp2019: TreeFormat = {
  format: {
    id: 'decp-2019',
    label: 'DECP, format 2019',
    name: fr`les données essentielles au format 2019`,
    fields: [],
    concessionFields: [],
    saysNone: [],
    rowPerSupplier: false,
    caveats: [
      fr`Ce format n'a de rubrique ni pour les considérations sociales et environnementales, ni pour les offres reçues, ni pour la sous-traitance.`,
      fr`Beaucoup de ses flux coupent les objets à 255 ou 256 caractères.`,
    ],
  },
  shape: 'le JSON ou XML national de 2019',
  container: 'json',
  lists: ['marches'],
  detect: (outline) => outline.get('marches') === 'array',
  xml: {
    paths: DECP_ELEMENTS,
    detect: (outline) => DECP_ELEMENTS.some((path) => outline.has(path)) && !hasMembersOf2022(outline),
  },
  toDomain,
}
