import type { TerritoryFile } from '../../../src/domain/territory/territory.ts'

/** An authority that the tests build a whole site of, from a folder with as little as it may have. */
export interface TriedAuthority {
  readonly definition: Pick<TerritoryFile, 'name' | 'buyerSirens' | 'scope'> & Partial<TerritoryFile>
  /** Communes where its suppliers are established; none = no file of establishments. */
  readonly communes: readonly string[]
  readonly demonstration: boolean
  /** The names of its own that stand in sentences, each with its article. */
  readonly names: readonly (readonly [article: string, name: string])[]
}

/** One of each kind of scope; two of them without the label of a demonstration. */
export const AUTHORITIES = {
  eurometropole: {
    definition: {
      name: 'Eurométropole de Strasbourg',
      shortName: 'EMS',
      buyerSirens: ['246700488'],
      scope: { kind: 'epci', code: '246700488' },
      contact: { email: 'achats@strasbourg.example', name: 'Service des achats' },
    },
    communes: ['67482', '67447', '67180', '68224', '75108'],
    demonstration: true,
    names: [
      ['l’', 'Eurométropole de Strasbourg'],
      ['l’', 'EMS'],
    ],
  },
  finistere: {
    definition: {
      name: 'Département du Finistère',
      buyerSirens: ['222900011'],
      scope: { kind: 'department', code: '29' },
    },
    communes: ['29232', '29019', '35238', '13055'],
    demonstration: true,
    names: [['le ', 'Département du Finistère']],
  },
  bretagne: {
    definition: {
      name: 'Région Bretagne',
      buyerSirens: ['233500016'],
      scope: { kind: 'region', code: '53' },
    },
    communes: ['35238', '56260', '44109'],
    demonstration: true,
    names: [['la ', 'Région Bretagne']],
  },
  lyon: {
    definition: {
      name: 'Ville de Lyon',
      shortName: 'Lyon',
      buyerSirens: ['216901231'],
      scope: { kind: 'commune', code: '69123' },
      legalNotice: { directorOfPublication: 'Le maire', host: 'Hébergeur d’essai, Villeurbanne' },
    },
    communes: ['69383', '69387', '69266', '13201'],
    demonstration: false,
    names: [['la ', 'Ville de Lyon']],
  },
  syndicat: {
    definition: { name: 'Syndicat mixte des Essais', buyerSirens: ['123456782'], scope: 'none' },
    communes: [],
    demonstration: false,
    names: [['le ', 'Syndicat mixte des Essais']],
  },
} as const satisfies Readonly<Record<string, TriedAuthority>>

export type AuthorityName = keyof typeof AUTHORITIES
