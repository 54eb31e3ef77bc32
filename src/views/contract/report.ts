import type { Contract } from '../../domain/contract/contract.ts'
import { rowAddress } from '../../domain/contract/contract-amounts.ts'
import type { Reported } from '../page-report.ts'
import { statedContract } from './stated.ts'

/** What a message about an error in a contract names. */
export function reportedContract(contract: Contract, address: string): Reported {
  return {
    what: 'Marché',
    id: contract.id,
    title: statedContract(contract).heading,
    address,
    rows: contract.rows.map(rowAddress),
  }
}
