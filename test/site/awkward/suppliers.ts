import {
  FORMULA_NAME,
  FORMULA_NAME_SIRET,
  LONG_NAME,
  LONG_NAME_SIRET,
  SAME_NAME,
  SAME_NAME_SIRETS,
} from './texts.ts'

/** The establishment of the buyer that every file names. */
export const BUYER = '20009320100016'

/** A supplier as the format of 2022 names one; without a number it has no type of one. */
export function supplier(id: string, name: string) {
  return { typeIdentifiant: id === '' ? '' : 'SIRET', id, denominationSociale: name }
}

/** Homonyms, a formula, a name without end, and one that has no number. */
export const NAMED = [
  supplier(SAME_NAME_SIRETS[0], SAME_NAME),
  supplier(SAME_NAME_SIRETS[1], SAME_NAME),
  supplier(FORMULA_NAME_SIRET, FORMULA_NAME),
  supplier(LONG_NAME_SIRET, LONG_NAME),
  supplier('', SAME_NAME),
]
