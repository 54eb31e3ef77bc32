import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import Papa from 'papaparse'
import { cellJson } from '../../../scripts/demo/mel/file.ts'
import { inclusion } from '../../../src/tables/inclusion.ts'
import { PLAN_COLUMNS } from '../../../src/tables/plan-columns.ts'
import { WRITINGS } from '../../personal-data/writings.ts'
import { CROWDED, crowdedFile } from './crowded.ts'
import { DEEP, WRONG_SHAPES, deepJson, shapeTitle } from './shapes.ts'
import {
  FORMULA_NAME,
  FORMULA_NAME_SIRET,
  LINKS,
  LONG_NAME,
  LONG_NAME_SIRET,
  SAME_NAME,
  SAME_NAME_SIRETS,
  TITLES,
  TITLE_NAMES,
  TRAP,
} from './texts.ts'

const BUYER = '20009320100016'
const PUBLISHED = '2026-10-31'

function supplier(id: string, name: string) {
  return { typeIdentifiant: id === '' ? '' : 'SIRET', id, denominationSociale: name }
}

const NAMED = [
  supplier(SAME_NAME_SIRETS[0], SAME_NAME),
  supplier(SAME_NAME_SIRETS[1], SAME_NAME),
  supplier(FORMULA_NAME_SIRET, FORMULA_NAME),
  supplier(LONG_NAME_SIRET, LONG_NAME),
  supplier('', SAME_NAME),
]

/** The MEL's export: one row a title, the suppliers by turns. */
function melFile(): string {
  const rows = TITLE_NAMES.map((name, index) => ({
    ID: `M${index}<"&`,
    Acheteur: cellJson({ id: BUYER, nom: 'Métropole <b>Européenne</b>' }),
    "Technique d'achat": 'Marché "simple" <i>',
    'Type de Contrat': 'MARCHE_PUBLIC',
    'Objet du marché': TITLES[name].published,
    'Code CPV': '45233141',
    Procédure: '=Procédure "adaptée" <b>',
    "Lieu d'exécution": cellJson({ code: '59', typeCode: 'Code département', nom: '(59) <b>Nord</b>' }),
    'Durée du marché': '48',
    'Date de notification': `2022-04-${String(index + 1).padStart(2, '0')}`,
    'Date de publication des données': '',
    'Montant du marché': String(40_000 + index),
    'Forme des prix': '@Révisable',
    Titulaires: cellJson({ titulaire: NAMED[index % NAMED.length]! }),
    uuid: '',
    modifications: index === 0 ? DEEP : '',
    "Type d'identifiant du titulaire": NAMED[index % NAMED.length]!.typeIdentifiant,
    'Dénomination sociale du titulaire': NAMED[index % NAMED.length]!.denominationSociale,
    'Identifiant du titulaire': NAMED[index % NAMED.length]!.id,
  }))
  return `\ufeff${Papa.unparse(rows, { delimiter: ';', newline: '\r\n' })}\r\n`
}

/** Of each kind of a person's number and address, some writings: no page may show one (rule 11). */
const PERSONAL = WRITINGS.filter((_, index) => index % 7 === 0)

type Marche = Readonly<Record<string, unknown>>

const whole: Marche = {
  id: '2025A',
  acheteur: { id: BUYER },
  nature: 'Marché',
  objet: 'Contrat entier',
  codeCPV: '45000000-7',
  procedure: "Appel d'offres ouvert",
  lieuExecution: { code: '59350', typeCode: 'Code commune' },
  dureeMois: 24,
  dateNotification: '2025-05-15',
  considerationsSociales: { considerationSociale: ['Clause <b>"sociale"', 'Clause sociale'] },
  considerationsEnvironnementales: { considerationEnvironnementale: ['Clause environnementale'] },
  offresRecues: 4,
  montant: 575000,
  titulaires: [{ titulaire: NAMED[0] }],
}

const without = (...fields: readonly string[]): Marche =>
  Object.fromEntries(Object.entries(whole).filter(([name]) => !fields.includes(name)))

/** Contracts that lack a field, or whose keys are awkward, by their titles. */
export const INCOMPLETE = {
  id: 'Contrat sans identifiant',
  date: 'Contrat sans date',
  amount: 'Contrat sans montant',
  supplier: 'Contrat sans titulaire',
  all: 'Contrat dont on ne sait que le titre',
} as const

/** Published keys that give one address where nobody takes care, and one that no file system holds. */
export const UIDS = [
  'ABC/1',
  'abc 1',
  'abc-1',
  'abc-1-2',
  '…/../<x>',
  'x'.repeat(600),
  'constructor',
] as const

