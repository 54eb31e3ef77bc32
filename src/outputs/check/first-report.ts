import { OPTIONAL_FIELDS, formatHasField } from '../../domain/contract/format.ts'
import type { Contract } from '../../domain/contract/contract.ts'
import { FEWEST_FOR_A_SHARE } from '../../domain/small-numbers.ts'
import { sumCents } from '../../domain/money.ts'
import type { Portal } from '../../domain/portal.ts'
import type { TableKind } from '../../domain/record-kind.ts'
import { IS_FILLED } from '../../domain/contract/filled-in.ts'
import { plainSpaces } from '../../text/codes.ts'
import { OPTIONAL_FIELD_TEXT } from '../../text/contract.ts'
import { MISSING_FILE } from '../../text/data/absence.ts'
import {
  formatCount,
  formatDate,
  formatEurosExact,
  formatNumber,
  formatPercent,
} from '../../text/language/format.ts'
import { fr } from '../../text/language/typography.ts'

type Contracts = readonly Contract[]

/** Contracts and signed amounts of a year, or of no known one. */
function yearLine(year: string, contracts: Contracts): string {
  const stated = contracts.filter(({ amountStatus }) => amountStatus !== 'notStated')
  const sum = sumCents(stated.map(({ amount }) => amount!))
  return `  ${year.padEnd(14)} ${formatNumber(contracts.length).padStart(7)}  ${formatEurosExact(sum).padStart(22)}`
}

function yearLines(contracts: Contracts): readonly string[] {
  const byYear = Map.groupBy(contracts, ({ year }) => (year === undefined ? 'date inconnue' : `${year}`))
  return [...byYear].sort(([one], [other]) => (one < other ? -1 : 1)).map(([year, of]) => yearLine(year, of))
}

/** What every format can state, and how one sees that a contract does. */
const ALWAYS: readonly (readonly [label: string, isFilled: (contract: Contract) => boolean])[] = [
  ['Montant', ({ amountStatus }) => amountStatus !== 'notStated'],
  ['Date de signature', ({ year }) => year !== undefined],
  ['Code CPV', ({ cpv }) => cpv !== undefined],
  ['Durée', ({ durationMonths }) => durationMonths !== undefined],
  ['SIRET de l’entreprise', ({ suppliers }) => suppliers.some(({ siret }) => siret !== undefined)],
]

function filledLine(label: string, filled: number, of: number): string {
  const share = of < FEWEST_FOR_A_SHARE ? '' : ` (${formatPercent(filled / of)})`
  return `  ${label.padEnd(34)} ${formatNumber(filled)} sur ${formatNumber(of)}${share}`
}

function filledLines(contracts: Contracts): readonly string[] {
  return [
    ...ALWAYS.map(([label, isFilled]) =>
      filledLine(label, contracts.filter(isFilled).length, contracts.length),
    ),
    ...OPTIONAL_FIELDS.map((field) => {
      const { label } = OPTIONAL_FIELD_TEXT[field]
      const of = contracts.filter(({ format }) => formatHasField(format, field))
      if (of.length === 0) return `  ${label.padEnd(34)} absent du format dans ces fichiers`
      return filledLine(label, of.filter(IS_FILLED[field]).length, of.length)
    }),
  ]
}

/** A file that is not there: what it would tell, and how it can be had. */
function missingLines(kind: TableKind, fetched: ReadonlySet<TableKind>, slug: string): readonly string[] {
  const { name, tells, schema, feminine } = MISSING_FILE[kind]
  const remedy = fetched.has(kind)
    ? `npm run fetch -- --territory ${slug}`
    : fr`demandez-${feminine ? 'la' : 'le'} à l'acheteur (schéma : /donnees/schemas/${schema}.json)`
  return [fr`  ${name} (${tells})`, `    ${remedy}`]
}

/** Files whose absence keeps a whole subject unknown. */
const SUBJECTS: readonly TableKind[] = ['plan', 'inclusion', 'establishments', 'structures']

const isThere = (kind: TableKind, portal: Portal): boolean =>
  portal.reconciliation.recordFiles.some((file) => file.kind === kind && file.kept > 0)

/**
 * What a territory that was just drafted knows, for whoever drafted it: contracts by year, what is filled in, what is
 * missing and how to get it. `fetched` are the kinds of files that its sources bring by themselves.
 */
export function firstReport(portal: Portal, fetched: ReadonlySet<TableKind>): string {
  const { territory, contracts, referenceDate } = portal
  const missing = SUBJECTS.filter((kind) => !isThere(kind, portal))
  const lines = [
    fr`${territory.name} (SIREN ${territory.buyerSirens.join(', ')}) : ${formatCount(contracts.length, 'contrat', 'contrats')}, au ${formatDate(referenceDate)}`,
    '',
    'Contrats et montants signés, par année',
    ...yearLines(contracts),
    '',
    'Ce qui est rempli',
    ...filledLines(contracts),
    ...(missing.length === 0 ? [] : ['', 'Ce qui manque, et comment l’obtenir']),
    ...missing.flatMap((kind) => missingLines(kind, fetched, territory.slug)),
  ]
  return plainSpaces(`${lines.join('\n')}\n`)
}
