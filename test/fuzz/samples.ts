import { xmlOf } from '../formats/xml-of.ts'
import { CORRECTABLE_FIELDS } from '../../src/domain/edition/correction.ts'
import { NATIONAL, apiRow } from '../formats/notices/rows.ts'
import { cellJson } from '../../scripts/demo/mel/file.ts'
import { MEL_COLUMNS } from '../formats/mel-columns.ts'
import { RECORD_TABLES } from '../../src/tables/recognise.ts'
import type { RecordTable } from '../../src/tables/table.ts'

/** A valid file of one format, small, as structure: what the fuzz changes. */
export type Sample =
  | { readonly kind: 'tree'; readonly name: string; readonly root: unknown }
  /** Broken in its bytes only. */
  | { readonly kind: 'markup'; readonly name: string; readonly text: string; readonly rows: number }
  | {
      readonly kind: 'table'
      readonly name: string
      readonly header: readonly string[]
      readonly rows: readonly (readonly string[])[]
    }

const BUYER = { id: '20009320100016', nom: 'Métropole européenne de Lille' }
const SUPPLIER = {
  typeIdentifiant: 'SIRET',
  id: '00000001800010',
  denominationSociale: 'Voirie du Nord SARL',
}
const OTHER = { typeIdentifiant: 'SIRET', id: '00000002600013', denominationSociale: 'Blanchisserie SAS' }
/** The id of the contract that corrections, hours and plans name. */
const CONTRACT_ID = 'essai-1'

const common = {
  id: '2025A',
  acheteur: BUYER,
  nature: 'Marché',
  objet: 'Entretien du linge',
  codeCPV: '98310000-9',
  procedure: "Appel d'offres ouvert",
  lieuExecution: { code: '59350', typeCode: 'Code commune', nom: 'Lille' },
  dureeMois: 24,
  dateNotification: '2025-05-15',
  datePublicationDonnees: '2025-06-01',
  montant: 575000.5,
  formePrix: 'Unitaire',
}

const CONTRACT_2019 = {
  ...common,
  _type: 'Marché',
  uid: 'essai-2',
  titulaires: [SUPPLIER, OTHER],
  modifications: [
    {
      objetModification: 'Avenant',
      dateNotificationModification: '2025-09-01',
      montant: 600000,
      dureeMois: 30,
    },
  ],
}

const CONCESSION_2019 = {
  _type: 'Contrat de concession',
  id: 'C1',
  autoriteConcedante: BUYER,
  objet: 'Camping',
  dateSignature: '2024-02-01',
  valeurGlobale: 1200000,
  concessionnaires: [SUPPLIER],
}

const CONTRACT_2022 = {
  ...common,
  uid: CONTRACT_ID,
  techniques: { technique: ['Accord-cadre'] },
  modalitesExecution: { modaliteExecution: ['Bons de commande'] },
  considerationsSociales: { considerationSociale: ['Clause sociale', 'Marché réservé'] },
  considerationsEnvironnementales: { considerationEnvironnementale: ['Clause environnementale'] },
  marcheInnovant: false,
  ccag: 'Fournitures',
  offresRecues: 4,
  typesPrix: { typePrix: ['Définitif ferme'] },
  attributionAvance: true,
  tauxAvance: 0.1,
  titulaires: [{ titulaire: SUPPLIER }],
  typeGroupementOperateurs: 'Pas de groupement',
  sousTraitanceDeclaree: true,
  actesSousTraitance: [
    {
      acteSousTraitance: {
        id: 1,
        sousTraitant: OTHER,
        dureeMois: 6,
        dateNotification: '2025-07-01',
        montant: 9000,
      },
    },
  ],
  modificationsActesSousTraitance: [
    {
      modificationActeSousTraitance: {
        id: 1,
        montant: 9500,
        dateNotificationModificationSousTraitance: '2025-08-01',
      },
    },
  ],
  modifications: [
    {
      modification: {
        id: 1,
        montant: 600000,
        dateNotificationModification: '2025-09-01',
        titulaires: [{ titulaire: OTHER }],
      },
    },
  ],
}

const { acheteur: _acheteur, dateNotification: _date, montant: _montant, ...shared } = CONTRACT_2022
const CONCESSION_2022 = {
  ...shared,
  id: 'C2',
  uid: 'essai-3',
  autoriteConcedante: BUYER,
  dateSignature: '2024-03-01',
  valeurGlobale: 800000,
  concessionnaires: [{ concessionnaire: SUPPLIER }],
}

