import type { Portal } from '../../domain/portal.ts'
import { tradeOfCpv } from '../../domain/trade.ts'
import { supplierBook } from '../../indicators/supplier-book.ts'
import type { SupplierEntry } from '../../indicators/supplier-book.ts'
import { formatCount } from '../../text/format.ts'
import type { SearchRecord } from './record.ts'

/** "2019", "2019–2026"; nothing where no date is known. */
function span(years: readonly number[]): readonly string[] {
  if (years.length === 0) return []
  const [first, last] = [Math.min(...years), Math.max(...years)]
  return [first === last ? String(first) : `de ${first} à ${last}`]
}

/** Firms that have a page, and no other (rule 11). */
export function supplierCards(portal: Portal): readonly SearchRecord[] {
  const { trades } = portal
  return [...supplierBook(portal).byKey.values()].map((supplier: SupplierEntry) => {
    const { path, siren, otherId = '', holdings, former, acts, names, kinds } = supplier
    const contracts = holdings.map(({ contract }) => contract)
    const held = formatCount(contracts.length, 'marché', 'marchés')
    const other = acts.length > 0 ? 'sous-traitant' : former.length > 0 ? 'ancien titulaire' : held
    const number = siren?.replace(/\d{3}(?=\d)/g, '$&\u00a0') ?? otherId
    return {
      kind: 'titulaire',
      path,
      title: supplier.name ?? (siren === undefined ? otherId : `SIREN ${number}`),
      facts: [
        contracts.length > 0 ? held : other.charAt(0).toUpperCase() + other.slice(1),
        ...span(contracts.flatMap(({ year }) => year ?? [])),
        siren === undefined ? number : `SIREN\u00a0${number}`,
      ],
      names: [...kinds],
      keys: [siren ?? otherId, ...names.slice(1)],
      trades: [...new Set(contracts.flatMap(({ cpv }) => tradeOfCpv(cpv, trades)?.slug ?? []))],
    }
  })
}
