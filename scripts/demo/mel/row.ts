import type { Award, DemoAmendment, DemoContract, Firm } from '../model.ts'

/** The columns of the MEL's export, in its order. */
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

/** JSON as the MEL's platform writes it inside cells: a space after each comma and colon. */
export function cellJson(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(cellJson).join(', ')}]`
  if (typeof value !== 'object' || value === null) return JSON.stringify(value)
  const members = Object.entries(value).map(([key, member]) => `${JSON.stringify(key)}: ${cellJson(member)}`)
  return `{${members.join(', ')}}`
}

/** A supplier with the identifier the platform gives it: a foreign number gets an establishment glued on. */
export function melSupplier(firm: Firm): {
  typeIdentifiant: string
  id: string
  denominationSociale: string
} {
  const foreign = firm.foreignId !== undefined
  return {
    typeIdentifiant: foreign ? 'HORS-UE' : 'SIRET',
    id: foreign ? `${firm.foreignId}00012` : firm.siret,
    denominationSociale: firm.name,
  }
}

/** The three columns that repeat the supplier, and the cell that holds it. */
export function supplierCells(supplier: ReturnType<typeof melSupplier>): Partial<MelRow> {
  return {
    Titulaires: cellJson({ titulaire: supplier }),
    "Type d'identifiant du titulaire": supplier.typeIdentifiant,
    'Dénomination sociale du titulaire': supplier.denominationSociale,
    'Identifiant du titulaire': supplier.id,
  }
}

/** One row: a contract for one of its suppliers, its whole amount each time. */
export function melRow(contract: DemoContract, award: Award, title: string): MelRow {
  const { code, name } = contract.place
  const blank = Object.fromEntries(MEL_COLUMNS.map((column) => [column, ''])) as MelRow
  return {
    ...blank,
    ID: award.localId,
    Acheteur: cellJson({ id: contract.buyerSiret, nom: 'Métropole Européenne de Lille ' }),
    "Technique d'achat": contract.technique,
    'Type de Contrat': 'MARCHE_PUBLIC',
    'Objet du marché': title,
    'Code CPV': contract.cpv,
    Procédure: contract.procedure,
    "Lieu d'exécution": cellJson({ code, typeCode: 'Code département', nom: name }),
    'Durée du marché': String(contract.durationMonths),
    'Date de notification': award.notified,
    'Date de publication des données': award.notified,
    'Montant du marché': String(contract.amount),
    'Forme des prix': contract.priceForm,
    ...supplierCells(melSupplier(award.firm)),
    uuid: award.uuid ?? '',
    modifications: melAmendments(contract.amendments),
  }
}

/** A bare object where there is one, a list where there are several. */
function melAmendments(amendments: readonly DemoAmendment[]): string {
  if (amendments.length === 0) return ''
  const written = amendments.map((amendment) => ({
    objetModification: amendment.description,
    ...(amendment.date !== undefined && { dateSignatureModification: amendment.date }),
    datePublicationDonneesModification: amendment.publishedDate,
    ...(amendment.durationMonths !== undefined && { dureeMois: amendment.durationMonths }),
    ...(amendment.amount !== undefined && { montant: amendment.amount }),
    ...(amendment.suppliers && { titulaires: { titulaire: melSupplier(amendment.suppliers[0]!) } }),
  }))
  return cellJson({ modification: written.length === 1 ? written[0] : written })
}
