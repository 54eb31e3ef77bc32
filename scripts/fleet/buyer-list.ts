import { existsSync, readFileSync, statSync } from 'node:fs'
import type { Mistake } from '../../src/domain/input-error.ts'
import { isSiren } from '../../src/domain/supplier/siret.ts'
import { fr } from '../../src/text/language/typography.ts'

/** All authorities that must adopt a scheme of responsible purchasing, as far as the national file tells. */
export const ALL_SPASER = 'all-spaser'

/** A SIREN of a list, and where it stands there. */
export interface Listed {
  readonly siren: string
  readonly place: Pick<Mistake, 'file' | 'line' | 'field'>
}

/** What `--list` names, and all that is wrong with it. */
export interface BuyerList {
  /** Every buyer that the rule of schemes finds. */
  readonly spaser: boolean
  readonly listed: readonly Listed[]
  readonly mistakes: readonly Mistake[]
}

interface Element {
  readonly text: string
  readonly place: Listed['place']
}

const COLUMN = 'SIREN'
const OPTION = '--list'

/** The first cell of each line; empty lines, a heading and what follows `#` say nothing. */
function elementsOfFile(file: string): readonly Element[] {
  const lines = readFileSync(file, 'utf8')
    .replace(/^\uFEFF/, '')
    .split(/\r\n|\r|\n/)
  return lines.flatMap((text, index) => {
    const cell = text
      .replace(/#.*$/, '')
      .split(/[;,\t]/)[0]!
      .trim()
      .replace(/^"(.*)"$/, '$1')
    const isHeading = index === 0 && /^siren$/i.test(cell)
    return cell === '' || isHeading ? [] : [{ text: cell, place: { file, line: index + 1, field: COLUMN } }]
  })
}

function elementsOf(told: string): readonly Element[] | Mistake {
  if (existsSync(told) && statSync(told).isFile()) return elementsOfFile(told)
  if (/^[\d\s,]+$/.test(told))
    return told.split(',').map((text) => ({ text: text.trim(), place: { field: OPTION } }))
  return {
    field: OPTION,
    value: told,
    expected: fr`« ${ALL_SPASER} », des SIREN entre virgules, ou un fichier qui existe et en a un par ligne`,
  }
}

/** Each SIREN once, in the order of the list. */
function judged(elements: readonly Element[]): Omit<BuyerList, 'spaser'> {
  const first = new Map<string, Element>()
  const mistakes: Mistake[] = []
  for (const element of elements) {
    const siren = element.text.replaceAll(/\s/g, '')
    const wrong = (expected: string) => mistakes.push({ ...element.place, value: element.text, expected })
    const earlier = first.get(siren)
    if (!isSiren(siren)) {
      wrong(fr`un SIREN, neuf chiffres, clé comprise ; corrigez-le ou retirez-le`)
    } else if (earlier !== undefined) {
      const where =
        earlier.place.line === undefined ? '' : fr` (il est déjà à la ligne ${earlier.place.line})`
      wrong(fr`chaque SIREN une seule fois${where} ; retirez celui-ci`)
    } else first.set(siren, element)
  }
  return { listed: [...first].map(([siren, { place }]) => ({ siren, place })), mistakes }
}

/** `--list`: `all-spaser`, SIREN between commas, or a file with one a line. */
export function readBuyerList(told: string | undefined): BuyerList {
  const none = { spaser: false, listed: [] }
  if (told === ALL_SPASER) return { ...none, spaser: true, mistakes: [] }
  if (told === undefined || told.trim() === '') {
    const expected = fr`« ${ALL_SPASER} », des SIREN entre virgules, ou un fichier qui en a un par ligne`
    return { ...none, mistakes: [{ field: OPTION, ...(told !== undefined && { value: told }), expected }] }
  }
  const elements = elementsOf(told)
  if (!Array.isArray(elements)) return { ...none, mistakes: [elements as Mistake] }
  if (elements.length > 0) return { spaser: false, ...judged(elements as readonly Element[]) }
  const expected = fr`un SIREN par ligne ; ajoutez-en au moins un`
  return { ...none, mistakes: [{ file: told, field: '', value: '', expected }] }
}
