import type { Format } from '../domain/contract/format.ts'
import type { Notes } from './fields/notes.ts'
import { readSubcontracts } from './fields/subcontracts.ts'
import { formatFieldsOf, readFlatContract } from './flat-contract.ts'
import type { FlatField } from './flat-contract.ts'
import type { StatedRow, TableFormat } from './format-spec.ts'
import { cleanCell } from './flattened-cell.ts'

/** The members of the official format as columns: what is within another is joined by a dot. */
const COLUMNS: Readonly<Partial<Record<FlatField, readonly string[]>>> = {
  id: ['id'],
  uid: ['uid', 'uuid'],
  acheteur_id: ['acheteur.id'],
  acheteur_nom: ['acheteur.nom'],
  objet: ['objet'],
  nature: ['nature'],
  technique: ['techniques', 'technique'],
  modes_execution: ['modalitesExecution', 'modaliteExecution'],
  procedure: ['procedure'],
  cpv: ['codeCPV'],
  lieu_execution_code: ['lieuExecution.code'],
  lieu_execution_type_code: ['lieuExecution.typeCode'],
  lieu_execution_nom: ['lieuExecution.nom'],
  montant_eur: ['montant'],
  date_notification: ['dateNotification'],
  date_publication: ['datePublicationDonnees'],
  duree_mois: ['dureeMois'],
  forme_prix: ['formePrix'],
  types_prix: ['typesPrix', 'typePrix', 'TypePrix'],
  id_accord_cadre: ['idAccordCadre'],
  groupement: ['typeGroupementOperateurs'],
  considerations_sociales: ['considerationsSociales'],
  considerations_environnementales: ['considerationsEnvironnementales'],
  offres_recues: ['offresRecues'],
  sous_traitance_declaree: ['sousTraitanceDeclaree'],
  innovant: ['marcheInnovant'],
  avance_accordee: ['attributionAvance'],
  taux_avance_part: ['tauxAvance'],
  ccag: ['ccag'],
  modification_id: ['idModification', 'modifications.1.id'],
  modification_date: [
    'dateNotificationModification',
    'dateNotificationModificationModification',
    'modifications.1.dateNotificationModification',
  ],
  modification_date_publication: [
    'datePublicationDonneesModification',
    'datePublicationDonneesModificationModification',
    'modifications.1.datePublicationDonneesModification',
  ],
  modification_objet: ['objetModification', 'modifications.1.objetModification'],
  modification_montant_eur: ['montantModification', 'modifications.1.montant'],
  modification_duree_mois: ['dureeMoisModification', 'modifications.1.dureeMois'],
  modification_titulaire_id: ['idTitulaireModification'],
  modification_titulaire_type_id: ['typeIdentifiantTitulaireModification'],
}

/** Portals that publish these files again write the names in small letters, or with `_` for the dot. */
function writings(name: string): readonly string[] {
  const underscored = name.replaceAll('.', '_')
  return [...new Set([name, underscored, name.toLowerCase(), underscored.toLowerCase()])]
}

type Cells = Readonly<Record<string, string>>

/** Whether one of the columns by which a name is written is there. */
const has = (header: readonly string[], name: string) =>
  writings(name).some((writing) => header.includes(writing))

const FIELDS = Object.entries(COLUMNS).map(([field, names]) => ({
  field: field as FlatField,
  headers: names.flatMap(writings),
}))

/** How a format names the columns of its nth supplier. */
export type SupplierColumns = (
  rank: number,
) => Readonly<Record<'titulaire_id' | 'titulaire_type_id' | 'titulaire_nom', string>>

interface Spread {
  /** Its fields are those that the columns of a file give it. */
  readonly format: Omit<Format, 'fields'>
  readonly shape: string
  /** Columns beside those of suppliers, without which a file is not of this format. */
  readonly required: readonly string[]
  readonly mostSuppliers: number
  readonly supplier: SupplierColumns
}

const MEMBERS = ['titulaire_id', 'titulaire_type_id', 'titulaire_nom'] as const

/** The act of subcontracting that a row has room for, as the official format nests it. */
function subcontractsOf(cell: (name: string) => string, notes: Notes) {
  const id = cell('idActeSousTraitance')
  const sousTraitant = { id: cell('idSousTraitant'), typeIdentifiant: cell('typeIdentifiantSousTraitant') }
  if (id === '' && sousTraitant.id === '') return []
  const act = {
    id,
    sousTraitant,
    dateNotification: cell('dateNotificationActeSousTraitance'),
    datePublicationDonnees: cell('datePublicationDonneesActeSousTraitance'),
    montant: cell('montantActeSousTraitance'),
    dureeMois: cell('dureeMoisActeSousTraitance'),
    variationPrix: cell('variationPrixActeSousTraitance'),
  }
  return readSubcontracts({ actesSousTraitance: [act] }, notes)
}

/** A format of the official members spread over columns: what two of them do not share is how suppliers are numbered. */
export function spreadFormat({ format, shape, required, mostSuppliers, supplier }: Spread): TableFormat {
  const suppliers = Array.from({ length: mostSuppliers }, (_, index) => supplier(index + 1)).map((names) =>
    MEMBERS.map((member) => writings(names[member])),
  )
  const read = (cells: Cells, headers: readonly string[]) =>
    cleanCell(headers.map((header) => cells[header]).find((text) => text !== undefined && text !== '') ?? '')
  function toDomain(cells: Cells, notes: Notes): StatedRow {
    const stated = FIELDS.map(({ field, headers }) => [field, read(cells, headers)] as const)
    const filled = suppliers
      .map((members) => members.map((headers) => read(cells, headers).replaceAll('|', '/')))
      .filter((members) => members.some((text) => text !== ''))
    const listed = MEMBERS.map(
      (member, index) => [member, filled.map((members) => members[index]).join('|')] as const,
    )
    const first = supplier(1)
    const column = (field: FlatField) =>
      (first as Partial<Record<FlatField, string>>)[field] ?? COLUMNS[field]?.[0] ?? field
    return {
      ...readFlatContract(
        { cells: Object.fromEntries([...stated, ...listed].filter(([, text]) => text !== '')), column },
        notes,
      ),
      subcontracts: subcontractsOf((name) => read(cells, writings(name)), notes),
    }
  }
  const withFields = (fields: typeof FIELDS): Format => ({
    ...format,
    fields: formatFieldsOf(fields.map(({ field }) => field)),
  })
  return {
    format: withFields(FIELDS),
    shape,
    container: 'csv',
    required: [],
    json: [],
    detect: (header) => [...required, supplier(1).titulaire_id].every((name) => has(header, name)),
    formatOf: (header) =>
      withFields(FIELDS.filter(({ headers }) => headers.some((each) => header.includes(each)))),
    toDomain,
  }
}