const MARCHES: readonly Marche[] = [
  { ...without('id'), objet: INCOMPLETE.id },
  { ...without('dateNotification'), id: '2025B', objet: INCOMPLETE.date },
  { ...without('montant'), id: '2025C', objet: INCOMPLETE.amount },
  { ...without('titulaires'), id: '2025D', objet: INCOMPLETE.supplier },
  { acheteur: { id: BUYER }, objet: INCOMPLETE.all },
  // Without a title: kept, since the rest is there.
  { ...without('objet'), id: '2025E' },
  // Nothing but its buyer: set aside, and counted.
  { acheteur: { id: BUYER } },
  ...UIDS.map((uid, index) => ({ ...whole, id: `U${index}`, uid, objet: `Clé publiée ${index}` })),
  {
    ...whole,
    id: 'G1',
    objet: 'Groupement de deux homonymes',
    titulaires: NAMED.slice(0, 2).map((titulaire) => ({ titulaire })),
    modifications: [
      {
        modification: {
          id: 1,
          montant: 600000,
          dateNotificationModification: '2025-09-01',
          titulaires: [{ titulaire: NAMED[2] }],
        },
      },
    ],
  },
  {
    ...whole,
    id: LINKS,
    uid: `liens ${LINKS}`,
    objet: 'Liens dans toutes les rubriques',
    nature: LINKS,
    procedure: LINKS,
    formePrix: LINKS,
    techniques: { technique: [LINKS] },
    modalitesExecution: { modaliteExecution: [LINKS] },
    lieuExecution: { code: LINKS, typeCode: LINKS, nom: LINKS },
    considerationsSociales: { considerationSociale: [LINKS] },
    // A number of another register and a legal form: the firm has a page.
    titulaires: [{ titulaire: { typeIdentifiant: 'TVA', id: LINKS, denominationSociale: `SARL ${LINKS}` } }],
    modifications: [{ modification: { id: LINKS, montant: 600000, objetModification: LINKS } }],
  },
  ...Object.entries(WRONG_SHAPES).map(([name, fields], index) => ({
    ...whole,
    id: `F${index}`,
    objet: shapeTitle(name),
    ...fields,
  })),
  ...PERSONAL.map((writing, index) => ({
    ...whole,
    id: `${index} ${writing}`,
    objet: `Contrat d’une personne ${index}, ${writing}`,
    procedure: writing,
    lieuExecution: { code: '59350', typeCode: 'Code commune', nom: writing },
    titulaires: [
      { titulaire: supplier(writing, writing) },
      { titulaire: supplier(SAME_NAME_SIRETS[0], writing) },
    ],
    modifications: [
      {
        modification: { id: writing, objetModification: writing, dateNotificationModification: '2025-09-01' },
      },
    ],
  })),
  ...TITLE_NAMES.map((name, index) => ({
    ...whole,
    id: `T${index}`,
    objet: TITLES[name].published,
    dateNotification: `2025-06-${String(index + 1).padStart(2, '0')}`,
  })),
]

/** What JSON can write by an escape, and no other file of text can hold. */
const HALF_CHARACTER = { ...whole, id: 'H1', objet: 'Demi-caractère \ud83d et octet\u0000 nul' }

function decpFile(): string {
  return deepJson({ marches: { marche: [...MARCHES, HALF_CHARACTER] } })
}

function csv(columns: readonly string[], rows: readonly Readonly<Record<string, string>>[]): string {
  return `${Papa.unparse([...rows], { columns: [...columns], newline: '\n' })}\n`
}

/** The first integer that no number holds apart from its neighbour. */
const TOO_LARGE = 2n ** 53n

/** The plan, one row a title, its ids as awkward as they come. */
function planFile(edition: number): string {
  const rows = TITLE_NAMES.map((name, index) => ({
    id: ['metiers', '../../etc', '=PA<1>', 'PA "4"'][index] ?? `PA-${index}`,
    intitule: TITLES[name].published,
    description: TITLES[name].published,
    type: 'services',
    cpv: '98310000',
    service_prescripteur: `<b>Direction</b> des "sports" ${LINKS}`,
    procedure_envisagee: LINKS,
    contact_courriel: LINKS,
    renouvelle: LINKS,
    marches_attribues: LINKS,
    montant_estime_max_eur: '140000',
    publication_prevue: edition === 1 ? '2027-T1' : '2027-T2',
    sourcing_ouvert: 'oui',
    sourcing_date_limite: '2026-12-15',
    lots_reserves: '1',
    nombre_lots: name === 'emoji' ? String(TOO_LARGE) : '1',
    article_reserve: 'L2113-12',
    lien_avis: 'https://avis.example/?a="<b>&c=1',
    statut: 'annonce',
    mis_a_jour_le: '2026-10-01',
  }))
  return csv(
    PLAN_COLUMNS.map(({ name }) => name),
    rows,
  )
}

