import type { FileToRead } from '../../src/tables/read.ts'
import { PLAN_COLUMNS } from '../../src/tables/plan-columns.ts'
import { contracts2019, contracts2022, melExport, ownTable } from './files.ts'

/** Published files whose reading once took a time that grew with the square of `size`. */
export interface HostileInput {
  readonly name: string
  /** At which the growth was met, or shows. */
  readonly size: number
  /** One row, so that next to nothing but the growth is measured. */
  readonly oneRow?: true
  /** Read together, in order. */
  readonly files: (size: number) => readonly FileToRead[]
}

const each = <T>(size: number, make: (index: number) => T): T[] =>
  Array.from({ length: size }, (_, index) => make(index))

/** A line of a purchase plan. */
const PLANNED = Object.fromEntries(PLAN_COLUMNS.map(({ name, example }) => [name, example]))

export const HOSTILE_INPUTS: readonly HostileInput[] = [
  {
    name: 'un montant de 60 000 espaces entre deux chiffres',
    size: 60_000,
    oneRow: true,
    files: (size) => [contracts2019({ montant: `1${' '.repeat(size)}1` })],
  },
  {
    name: 'un objet de 150 000 lettres, puis une arobase',
    size: 150_000,
    oneRow: true,
    files: (size) => [contracts2019({ objet: `${'a'.repeat(size)} @` })],
  },
  {
    name: 'un objet de 90 000 lettres, puis une arobase, qui se lit en entier',
    size: 90_000,
    oneRow: true,
    files: (size) => [contracts2019({ objet: `${'a'.repeat(size)} @` })],
  },
  {
    name: '60 000 modifications illisibles',
    size: 60_000,
    oneRow: true,
    files: (size) => [contracts2019({ modifications: each(size, () => 'x') })],
  },
  {
    name: 'un objet de 200 000 téléphones, 3 Mo',
    size: 200_000,
    oneRow: true,
    files: (size) => [contracts2019({ objet: '06 12 34 56 78 '.repeat(size) })],
  },
  {
    name: '20 000 objets qui annoncent des lots',
    size: 20_000,
    files: (size) => [melExport(...each(size, (at) => ({ 'Objet du marché': `Voirie ${at} - 32 lots` })))],
  },
  {
    name: 'une liste de mots de 60 000 espaces',
    size: 60_000,
    oneRow: true,
    files: (size) => [contracts2022({ techniques: `a${' '.repeat(size)}b` })],
  },
  {
    name: 'une lettre sous 100 000 accents',
    size: 100_000,
    oneRow: true,
    files: (size) => [contracts2019({ objet: `a${'\u0301\u0316'.repeat(size / 2)}` })],
  },
  {
    name: '20 000 actes de sous-traitance, tous modifiés',
    size: 20_000,
    oneRow: true,
    files: (size) => [
      contracts2022({
        actesSousTraitance: each(size, (id) => ({ acteSousTraitance: { id } })),
        modificationsActesSousTraitance: each(size, (id) => ({ modificationActeSousTraitance: { id } })),
      }),
    ],
  },
  {
    name: '8 000 lignes d’un contrat, l’une à 8 000 titulaires',
    size: 8_000,
    files: (size) => {
      const titulaires = each(size, (at) => ({ typeIdentifiant: 'TVA', id: `X${at}` }))
      return [contracts2019({ titulaires, formePrix: 'Ferme' }, ...each(size, () => ({})))]
    },
  },
  {
    name: '20 000 uid d’une même adresse',
    size: 20_000,
    files: (size) => [
      contracts2019(...each(size, (at) => ({ uid: `a${'!'.repeat(at % 200)}${'?'.repeat(at / 200)}` }))),
    ],
  },
  {
    name: '20 000 lignes de deux fichiers, toutes le même contrat',
    size: 20_000,
    files: (size) => {
      const rows = (file: string) => each(size, (at) => ({ uid: `${file}${at}` }))
      return [contracts2019(...rows('a')), contracts2019(...rows('b'))]
    },
  },
  {
    name: 'une cellule de 4 Mo de guillemets',
    size: 4_000_000,
    oneRow: true,
    files: (size) => [melExport({ 'Objet du marché': `a${'"'.repeat(size / 2)}` })],
  },
  {
    name: 'un achat qui nomme 30 000 marchés inconnus',
    size: 30_000,
    oneRow: true,
    files: (size) => [ownTable({ ...PLANNED, marches_attribues: each(size, (at) => at % 100).join('|') })],
  },
]
