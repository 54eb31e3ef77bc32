import type { Contract } from '../../domain/contract/contract.ts'
import { bidsOf, tellsBids } from '../../domain/contract/publication-fields.ts'
import type { Cents } from '../../domain/money.ts'
import type { Portal } from '../../domain/portal.ts'
import { usualOf } from '../../indicators/usual.ts'
import type { Usual } from '../../indicators/usual.ts'
import { contractView } from '../contract/view.ts'
import type { ContractView } from '../contract/view.ts'
import { supplierPlace } from '../supplier/place.ts'
import type { PurchaseDossier } from './dossier.ts'

/** How many of the contracts answer yes, no, or do not tell. */
export interface Told {
  readonly yes: number
  readonly no: number
  readonly unknown: number
}

/** What the contracts nearest to a purchase tell of one's chances: the portal's reckoning, no indicator. */
export interface Chances {
  /** All that are told of, newest first. */
  readonly contracts: readonly ContractView[]
  readonly amounts: { readonly stated: readonly Cents[]; readonly usual: Usual<Cents> | undefined }
  /** Absent where no file read has the field. */
  readonly bids: { readonly told: readonly number[]; readonly usual: Usual<number> | undefined } | undefined
  /** Whether a small or middle-sized firm is among the winners; absent where no table of establishments is read. */
  readonly smallFirms: Told | undefined
}

const newestFirst = ({ date: one = '' }: ContractView, { date: other = '' }: ContractView) =>
  one > other ? -1 : one < other ? 1 : 0

/** Yes once one of its suppliers is small; no once all are known not to be. */
function hasSmallFirm(contract: Contract, portal: Portal): boolean | undefined {
  const sizes = contract.suppliers.map((supplier) => supplierPlace(portal, supplier).sizeClass)
  if (sizes.includes('PME')) return true
  return sizes.length === 0 || sizes.includes(undefined) ? undefined : false
}

function told(answers: readonly (boolean | undefined)[]): Told {
  const count = (wanted: boolean | undefined) => answers.filter((answer) => answer === wanted).length
  return { yes: count(true), no: count(false), unknown: count(undefined) }
}

/** `undefined` where nothing resembles it. */
export function chancesOf(
  { similar }: Pick<PurchaseDossier, 'similar'>,
  portal: Portal,
): Chances | undefined {
  if (similar.length === 0) return undefined
  const contracts = similar.map(({ contract }) => contract)
  const views = contracts.map((contract) => contractView(portal, contract)).toSorted(newestFirst)
  const stated = views.flatMap(({ amount }) => amount ?? [])
  const bids = contracts.flatMap((contract) => bidsOf(contract) ?? [])
  return {
    contracts: views,
    amounts: { stated, usual: usualOf(stated) },
    bids: tellsBids(portal.contracts) ? { told: bids, usual: usualOf(bids) } : undefined,
    smallFirms:
      portal.establishments.size === 0
        ? undefined
        : told(contracts.map((contract) => hasSmallFirm(contract, portal))),
  }
}