/** Two suppliers of one contract, and a contract with modifications. */
function melRows(): string[][] {
  const cells = {
    ID: '2020A',
    Acheteur: cellJson(BUYER),
    "Technique d'achat": 'Accord-cadre',
    'Type de Contrat': 'MARCHE_PUBLIC',
    'Objet du marché': 'Réfection de voirie',
    'Code CPV': '45233141',
    Procédure: 'Procédure adaptée',
    "Lieu d'exécution": cellJson({ code: '59', typeCode: 'Code département', nom: '(59) Nord' }),
    'Durée du marché': '48',
    'Date de notification': '2020-04-01',
    'Date de publication des données': '2020-05-01',
    'Montant du marché': '140000',
    'Forme des prix': 'Révisable',
    Titulaires: cellJson({ titulaire: SUPPLIER }),
    modifications: cellJson({ modification: { dateSignatureModification: '2021-01-01', montant: 150000 } }),
    "Type d'identifiant du titulaire": 'SIRET',
    'Dénomination sociale du titulaire': SUPPLIER.denominationSociale,
    'Identifiant du titulaire': SUPPLIER.id,
  }
  const second = { ...cells, Titulaires: cellJson({ titulaire: OTHER }), modifications: '' }
  const other = { ...cells, ID: '2021B', 'Montant du marché': '99999.99', 'Objet du marché': 'Signalisation' }
  return [cells, second, other].map((row) =>
    MEL_COLUMNS.map((column) => (row as Partial<Record<string, string>>)[column] ?? ''),
  )
}

/** What each column gives as its example, and a second row of only what is required. */
function exampleRows({ kind, columns }: RecordTable): string[][] {
  if (kind === 'corrections') {
    const line = (field: string) => [
      CONTRACT_ID,
      field,
      '',
      'inconnu',
      'Erreur de saisie',
      'Avis 24-12345',
      '2026-01-31',
    ]
    return CORRECTABLE_FIELDS.slice(0, 6).map(line)
  }
  const examples = columns.map(({ name, example }) => (name === 'marche_id' ? CONTRACT_ID : example))
  const others: Readonly<Record<string, string>> = {
    siret: OTHER.id,
    id: kind === 'centralMembers' ? 'adherent-2' : 'PA-2',
    theme: 'Autre thème',
    ...(kind === 'centralOffers' && { marche_id: CONTRACT_ID }),
  }
  const other = (name: string, example: string) => others[name] ?? example
  const fewest = columns.map(({ name, example, required }) => (required ? other(name, example) : ''))
  return [examples, fewest]
}

/** A notice and the version that follows it, as the bulletin gives them. */
const NOTICES = [
  apiRow({}, NATIONAL),
  apiRow({ idweb: '26-101', etat: 'RECTIFICATIF', annonce_lie: ['26-100'] }, NATIONAL),
]

/** The same as a table: lists are joined, what a notice says stands in one cell as JSON. */
function noticeTable() {
  const header = [...new Set(NOTICES.flatMap((row) => Object.keys(row)))]
  const rows = NOTICES.map((row) => header.map((name) => String([row[name] ?? ''].flat().join(' | '))))
  return { header, rows }
}

/** One of every format and of every table of the portal's own. */
export const SAMPLES: readonly Sample[] = [
  { kind: 'table', name: 'mel.csv', header: MEL_COLUMNS, rows: melRows() },
  { kind: 'tree', name: 'decp-2019.json', root: { marches: [CONTRACT_2019, CONCESSION_2019] } },
  {
    kind: 'tree',
    name: 'decp-2022.json',
    root: { marches: { marche: [CONTRACT_2022], 'contrat-concession': [CONCESSION_2022] } },
  },
  {
    kind: 'markup',
    name: 'decp.xml',
    text: `<?xml version="1.0" encoding="utf8"?><marches>\n${xmlOf('marche', [CONTRACT_2022, CONTRACT_2022])}\n${xmlOf('contrat-concession', CONCESSION_2022)}</marches>`,
    rows: 3,
  },
  { kind: 'table', name: 'boamp.csv', ...noticeTable() },
  { kind: 'markup', name: 'boamp.json', text: JSON.stringify(NOTICES), rows: NOTICES.length },
  ...RECORD_TABLES.map((table) => ({
    kind: 'table' as const,
    name: `${table.name}.csv`,
    header: table.columns.map(({ name }) => name),
    rows: exampleRows(table),
  })),
]

/** A file with the contract that the others name, and nothing wrong. */
export const SOUND_FILE = JSON.stringify({ marches: { marche: [CONTRACT_2022] } })
