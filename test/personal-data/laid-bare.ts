import { decodeHTML } from 'entities'
import { SECRETS } from './writings.ts'

/** The first code point of each run of figures that the writings use beside ASCII. */
const ZEROS = [0x660, 0x966]

function plainFigure(figure: string): string {
  const code = figure.codePointAt(0)!
  const zero = ZEROS.find((zero) => code >= zero && code < zero + 10)
  return zero === undefined ? figure : String(code - zero)
}

/** A text decoded of all that hides letters and figures, without any other sign. */
function laidBare(text: string): string {
  let bare = text
  for (let round = 0; round < 3 && bare.includes('&'); round++) bare = decodeHTML(bare)
  return bare
    .replace(/\\u([0-9a-f]{4})/gi, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)))
    .replace(/%([0-9a-f]{2})/gi, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)))
    .replace(/\\[bfnrt]|<\/?[a-z]+>/g, '')
    .normalize('NFKD')
    .replace(/[\u0660-\u0669\u0966-\u096f]/g, plainFigure)
    .replace(/[^a-z0-9]+/gi, '')
    .toLowerCase()
}

/** Which of the numbers and addresses a text gives away, in whatever writing. */
export function secretsIn(text: string): string[] {
  const bare = laidBare(text)
  return SECRETS.filter((secret) => bare.includes(secret))
}
