import type { Supplier } from '../domain/contract/contract.ts'
import { identifiesPerson } from '../domain/personal-data.ts'
import { fr } from '../text/language/typography.ts'
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
import { readProcurement, readTechniques } from './fields/procurement.ts'
import { readSupplierList } from './fields/supplier-list.ts'
import { readSupplier } from './fields/supplier.ts'
import { readText } from './fields/text.ts'
import { readTitle } from './fields/title.ts'
import type { StatedRow, TableFormat } from './format-spec.ts'

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
function detect(header: readonly string[]): boolean {
  return REQUIRED.filter((column) => header.includes(column)).length >= REQUIRED.length / 2
}

/** The export writes the type of contract in the words of its database. */
function readNature(value: unknown, notes: Notes): string | undefined {
  const nature = readProcurement(value, 'Type de Contrat', notes)
  return nature === 'MARCHE_PUBLIC' ? 'contract' : nature
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
function toDomain(row: MelRow, notes: Notes): StatedRow {
  return {
    isConcession: /concession|délégation/i.test(row['Type de Contrat'] ?? ''),
    ...readBuyer(parseJsonCell(row.Acheteur, 'Acheteur', notes), 'Acheteur', notes),
    localId: readLocalId(row.ID, 'ID', notes),
    uid: readUid(row, ['uuid'], notes),
    title: readTitle(row['Objet du marché'], 'Objet du marché', notes, reachesLimit),
    nature: readNature(row['Type de Contrat'], notes),
    techniques: readTechniques(row["Technique d'achat"], '', "Technique d'achat", notes),
    procedure: readProcurement(row.Procédure, 'Procédure', notes),
    cpv: readCpv(row['Code CPV'], 'Code CPV', notes),
    placeOfPerformance: readPlace(
      parseJsonCell(row["Lieu d'exécution"], "Lieu d'exécution", notes),
      "Lieu d'exécution",
      notes,
    ),
    notifiedOn: readDate(row['Date de notification'], 'Date de notification', notes),
    publishedDate: readOptionalDate(
      row['Date de publication des données'],
      'Date de publication des données',
      notes,
    ),
    priceForm: readText(row['Forme des prix'], 'Forme des prix', notes),
    amount: readAmount(row['Montant du marché'], 'Montant du marché', notes),
    durationMonths: readDuration(row['Durée du marché'], 'Durée du marché', notes),
    suppliers: readMelSuppliers(row, notes),
    amendments: readAmendments(
      parseJsonCell(row.modifications, 'modifications', notes),
      'modifications',
      false,
      notes,
    ),
  }
}

/** The CSV export of the open-data site of the Métropole européenne de Lille (contracts of 2018 to 2023). */
export const mel: TableFormat = {
  format: {
    id: 'mel',
    label: 'Export CSV de la MEL',
    name: fr`l'export CSV du site de données ouvertes de la MEL`,
    fields: ['techniques'],
    concessionFields: [],
    saysNone: [],
    rowPerSupplier: true,
    caveats: [
      fr`Un marché y occupe une ligne par titulaire, avec son montant entier sur chacune.`,
      fr`Les objets y sont coupés à 255 caractères.`,
    ],
  },
  gloss: 'export du portail open data de la MEL',
  shape: 'l’export CSV de la MEL',
  container: 'csv',
  required: REQUIRED,
  json: JSON_COLUMNS,
  detect,
  toDomain,
}
