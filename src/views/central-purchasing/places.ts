import type { Contract } from '../../domain/contract/contract.ts'
import type { Portal } from '../../domain/portal.ts'
import { supplierKey } from '../../domain/supplier/supplier-key.ts'
import { supplierPlace } from '../supplier/place.ts'
import type { SupplierPlace } from '../supplier/place.ts'

/** Whether firms are of the territory, and small or medium; absent = unknown. */
export interface TwoSides {
  readonly local: boolean | undefined
  readonly small: boolean | undefined
}

/** Yes where one says yes, no where all say no, else unknown. */
function anyOf(answers: readonly (boolean | undefined)[]): boolean | undefined {
  if (answers.includes(true)) return true
  return answers.length === 0 || answers.includes(undefined) ? undefined : false
}

const isSmall = ({ sizeClass }: SupplierPlace) => (sizeClass === undefined ? undefined : sizeClass === 'PME')

/** The same of several establishments or firms together. */
export function placesTogether(places: readonly SupplierPlace[]): TwoSides {
  return {
    local: anyOf(places.map(({ circles }) => circles.territory)),
    small: anyOf(places.map(isSmall)),
  }
}

/** Counted answers: of one base, the unknown included. */
export interface Sides {
  readonly yes: number
  readonly no: number
  readonly unknown: number
}

export interface SupplierShares {
  /** Each firm once, whatever its contracts; a person, or a firm without number, once a contract. */
  readonly suppliers: number
  readonly local: Sides
  readonly small: Sides
}

function sidesOf(answers: readonly (boolean | undefined)[]): Sides {
  const count = (answer: boolean | undefined) => answers.filter((each) => each === answer).length
  return { yes: count(true), no: count(false), unknown: count(undefined) }
}

/** Where the suppliers of contracts lie, and how large they are, each firm once. */
export function supplierShares(portal: Portal, contracts: readonly Contract[]): SupplierShares {
  const named = [...new Set(contracts)].flatMap((contract) =>
    contract.suppliers.map((supplier, index) => ({
      key: supplierKey(supplier) ?? `${contract.id}:${index}`,
      place: supplierPlace(portal, supplier),
    })),
  )
  const firms = [...Map.groupBy(named, ({ key }) => key).values()].map((members) =>
    placesTogether(members.map(({ place }) => place)),
  )
  return {
    suppliers: firms.length,
    local: sidesOf(firms.map(({ local }) => local)),
    small: sidesOf(firms.map(({ small }) => small)),
  }
}
