import { sourcesLine } from '../data/sources-line.ts'
import { formatDate } from '../language/format.ts'
import { fr } from '../language/typography.ts'
import type { IsoDate } from '../../domain/date.ts'
import type { Source } from '../../domain/provenance.ts'

interface Told {
  readonly year: number
  readonly partial: boolean
}

export function yearTitle(year: number, { nameWithOf }: { readonly nameWithOf: string }): string {
  return fr`${year} : les achats ${nameWithOf}`
}

export function yearDescription(year: number, subject: string): string {
  return fr`Ce que ${subject} a signé en ${year}, avec qui et comment : une phrase et une image à la fois.`
}

/** Said once for all figures of the page. */
export function yearLede({ year, partial }: Told): string {
  return partial
    ? fr`Une phrase, une image. L'année ${year} n'est qu'en partie dans les fichiers : chaque chiffre le dit.`
    : fr`Ce qui a été signé, avec qui, et comment : une phrase, une image.`
}

export function easyYearTitle(year: number): string {
  return fr`Les achats de l'année ${year}`
}

export const EASY_INTRODUCTION = [
  fr`Cette page est en phrases courtes.`,
  fr`Chaque phrase a une image.`,
  fr`Les rayures veulent dire : on ne sait pas tout.`,
]

/** The European rules of easy language ask that readers concerned check the text. */
export const EASY_UNREAD = fr`Des personnes concernées n'ont pas encore relu cette page.`

export const YEARS_LEDE = fr`Chaque année tient sur une page : ce qui a été signé, avec qui, et ce que l'on ne sait pas.`
export const NO_YEARS = fr`Aucune année n'a encore de page : il faut au moins cinq marchés de date connue.`
export const YEARS_RULE = fr`Une année de moins de cinq marchés n'a pas de page : les pages de ces marchés suffisent.`
export const PARTIAL_YEAR = fr`Année incomplète dans les fichiers.`

/** How the squares and lines of the page are read: said once. */
export const YEAR_READING = fr`Chaque part est celle des marchés dont on le sait. Ce que l'on ne sait pas est rayé. Deux traits bornent un chiffre incertain.`

/** At the foot of the poster, where the links of the page are left out. */
export function yearSource(sources: readonly Source[], referenceDate: IsoDate): string {
  return fr`Source : ${sourcesLine(sources)} — données arrêtées au ${formatDate(referenceDate)}.`
}
