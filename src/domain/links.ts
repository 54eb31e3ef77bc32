/**
 * Every address of a subject, under the root of the site: pages begin with a slash, files do not. They never change
 * (README, "Addresses"). In `domain`, since sentences, files and the browser write them as pages do.
 */
import { halfYearOf } from './period.ts'
import type { Contract } from './contract/contract.ts'
import type { Notice } from './notice/notice.ts'
import type { Purchase } from './purchase/planned-purchase.ts'
import { UNKNOWN_PERIOD } from './series.ts'
import type { Trade } from './reference/trade.ts'
import type { CentralMember } from './territory/central-member.ts'
import type { SchemeAction } from './territory/scheme.ts'

/** The word for a year in addresses and anchors. */
export function yearSlug(year: number | undefined): string {
  return String(year ?? UNKNOWN_PERIOD)
}

const CONTRACTS_PATH = '/marches/'

export function contractPath({ id }: Pick<Contract, 'id'>): string {
  return `${CONTRACTS_PATH}${id}/`
}

/** The central purchasing body: only where the authority names one, or has a table of its own for it. */
export const CENTRAL_PURCHASING_PATH = '/centrale-d-achat/'

/** The sheet of one of its members. */
export function centralMemberPath({ id }: Pick<CentralMember, 'id'>): string {
  return `${CENTRAL_PURCHASING_PATH}${id}/`
}

/** The contracts of a year. */
export function yearPath(year: number | undefined): string {
  return `${CONTRACTS_PATH}annee/${yearSlug(year)}/`
}

/** The contracts of a month (`2022-04`), where their year is too long for one page. */
export function monthPath(month: string): string {
  return `${yearPath(Number(month.slice(0, 4)))}${month.slice(5)}/`
}

/** Each year told to everyone: what was signed, in sentences; not the list of its contracts. */
export const YEARS_PATH = '/annees/'

export function toldYearPath(year: number): string {
  return `${YEARS_PATH}${year}/`
}

/** The same in easy language. */
export function easyYearPath(year: number): string {
  return `${toldYearPath(year)}facile-a-lire/`
}

/** Contracts that end in a half-year (`2027-S1`); those of the first one stand on the page of the list itself. */
export function endingsPath(half: string, first: string): string {
  return half === first ? '/echeances/' : `/echeances/${half.toLowerCase()}/`
}

/** The line of a contract in that list, `first` being its first half-year. */
export function endingPath({ id, endDate }: Pick<Contract, 'id' | 'endDate'>, first: string): string {
  return `${endingsPath(halfYearOf(endDate!), first)}#${id}`
}

export const PURCHASES_PATH = '/achats-a-venir/'

export function purchasePath({ slug }: Pick<Purchase, 'slug'>): string {
  return `${PURCHASES_PATH}${slug}/`
}

/** Notices: what can be answered. */
/** What no file that was read says. */
export const MISSING_PATH = '/ce-qui-manque/'

export const NOTICES_PATH = '/consultations/'

export function noticePath({ slug }: Pick<Notice, 'slug'>): string {
  return `${NOTICES_PATH}${slug}/`
}

export function noticeCalendarPath({ slug }: Pick<Notice, 'slug'>): string {
  return `calendrier/consultations/${slug}.ics`
}

export const TRADES_PATH = `${PURCHASES_PATH}metiers/`

export function tradePath({ slug }: Pick<Trade, 'slug'>): string {
  return `${TRADES_PATH}${slug}/`
}

export const SUPPLIERS_PATH = '/fournisseurs/'

/** The page of the firm of that key, where it has one: `supplierPath` of the supplier book says so. */
export function firmPath(key: string): string {
  return `${SUPPLIERS_PATH}${key}/`
}

/** The list of suppliers under one letter; its first page has no number. */
export function letterPath(letter: string, page = 1): string {
  return `${SUPPLIERS_PATH}lettre/${letter}/${page === 1 ? '' : `${page}/`}`
}

/** What the subject of a page holds of one year, where its own page is too short for it. */
export function ownYearPath(path: string, year: number | undefined): string {
  return `${path}annee/${yearSlug(year)}/`
}

export const CPV_DIVISIONS_PATH = '/familles/'

export function cpvDivisionPath({ key }: { readonly key: string }): string {
  return `${CPV_DIVISIONS_PATH}${key}/`
}

export const COMMUNES_PATH = '/communes/'

export function communePath({ code }: { readonly code: string }): string {
  return `${COMMUNES_PATH}${code}/`
}

const INDICATORS_PATH = '/indicateurs/'

export function indicatorPath(id: string): string {
  return `${INDICATORS_PATH}${id}/`
}

/** The reports that the law asks for every two years. */
export const REPORTS_PATH = '/spaser/rapport/'

/** The report of two years that follow one another: `2024-2025`. */
export function reportPath(period: string): string {
  return `${REPORTS_PATH}${period}/`
}

/** Its figures as files, without extension. */
export function reportFilesPath(period: string): string {
  return `donnees/spaser/rapport-${period}`
}

/** Authorities side by side: only where the build was told of others. */
/** The scheme of responsible purchasing. */
export const SCHEME_PATH = '/spaser/'

/** One of its actions. */
export function actionPath({ number }: Pick<SchemeAction, 'number'>): string {
  return `${SCHEME_PATH}actions/${number}/`
}

/** Needs pitched as a call for ideas: only where the authority tells any. */
export const IDEAS_PATH = '/idees/'

export function ideaPath({ id }: { readonly id: string }): string {
  return `${IDEAS_PATH}#${id}`
}

/** What the authority measures besides its contracts: only where it gives such a table. */
export const MEASURES_PATH = '/spaser/mesures/'

export function measurePath({ id }: { readonly id: string }): string {
  return `${MEASURES_PATH}#${id}`
}

export const COMPARISON_PATH = '/comparaison/'

/** How many of the contracts to come must carry a clause: only where a target can be so reached. */
export const ROUTE_PATH = '/spaser/trajectoire/'

export function rulePath(anchor: string): string {
  return `/methodologie/#${anchor}`
}

export const EXPLORER_PATH = '/donnees/explorer/'

/** A view of the explorer: parameters as client/explorer/view.ts reads them. */
export function explorerPath(parameters: Readonly<Record<string, string>>): string {
  return `${EXPLORER_PATH}?${new URLSearchParams(parameters)}`
}

/** The feed of a selection of purchases: `achats-a-venir`, `metiers/<metier>`, `reserves/<genre>`. */
export function feedPath({ key }: { readonly key: string }): string {
  return `flux/${key}.xml`
}

/** The same for its calendar. */
export function calendarPath({ key }: { readonly key: string }): string {
  return `calendrier/${key}.ics`
}

export function purchaseCalendarPath({ slug }: Pick<Purchase, 'slug'>): string {
  return `calendrier/achats/${slug}.ics`
}

/** The rows behind the page of a trade, without extension. */
export function tradeRowsPath({ slug }: Pick<Trade, 'slug'>): string {
  return `donnees/metiers/${slug}`
}

/** The files of an indicator, without extension. */
export function indicatorFilesPath(id: string): string {
  return `donnees/indicateurs/${id}`
}
