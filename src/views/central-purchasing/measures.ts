import type { Portal } from '../../domain/portal.ts'
import type { DocumentedFact } from '../../domain/territory/fact.ts'
import { FEWEST_FOR_A_SHARE } from '../../domain/small-numbers.ts'
import { formatCount, formatNumber, formatPercent } from '../../text/language/format.ts'
import { fr, typeset } from '../../text/language/typography.ts'
import { propertyValue } from '../theme/fact-rows.ts'
import type { Cell, Column, Row } from '../table.ts'
import { countByKind, memberViews } from './members.ts'
import { activeThemes } from './offers.ts'
import { supplierShares } from './places.ts'
import type { Sides, SupplierShares } from './places.ts'
import { centralFacts } from './view.ts'

/** A part of the suppliers, drawn on one base: the unknown comes last. In per cent of the width. */
export interface DrawnSides {
  readonly label: string
  readonly yes: number
  readonly unknown: number
  /** "12 sur 20", or with a share where enough say it (rule 12). */
  readonly text: string
  readonly detail: string
}

function sharedText({ yes, no }: Sides): string {
  const known = yes + no
  return known < FEWEST_FOR_A_SHARE
    ? fr`${formatNumber(yes)} sur ${formatNumber(known)}`
    : formatPercent(yes / known)
}

function drawn(label: string, { yes, no, unknown }: Sides): DrawnSides {
  const all = yes + no + unknown
  const width = (part: number) => Math.round((part / all) * 1000) / 10
  return {
    label,
    yes: width(yes),
    unknown: width(unknown),
    text: sharedText({ yes, no, unknown }),
    detail: fr`${formatNumber(yes)} oui, ${formatNumber(no)} non, ${formatCount(unknown, 'inconnue', 'inconnues')}`,
  }
}

/** The suppliers of what can be ordered: of the territory, and small or medium. Empty where there is none. */
export function drawnSides(shares: SupplierShares): readonly DrawnSides[] {
  if (shares.suppliers === 0) return []
  return [drawn('Du territoire', shares.local), drawn('PME', shares.small)]
}

/** The suppliers of the active catalogue. */
export function catalogueSuppliers(portal: Portal): SupplierShares {
  const contracts = activeThemes(portal).flatMap(({ offers }) => offers.map(({ view }) => view.contract))
  return supplierShares(portal, contracts)
}

export const MEASURE_COLUMNS: readonly Column[] = [
  { label: 'Mesure', rowHeader: true },
  { label: 'Dans ce catalogue', numeric: true },
  { label: 'Dans un document', numeric: true },
  { label: 'Période' },
]

interface Measure {
  readonly label: string
  /** The unit in which a document states the same (`faits.csv`). */
  readonly unit: string
  readonly value: string
}

function measuresOf(portal: Portal): readonly Measure[] {
  const themes = activeThemes(portal)
  const contracts = new Set(themes.flatMap(({ offers }) => offers.map(({ view }) => view.contract.id)))
  const members = memberViews(portal)
  const shares = catalogueSuppliers(portal)
  const byKind = countByKind(members)
  const { yes, no } = shares.local
  const offered = (value: string) => (portal.centralOffers.length === 0 ? 'inconnu' : value)
  const joined = (value: number) => (members.length === 0 ? 'inconnu' : formatNumber(value))
  return [
    { label: 'Marchés en cours', unit: 'marchés', value: offered(formatNumber(contracts.size)) },
    { label: 'Thèmes', unit: 'thématiques', value: offered(formatNumber(themes.length)) },
    { label: 'Entreprises', unit: 'fournisseurs', value: offered(formatNumber(shares.suppliers)) },
    {
      label: 'Part des entreprises qui sont du territoire, parmi celles dont on le sait',
      unit: 'part',
      value: yes + no === 0 ? 'inconnu' : sharedText(shares.local),
    },
    { label: 'Adhérents', unit: 'adhérents', value: joined(members.length) },
    { label: 'dont communes', unit: 'communes', value: joined(byKind.get('commune') ?? 0) },
    { label: 'dont CCAS', unit: 'CCAS', value: joined(byKind.get('ccas') ?? 0) },
    { label: 'dont établissements', unit: 'établissements', value: joined(byKind.get('etablissement') ?? 0) },
    { label: 'dont autres', unit: 'autres adhérents', value: joined(byKind.get('autre') ?? 0) },
  ]
}

function documentCells(fact: DocumentedFact | undefined): readonly Cell[] {
  const nothing = { text: 'non dit', unknown: true }
  if (fact === undefined) return [nothing, nothing]
  const { date, period } = fact
  return [
    propertyValue(fact),
    {
      text: period === undefined ? 'non précisée' : typeset(period),
      detail: date && fr`dit le ${date.split('-').reverse().join('/')}`,
    },
  ]
}

/** What is counted here beside what a document states of the same: never in one sum or on one curve. */
export function measureRows(portal: Portal): readonly Row[] {
  const facts = centralFacts(portal.facts)
  return measuresOf(portal).map(({ label, unit, value }) => ({
    cells: [
      label,
      value === 'inconnu' ? { text: value, unknown: true } : value,
      ...documentCells(facts.find((fact) => fact.unit === unit)),
    ],
  }))
}
