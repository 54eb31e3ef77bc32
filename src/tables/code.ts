import { isSiren, isSiret } from '../domain/supplier/siret.ts'
import type { CellReading } from './column.ts'

/** Spaces, marks that print nothing, and the apostrophe by which a spreadsheet is told "this is text". */
const NOISE = /^'|[\s\u00A0\u202F\u200B-\u200F\uFEFF]/gu

/** `1,23E+13`: a spreadsheet has rounded the number away, and nothing brings its digits back. */
const SCIENTIFIC = /^\d(?:[.,]\d+)?E\+?\d+$/i

const AS_TEXT = 'mettez la colonne au format Texte dans le tableur, puis exportez de nouveau'

function wrongSiret(code: string): CellReading {
  const expected = 'un SIRET de 14 chiffres'
  if (SCIENTIFIC.test(code)) return { wrong: `${expected} : le tableur l’a arrondi ; ${AS_TEXT}` }
  if (isSiren(code)) return { wrong: `${expected} : celui-ci est un SIREN, celui de l’entreprise entière` }
  if (/^\d{11,13}$/.test(code))
    return { wrong: `${expected} : des zéros du début manquent peut-être ; ${AS_TEXT}` }
  return { wrong: expected }
}

/** A SIRET in whatever grouping. Fourteen digits whose key fails are kept as published, and doubtful. */
export function readSiret(text: string): CellReading {
  // `12345678900012.0`: a column of numbers, as Python writes it.
  const code = text.replace(NOISE, '').replace(/^(\d{14})\.0$/, '$1')
  if (!/^\d{14}$/.test(code)) return wrongSiret(code)
  return isSiret(code)
    ? { value: code }
    : { value: code, remark: { code: 'siret-doubtful', detail: 'clé de contrôle fausse' } }
}

/** The INSEE code of a commune, or two letters for a country where the column allows them. */
export function readCommune(text: string, pattern: string): CellReading {
  const code = text.replace(NOISE, '').toUpperCase()
  if (new RegExp(`^(?:${pattern})$`).test(code)) return { value: code }
  const expected = 'le code INSEE d’une commune, 5 caractères'
  if (/^\d{4}$/.test(code)) return { wrong: `${expected} : le zéro du début manque peut-être ; ${AS_TEXT}` }
  if (/\p{L}{3}/u.test(text)) return { wrong: `${expected}, pas son nom` }
  return { wrong: expected }
}
