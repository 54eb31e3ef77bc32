import type { Portal } from '../../domain/portal.ts'
import { CIRCLES, hasCircle } from '../../domain/territory/local-scope.ts'
import { circleWords } from '../../text/circles.ts'
import type { SupplierEntry } from '../../indicators/supplier-book.ts'
import { formatNumber } from '../../text/language/format.ts'
import { formatSiret } from '../../text/supplier.ts'
import type { Cell, Column, Row } from '../table.ts'
import { supplierPlace } from './place.ts'
import type { SupplierPlace } from './place.ts'

/** "Lille", "Avion (62)" out of the territory, "département 62" where it says no more, "pays : BE"; `undefined` where unknown. */
export function placeName(siret: string, portal: Portal): string | undefined {
  const { communeName, department, country } = supplierPlace(portal, { siret })
  if (country !== undefined) return `pays : ${country}`
  return communeName ?? (department && `département ${department}`)
}

/** Places of its establishments, each once, in the order of its contracts. */
export function placesHeld({ sirets }: SupplierEntry, portal: Portal): readonly string[] {
  return [...new Set(sirets.flatMap((siret) => placeName(siret, portal) ?? []))]
}

const UNKNOWN: Cell = { text: 'inconnu', unknown: true }

/** Rule 9: each definition is within the next. */
function circleCells({ circles }: SupplierPlace, { localScope }: Portal): readonly Cell[] {
  return CIRCLES.filter((circle) => hasCircle(localScope, circle)).map((circle) => {
    const answer = circles[circle]
    return answer === undefined ? UNKNOWN : answer ? 'oui' : 'non'
  })
}

/** Without an establishments file there is nothing to say of places: numbers and contracts only. */
export function placeListColumns({ establishments, territory, localScope }: Portal): readonly Column[] {
  const circles = circleWords(localScope).map(
    ({ circle, what, which }) => `Dans ${what} (${circle === 'territory' ? territory.shortName : which})`,
  )
  return [
    { label: 'SIRET', rowHeader: true },
    ...(establishments.size === 0
      ? []
      : [{ label: 'Commune' }, ...circles.map((label): Column => ({ label }))]),
    { label: 'Contrats', numeric: true },
  ]
}

/** One row an establishment that the contracts name. */
export function placeRows({ sirets, holdings }: SupplierEntry, portal: Portal): Row[] {
  const held = Map.groupBy(
    holdings.flatMap((holding) => [...new Set(holding.sirets)]),
    (siret) => siret,
  )
  return sirets.map((siret) => {
    const count = held.get(siret)?.length ?? 0
    const name = placeName(siret, portal)
    const place: Cell[] = [
      name === undefined ? { text: 'inconnue', unknown: true } : name,
      ...circleCells(supplierPlace(portal, { siret }), portal),
    ]
    return {
      cells: [
        formatSiret(siret),
        ...(portal.establishments.size === 0 ? [] : place),
        count === 0 ? '0' : { text: formatNumber(count), href: '#contrats' },
      ],
    }
  })
}
