import type { Contract } from '../../domain/contract.ts'
import { rowAddress } from '../../domain/contract-amounts.ts'
import type { Reported } from '../page-report.ts'
import { contractTitle } from './names.ts'

/** What a message about an error in a contract names. */
export function reportedContract(contract: Contract, address: string): Reported {
  return {
    what: 'Marché',
    id: contract.id,
    title: contractTitle(contract),
    address,
    rows: contract.rows.map(rowAddress),
  }
}
