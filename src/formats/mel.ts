import type { ContractDraft, Supplier } from '../domain/contract.ts'
import { identifiesPerson } from '../domain/personal-data.ts'
import { readAmendments } from './fields/amendments.ts'
import { readAmount } from './fields/amount.ts'
import { readBuyer } from './fields/buyer.ts'
import { readCpv } from './fields/cpv.ts'
import { readDate, readOptionalDate } from './fields/date.ts'
import { readDuration } from './fields/duration.ts'
import { readLocalId, readUid } from './fields/identifier.ts'
import { parseJsonCell } from './fields/json-cell.ts'
import type { Notes } from './fields/notes.ts'
import { readPlace } from './fields/place.ts'
import { readWords } from './fields/simple.ts'
import { readSupplierList } from './fields/supplier-list.ts'
import { readSupplier } from './fields/supplier.ts'
import { readText } from './fields/text.ts'
import { readTitle } from './fields/title.ts'
import type { Shape, TableFormat } from './source-format.ts'

const REQUIRED = [
  'ID',
  'Acheteur',
  "Technique d'achat",
  'Type de Contrat',
  'Objet du marché',
  'Code CPV',
  'Procédure',
  'Durée du marché',
  'Date de notification',
  'Montant du marché',
  'Titulaires',
] as const
type Optional =
  | "Lieu d'exécution"
  | 'Date de publication des données'
  | 'Forme des prix'
  | 'uuid'
  | 'modifications'
  | "Type d'identifiant du titulaire"
  | 'Dénomination sociale du titulaire'
  | 'Identifiant du titulaire'
type Column = (typeof REQUIRED)[number] | Optional
type MelRow = Readonly<Partial<Record<Column, string>>>

/** Objects and lists, as JSON texts. */
const JSON_COLUMNS: readonly Column[] = ['Acheteur', 'Titulaires', "Lieu d'exécution", 'modifications']

/** Titles are cut at 255 characters, white space and entities included. */
const reachesLimit = (length: number) => length >= 255

/** Half of the required columns make it this format, so that a renamed one is named instead of "unknown format". */
function detect(shape: Shape): boolean {
  if (shape.kind !== 'table') return false
  return REQUIRED.filter((column) => shape.header.includes(column)).length >= REQUIRED.length / 2
}

/** The export writes the type of contract in the words of its database. */
function natureOf(published: string | undefined): string | undefined {
  return published === 'MARCHE_PUBLIC' ? 'Marché' : published
}

/** The JSON cell, else the three columns; a person's number in either protects the supplier (rule 11). */
function readMelSuppliers(row: MelRow, notes: Notes): readonly Supplier[] {
  const cell = parseJsonCell(row.Titulaires, 'Titulaires', notes)
  const { suppliers, garbage } = readSupplierList(cell, 'Titulaires', notes)
  const typed = row["Type d'identifiant du titulaire"]
  const id = row['Identifiant du titulaire']
  const personal = id !== undefined && identifiesPerson(id, typed?.trim().toUpperCase())
  if (suppliers.length === 1 && personal) {
    if (!suppliers[0]?.protected) notes.flag('supplier-personal-data', 'Identifiant du titulaire')
    return [{ protected: true }]
  }
  if (garbage) notes.flag('value-unreadable', 'Titulaires')
  if (suppliers.length > 0) return suppliers
  const name = row['Dénomination sociale du titulaire']
  const supplier = readSupplier({ id, idType: typed, name }, 'Identifiant du titulaire', notes)
  if (supplier === undefined) notes.flag('supplier-missing', 'Titulaires')
  return supplier === undefined ? [] : [supplier]
}

/** One row of the export: one supplier of one contract. */
function toDomain(row: MelRow, notes: Notes): ContractDraft {
  return {
    format: 'mel',
    isConcession: /concession|délégation/i.test(row['Type de Contrat'] ?? ''),
    ...readBuyer(parseJsonCell(row.Acheteur, 'Acheteur', notes), 'Acheteur', notes),
    localId: readLocalId(row.ID, 'ID', notes),
    uid: readUid(row, ['uuid'], notes),
    title: readTitle(row['Objet du marché'], 'Objet du marché', notes, reachesLimit),
    nature: natureOf(readText(row['Type de Contrat'], 'Type de Contrat', notes)),
    techniques: readWords(row["Technique d'achat"], '', "Technique d'achat", notes),
    executionModes: [],
    procedure: readText(row.Procédure, 'Procédure', notes),
    cpv: readCpv(row['Code CPV'], 'Code CPV', notes),
    placeOfPerformance: readPlace(
      parseJsonCell(row["Lieu d'exécution"], "Lieu d'exécution", notes),
      "Lieu d'exécution",
      notes,
    ),
    awardDate: readDate(row['Date de notification'], 'Date de notification', notes),
    publishedDate: readOptionalDate(
      row['Date de publication des données'],
      'Date de publication des données',
      notes,
    ),
    priceForm: readText(row['Forme des prix'], 'Forme des prix', notes),
    priceTypes: [],
    amount: readAmount(row['Montant du marché'], 'Montant du marché', notes),
    durationMonths: readDuration(row['Durée du marché'], 'Durée du marché', notes),
    suppliers: readMelSuppliers(row, notes),
    subcontracts: [],
    amendments: readAmendments(
      parseJsonCell(row.modifications, 'modifications', notes),
      'modifications',
      false,
      notes,
    ),
    flags: notes.flags,
  }
}

/** The CSV export of the open-data site of the Métropole européenne de Lille (contracts of 2018 to 2023). */
export const mel: TableFormat = {
  kind: 'table',
  format: 'mel',
  shape: 'l’export CSV de la MEL',
  required: REQUIRED,
  json: JSON_COLUMNS,
  detect,
  toDomain,
}
