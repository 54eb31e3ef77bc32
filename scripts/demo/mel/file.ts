import Papa from 'papaparse'
import { randomFor } from '../draw/random.ts'
import { oddRows } from '../spoil/changes.ts'
import type { Edited } from '../spoil/edited.ts'
import type { FileText } from '../tables/read.ts'
import type { DemoAmendment, DemoAward, DemoContract, Firm } from '../world/model.ts'

/** A row of the export « mel », its columns in the order of the file. */
export type MelRow = Readonly<Record<string, string>>

/** JSON as the platform writes it inside cells: a space after each comma and colon. */
export function cellJson(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(cellJson).join(', ')}]`
  if (typeof value !== 'object' || value === null) return JSON.stringify(value)
  const members = Object.entries(value).map(([key, member]) => `${JSON.stringify(key)}: ${cellJson(member)}`)
  return `{${members.join(', ')}}`
}

/** The three columns of a supplier; to a foreign number the platform glues an establishment. */
function supplierColumns({ siret, name, foreignId }: Firm): MelRow {
  return {
    "Type d'identifiant du titulaire": foreignId === undefined ? 'SIRET' : 'HORS-UE',
    'Dénomination sociale du titulaire': name,
    'Identifiant du titulaire': foreignId === undefined ? siret : `${foreignId}00012`,
  }
}

/** The supplier that three columns tell, as the cells in JSON write it. */
function supplierIn(row: MelRow) {
  return {
    titulaire: {
      typeIdentifiant: row["Type d'identifiant du titulaire"]!,
      id: row['Identifiant du titulaire']!,
      denominationSociale: row['Dénomination sociale du titulaire']!,
    },
  }
}

/** The row with its supplier in the cell that repeats the three columns; empty as they are. */
function withSupplierCell(row: MelRow): MelRow {
  const supplier = supplierIn(row)
  const told = Object.values(supplier.titulaire).some((value) => value !== '')
  return { ...row, Titulaires: told ? cellJson(supplier) : '' }
}

/** One row: a contract for one of its suppliers, its whole amount each time. */
function melRow(contract: DemoContract, award: DemoAward, title: string, buyerName: string): MelRow {
  const { code, name } = contract.place
  return withSupplierCell({
    ID: award.localId,
    Acheteur: cellJson({ id: contract.buyerSiret, nom: buyerName }),
    "Technique d'achat": contract.technique,
    'Type de Contrat': 'MARCHE_PUBLIC',
    'Objet du marché': title,
    'Code CPV': contract.cpv,
    Procédure: contract.procedure,
    "Lieu d'exécution": cellJson({ code, typeCode: 'Code département', nom: `(${code}) ${name}` }),
    'Durée du marché': String(contract.durationMonths),
    'Date de notification': award.notified,
    'Date de publication des données': award.notified,
    'Montant du marché': String(contract.amount),
    'Forme des prix': contract.price.name,
    Titulaires: '',
    uuid: award.uuid ?? '',
    modifications: melAmendments(contract.amendments),
    ...supplierColumns(award.firm),
  })
}

/** A bare object where there is one, a list where there are several. */
function melAmendments(amendments: readonly DemoAmendment[]): string {
  if (amendments.length === 0) return ''
  const written = amendments.map(({ description, suppliers, fields }) => ({
    objetModification: description,
    dateSignatureModification: fields.dateNotificationModification,
    datePublicationDonneesModification: fields.datePublicationDonneesModification,
    ...(fields.dureeMois !== undefined && { dureeMois: fields.dureeMois }),
    ...(fields.montant !== undefined && { montant: fields.montant }),
    ...(suppliers && { titulaires: supplierIn(supplierColumns(suppliers[0]!)) }),
  }))
  return cellJson({ modification: written.length === 1 ? written[0] : written })
}

/** Beyond this, the amount is the oddity of its row. */
const ABSURD = 9e7

/**
 * The contracts in the export « mel »: `;`, BOM, CRLF, one row per supplier of a framework, JSON in cells, with the
 * oddities of the real file. `untouched` rows keep what they say: they stand in another file too.
 */
export function melFile({ contracts, titles, untouched, setting }: Edited): FileText {
  const random = randomFor('mel export')
  const plain: MelRow[] = []
  const free: MelRow[] = []
  for (const contract of contracts) {
    for (const award of contract.awards) {
      const row = melRow(contract, award, titles.get(contract)!, setting.buyerName)
      const absurd = contract.amount <= 1 || contract.amount >= ABSURD
      const isPlain = untouched.has(contract) || absurd || row['modifications'] !== ''
      ;(isPlain ? plain : free).push(row)
    }
  }
  const odd = oddRows(free, setting.quirks.mel, random).map(withSupplierCell)
  const rows = random.shuffle([...plain, ...odd])
  return { text: `\uFEFF${Papa.unparse(rows, { delimiter: ';', newline: '\r\n' })}\r\n`, rows: rows.length }
}
