import { formatNumber } from '../../text/language/format.ts'
import type { Column, Row } from '../table.ts'
import type { OfferTheme, OfferView } from './offers.ts'

/** A mark in its place, in pixels: its form is the size of the firm, its fill whether it is of the territory. */
export interface ThemeMark {
  readonly x: number
  readonly y: number
  readonly form: 'disc' | 'square' | 'diamond'
  readonly fill: 'full' | 'hollow' | 'hatched'
}

export interface ThemeMarks {
  readonly name: string
  readonly anchor: string
  readonly count: string
  readonly height: number
  readonly marks: readonly ThemeMark[]
}

const STEP = 22
/** As many as stand beside each other on the narrowest telephone. */
const IN_A_ROW = 11

const three = <T>(answer: boolean | undefined, yes: T, no: T, unknown: T): T =>
  answer === undefined ? unknown : answer ? yes : no

function markOf({ local, small }: Pick<OfferView, 'local' | 'small'>): Pick<ThemeMark, 'form' | 'fill'> {
  return {
    form: three(small, 'disc', 'square', 'diamond'),
    fill: three(local, 'full', 'hollow', 'hatched'),
  }
}

const ORDER: readonly ThemeMark['fill'][] = ['full', 'hollow', 'hatched']

/** A mark a contract, those of the territory first, what is not known last. */
export function themeMarks(themes: readonly OfferTheme[]): readonly ThemeMarks[] {
  return themes.map(({ name, anchor, offers }) => {
    const marks = offers
      .map(markOf)
      .sort((one, other) => ORDER.indexOf(one.fill) - ORDER.indexOf(other.fill))
      .map((mark, index) => ({
        ...mark,
        x: (index % IN_A_ROW) * STEP + STEP / 2,
        y: Math.floor(index / IN_A_ROW) * STEP + STEP / 2,
      }))
    return {
      name,
      anchor,
      marks,
      count: formatNumber(offers.length),
      height: Math.ceil(offers.length / IN_A_ROW) * STEP,
    }
  })
}

export const THEME_COLUMNS: readonly Column[] = [
  { label: 'Thème', rowHeader: true },
  { label: 'Marchés', numeric: true },
  { label: 'Entreprise du territoire', numeric: true },
  { label: 'd’ailleurs', numeric: true },
  { label: 'lieu inconnu', numeric: true },
  { label: 'PME', numeric: true },
  { label: 'plus grande', numeric: true },
  { label: 'taille inconnue', numeric: true },
]

/** The same in numbers. */
export function themeRows(themes: readonly OfferTheme[]): readonly Row[] {
  return themes.map(({ name, offers }) => {
    const count = (test: (offer: OfferView) => boolean) => formatNumber(offers.filter(test).length)
    return {
      cells: [
        name,
        formatNumber(offers.length),
        ...[true, false, undefined].map((answer) => count(({ local }) => local === answer)),
        ...[true, false, undefined].map((answer) => count(({ small }) => small === answer)),
      ],
    }
  })
}
