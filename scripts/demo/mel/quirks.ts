import type { Random } from '../random.ts'
import { cellJson, supplierCells } from './row.ts'
import type { MelRow, melSupplier } from './row.ts'

type Spoil = (row: MelRow, index: number, random: Random) => Partial<MelRow>
interface Quirk {
  /** How many rows it happens to. */
  readonly rows: number
  readonly spoil: Spoil
  /** Rows it may happen to. */
  readonly where?: (row: MelRow) => boolean
}

const isNational = (row: MelRow) => row["Type d'identifiant du titulaire"] === 'SIRET'
const isAlone = (row: MelRow) => row["Technique d'achat"] === 'Marché'

/** The identifier of the supplier rewritten, the same in all its cells. */
function withId(row: MelRow, id: string, typeIdentifiant = 'SIRET'): Partial<MelRow> {
  return supplierCells({ typeIdentifiant, id, denominationSociale: row['Dénomination sociale du titulaire'] })
}

const dates: readonly ((day: string) => string)[] = [
  (day) => `${day}+01:00`,
  (day) => `${day}-04:00`,
  (day) => `02${day.slice(2)}`,
  (day) => `000${day.slice(3, 4)}${day.slice(4)}`,
  (day) => `50${day.slice(2)}`,
  (day) => `29${day.slice(2)}`,
  (day) => `${MONTHS[Number(day.slice(5, 7)) - 1]}, ${day.slice(8)} ${day.slice(0, 4)} 00:00:00`,
  (day) => day.split('-').reverse().join('/'),
  () => '1899-12-31',
  () => '',
]
const MONTHS = 'January February March April May June July August September October November December'.split(
  ' ',
)

const ids: readonly ((siret: string) => string)[] = [
  (siret) => `${siret.slice(0, 3)} ${siret.slice(3, 6)} ${siret.slice(6, 9)} ${siret.slice(9)}`,
  (siret) => `${siret}\t`,
  (siret) => siret.slice(0, 9),
  (siret) => siret.slice(1),
  (siret) => `${siret}0`,
  () => 'Non disponible',
]

/** A wrong last digit: the Luhn key fails. */
function broken(siret: string): string {
  return siret.slice(0, -1) + String((Number(siret.at(-1)) + 1) % 10)
}

/** Each quirk met in the real export, on as many rows (metier.md § 2). A row has one at most. */
export const MEL_QUIRKS: readonly Quirk[] = [
  {
    rows: 10,
    where: isAlone,
    spoil: (row, index) => ({ 'Date de notification': dates[index]!(row['Date de notification']) }),
  },
  { rows: 44, spoil: () => ({ 'Durée du marché': '' }) },
  {
    rows: 4,
    where: isAlone,
    spoil: (_, index) => ({ 'Durée du marché': ['0', '1095', '365', 'NC'][index]! }),
  },
  {
    rows: 4,
    where: isAlone,
    spoil: (row) => ({ 'Montant du marché': frenchAmount(row['Montant du marché']) }),
  },
  { rows: 1, where: isAlone, spoil: () => ({ 'Montant du marché': '' }) },
  { rows: 3, where: isAlone, spoil: (row, index) => ({ 'Code CPV': `${row['Code CPV']}-${index + 2}` }) },
  {
    rows: 3,
    where: (row) => /^0[39]/.test(row['Code CPV']),
    spoil: (row) => ({ 'Code CPV': row['Code CPV'].slice(1) }),
  },
  { rows: 1, where: isAlone, spoil: (row) => ({ 'Code CPV': `INX ${row['Code CPV']}-5` }) },
  { rows: 6, where: isAlone, spoil: () => ({ 'Code CPV': '' }) },
  {
    rows: 6,
    where: isNational,
    spoil: (row, index) => withId(row, ids[index]!(row['Identifiant du titulaire'])),
  },
  { rows: 21, where: isNational, spoil: (row) => withId(row, broken(row['Identifiant du titulaire'])) },
  { rows: 60, where: isNational, spoil: (row) => inCapitals(row) },
  { rows: 6, where: isAlone, spoil: () => NO_SUPPLIER },
  { rows: 1, where: isAlone, spoil: () => PERSON },
  {
    rows: 1,
    where: isAlone,
    spoil: (row) => supplierCells({ ...melSupplierOf(row), denominationSociale: 'Test B' }),
  },
  {
    rows: 1,
    where: isAlone,
    spoil: (row) => ({
      'Objet du marché': `${row['Objet du marché']} (renseignements : prenom.nom@courriel.example, 06 39 98 00 00)`,
    }),
  },
  {
    rows: 1,
    where: isAlone,
    spoil: (row) => ({ 'Objet du marché': row['Objet du marché'].replace('é', '\uFFFD') }),
  },
  {
    rows: 8,
    where: isAlone,
    spoil: (row, index) => ({ modifications: AMENDMENTS[index % AMENDMENTS.length]!(row) }),
  },
]

const NO_SUPPLIER: Partial<MelRow> = {
  Titulaires: '',
  "Type d'identifiant du titulaire": '',
  'Dénomination sociale du titulaire': '',
  'Identifiant du titulaire': '',
}

/** A made-up number of the shape of a social-security number: rule 11 lets it reach no output. */
const PERSON = supplierCells({
  typeIdentifiant: 'HORS-UE',
  id: '2 99 99 99 999 999 1200001',
  denominationSociale: 'Personne PHYSIQUE',
})

function melSupplierOf(row: MelRow): ReturnType<typeof melSupplier> {
  return {
    typeIdentifiant: row["Type d'identifiant du titulaire"],
    id: row['Identifiant du titulaire'],
    denominationSociale: row['Dénomination sociale du titulaire'],
  }
}

function inCapitals(row: MelRow): Partial<MelRow> {
  return supplierCells({
    ...melSupplierOf(row),
    denominationSociale: row['Dénomination sociale du titulaire'].toLocaleUpperCase('fr-FR'),
  })
}

/** "14700" → "14 700,00" with a no-break space. */
function frenchAmount(amount: string): string {
  const [euros = '', decimals = ''] = amount.split('.')
  return `${euros.replace(/\B(?=(\d{3})+$)/g, '\u00A0')},${decimals.padEnd(2, '0')}`
}

/** Shapes of amendments: out of order, an amount as text, without a date, an amount of 0. */
const AMENDMENTS: readonly ((row: MelRow) => string)[] = [
  ({ 'Montant du marché': amount }) =>
    cellJson({
      modification: [
        {
          objetModification: 'Avenant n° 2 – délai',
          dateSignatureModification: '2023-11-06',
          datePublicationDonneesModification: '2023-11-20',
          dureeMois: '30',
        },
        {
          objetModification: 'Avenant n° 1 – prix nouveaux',
          dateSignatureModification: '2023-05-15',
          datePublicationDonneesModification: '2023-05-30',
          montant: String(Math.round(Number(amount) * 1.12)),
        },
      ],
    }),
  ({ 'Montant du marché': amount }) =>
    cellJson({
      modification: {
        objetModification: 'Prestations complémentaires',
        datePublicationDonneesModification: '2023-10-02',
        montant: Math.round(Number(amount) * 1.08),
      },
    }),
  (row) =>
    cellJson({
      modification: {
        objetModification: 'Mise à jour du titulaire ',
        dateSignatureModification: '2023-09-04',
        datePublicationDonneesModification: '2023-09-18',
        montant: 0,
        titulaires: { titulaire: melSupplierOf(row) },
      },
    }),
]