function establishmentsFile(): string {
  const rows = [SAME_NAME_SIRETS[0], SAME_NAME_SIRETS[1], FORMULA_NAME_SIRET, LONG_NAME_SIRET].map(
    (siret) => ({
      siret,
      denomination: siret === FORMULA_NAME_SIRET ? FORMULA_NAME : `\u202e${SAME_NAME}\u202c`,
      commune: '59350',
      categorie: 'PME',
      ess: 'oui',
      diffusion: 'O',
    }),
  )
  return csv(['siret', 'denomination', 'commune', 'categorie', 'ess', 'diffusion'], rows)
}

function structuresFile(): string {
  const rows = TITLE_NAMES.slice(0, 12).map((name, index) => ({
    siret: [...SAME_NAME_SIRETS, FORMULA_NAME_SIRET][index % 3]!,
    type: ['ESAT', 'EA', 'SIAE', 'ESS'][Math.floor(index / 3)]!,
    nom: TITLES[name].published,
    commune: '59350',
    metiers: 'blanchisserie-couture',
  }))
  return csv(['siret', 'type', 'nom', 'commune', 'metiers'], rows)
}

/** Hours and a correction whose every word would be a link. */
function inclusionFile(): string {
  const row = { annee: '2025', marche_id: LINKS, modalite: LINKS, heures_realisees: '100' }
  return csv(
    inclusion.columns.map(({ name }) => name),
    [row],
  )
}

function correctionsFile(): string {
  const row = {
    id: LINKS,
    champ: 'objet',
    de: LINKS,
    a: LINKS,
    motif: LINKS,
    source: LINKS,
    le: '2026-10-01',
  }
  return csv(Object.keys(row), [row])
}

function insertionFile(): string {
  const row = {
    annee: '2025',
    type_structure: 'SIAE',
    modalite: '<b>constructor</b>',
    mis_a_jour_le: '2026-01-31',
  }
  const rows = [
    {
      ...row,
      marche_id: '2025B',
      metier: 'constructor',
      heures_realisees: '120',
      personnes: String(TOO_LARGE),
    },
    {
      ...row,
      marche_id: '__proto__',
      metier: 'espaces-verts',
      heures_realisees: String(TOO_LARGE),
      personnes: '7',
    },
  ]
  return csv(
    [
      'annee',
      'marche_id',
      'metier',
      'type_structure',
      'modalite',
      'heures_realisees',
      'personnes',
      'mis_a_jour_le',
    ],
    rows,
  )
}

/** Rows of each file of contracts: all that `reconciliation.json` must account for. */
export const ROWS = { mel: TITLE_NAMES.length, decp: MARCHES.length + 1, crowded: CROWDED.contracts } as const

/** Writes the folder that the awkward site is built from, each file with its provenance. */
export function writeAwkwardFiles(folder: string): void {
  const files = [
    ['contrats-mel/contrats-mel.csv', melFile(), PUBLISHED],
    ['contrats-decp/contrats-decp.json', decpFile(), PUBLISHED],
    ['contrats-annee-pleine/contrats-annee-pleine.json', crowdedFile(BUYER), PUBLISHED],
    ['plan-1/plan-1.csv', planFile(1), '2026-05-31'],
    ['plan-2/plan-2.csv', planFile(2), PUBLISHED],
    ['etablissements/etablissements.csv', establishmentsFile(), PUBLISHED],
    ['structures/structures.csv', structuresFile(), PUBLISHED],
    [`insertion/insertion [fichier](#${TRAP}).csv`, inclusionFile(), PUBLISHED],
    ['corrections/corrections.csv', correctionsFile(), PUBLISHED],
    ['insertion-2/insertion-2.csv', insertionFile(), PUBLISHED],
  ] as const
  rmSync(folder, { recursive: true, force: true })
  for (const [path, text, published] of files) {
    const target = join(folder, path)
    mkdirSync(dirname(target), { recursive: true })
    writeFileSync(target, text)
    const source = {
      title: `Textes malcommodes <b> & "guillemets" (${path}) ${LINKS}`,
      publisher: `Les essais </script> de ce dépôt ${LINKS}`,
      licence: 'Licence Ouverte 2.0',
      published,
      demonstration: true,
    }
    writeFileSync(join(dirname(target), 'source.json'), JSON.stringify(source))
  }
}
