import { nested } from '../../fuzz/hostile.ts'

/** Deeper than a call stack: no object in memory can be written so, only its text. */
export const DEEP = nested(20_000)
const HERE = '<nested>'

/** Fields of contracts that no field of their kind should hold, each by what is wrong with it. */
export const WRONG_SHAPES = {
  words: {
    nature: 'constructor',
    procedure: '__proto__',
    techniques: { technique: ['toString'] },
    considerationsSociales: { considerationSociale: ['constructor'] },
    considerationsEnvironnementales: ['__proto__'],
  },
  objects: {
    marcheInnovant: { toString: 1 },
    ccag: { valueOf: 1 },
    offresRecues: [[4]],
    codeCPV: { code: 45 },
  },
  suppliers: { titulaires: HERE },
  modifications: { modifications: HERE },
  considerations: { considerationsSociales: HERE, considerationsEnvironnementales: HERE },
  amounts: { montant: { toString: 1 }, dureeMois: 9007199254740992, offresRecues: 9007199254740992 },
} as const

export const shapeTitle = (name: string) => `Forme inattendue : ${name}`

/** JSON with what cannot be an object in memory. */
export function deepJson(value: unknown): string {
  return JSON.stringify(value).replaceAll(JSON.stringify(HERE), DEEP)
}
