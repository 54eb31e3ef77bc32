import type { Contract } from '../../domain/contract/contract.ts'
import { memoize } from '../../domain/memoize.ts'
import type { Portal } from '../../domain/portal.ts'
import { tradeOfCpv } from '../../domain/reference/trade.ts'
import type { Trade } from '../../domain/reference/trade.ts'
import { namedSupplier } from '../supplier/named.ts'
import type { NamedSupplier } from '../supplier/named.ts'
import { statedContract } from './stated.ts'
import type { StatedContract } from './stated.ts'

/**
 * A contract as its page, a row, a search card, a feed entry, an OCDS release and a file tell it: codes and values, of
 * which each makes its own words.
 */
export interface ContractView extends StatedContract {
  /** In force, modifications applied. */
  readonly suppliers: readonly NamedSupplier[]
  readonly initialSuppliers: readonly NamedSupplier[]
  /** By its CPV code. */
  readonly trade?: Trade
}

const viewsOf = memoize((portal: Portal) =>
  memoize((contract: Contract): ContractView => {
    const named = (suppliers: Contract['suppliers']) => suppliers.map((each) => namedSupplier(portal, each))
    return {
      ...statedContract(contract),
      suppliers: named(contract.suppliers),
      initialSuppliers: named(contract.initialSuppliers),
      trade: tradeOfCpv(contract.cpv, portal.trades),
    }
  }),
)

/** The view of a contract of the portal, made once. */
export function contractView(portal: Portal, contract: Contract): ContractView {
  return viewsOf(portal)(contract)
}
