import { WRITINGS } from '../../personal-data/writings.ts'
import { WRONG_SHAPES, deepJson, shapeTitle } from './shapes.ts'
import { BUYER, NAMED, supplier } from './suppliers.ts'
import { LINKS, SAME_NAME_SIRETS, TITLES, TITLE_NAMES } from './texts.ts'

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

/** Its contracts, but one. */
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

/** The national format of 2022. */
export function decpFile(): string {
  return deepJson({ marches: { marche: [...MARCHES, HALF_CHARACTER] } })
}

/** How many contracts it holds: all must be accounted for. */
export const DECP_CONTRACTS = MARCHES.length + 1
