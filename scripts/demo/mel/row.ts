import type { Amendment, Award, DemoContract, Firm } from '../world/model.ts'

/** The columns of the export « mel », in its order. */
export const MEL_COLUMNS = [
  'ID',
  'Acheteur',
  "Technique d'achat",
  'Type de Contrat',
  'Objet du marché',
  'Code CPV',
  'Procédure',
  "Lieu d'exécution",
  'Durée du marché',
  'Date de notification',
  'Date de publication des données',
  'Montant du marché',
  'Forme des prix',
  'Titulaires',
  'uuid',
  'modifications',
  "Type d'identifiant du titulaire",
  'Dénomination sociale du titulaire',
  'Identifiant du titulaire',
] as const
export type MelColumn = (typeof MEL_COLUMNS)[number]
export type MelRow = Record<MelColumn, string>

/** A row that says nothing. */
export function blankRow(): MelRow {
  return Object.fromEntries(MEL_COLUMNS.map((column) => [column, ''])) as MelRow
}

/** JSON as the platform writes it inside cells: a space after each comma and colon. */
export function cellJson(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(cellJson).join(', ')}]`
  if (typeof value !== 'object' || value === null) return JSON.stringify(value)
  const members = Object.entries(value).map(([key, member]) => `${JSON.stringify(key)}: ${cellJson(member)}`)
  return `{${members.join(', ')}}`
}

interface Supplier {
  readonly typeIdentifiant: string
  readonly id: string
  readonly denominationSociale: string
}

/** A supplier with the identifier the platform gives it: a foreign number gets an establishment glued on. */
function melSupplier({ siret, name, foreignId }: Firm): Supplier {
  return {
    typeIdentifiant: foreignId === undefined ? 'SIRET' : 'HORS-UE',
    id: foreignId === undefined ? siret : `${foreignId}00012`,
    denominationSociale: name,
  }
}

/** The three columns that repeat the supplier, and the cell that holds it. */
export function supplierCells(supplier: Supplier): Partial<MelRow> {
  const { typeIdentifiant, id, denominationSociale } = supplier
  return {
    Titulaires: typeIdentifiant + id + denominationSociale === '' ? '' : cellJson({ titulaire: supplier }),
    "Type d'identifiant du titulaire": typeIdentifiant,
    'Dénomination sociale du titulaire': denominationSociale,
    'Identifiant du titulaire': id,
  }
}

/** The row with the cell of its supplier as the three columns say. */
export function withSupplierCell(row: MelRow): MelRow {
  const supplier = {
    typeIdentifiant: row["Type d'identifiant du titulaire"],
    id: row['Identifiant du titulaire'],
    denominationSociale: row['Dénomination sociale du titulaire'],
  }
  return { ...row, ...supplierCells(supplier) }
}

/** One row: a contract for one of its suppliers, its whole amount each time. */
export function melRow(contract: DemoContract, award: Award, title: string, buyerName: string): MelRow {
  const { code, name } = contract.place
  return {
    ...blankRow(),
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
    ...supplierCells(melSupplier(award.firm)),
    uuid: award.uuid ?? '',
    modifications: melAmendments(contract.amendments),
  }
}

/** A bare object where there is one, a list where there are several. */
function melAmendments(amendments: readonly Amendment[]): string {
  if (amendments.length === 0) return ''
  const written = amendments.map(
    ({ description, date, publishedDate, durationMonths, amount, suppliers }) => ({
      objetModification: description,
      dateSignatureModification: date,
      datePublicationDonneesModification: publishedDate,
      ...(durationMonths !== undefined && { dureeMois: durationMonths }),
      ...(amount !== undefined && { montant: amount }),
      ...(suppliers && { titulaires: { titulaire: melSupplier(suppliers[0]!) } }),
    }),
  )
  return cellJson({ modification: written.length === 1 ? written[0] : written })
}
