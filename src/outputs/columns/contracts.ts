import type { Contract } from '../../domain/contract/contract.ts'
import type { WrittenColumn } from '../../tables/column.ts'
import { identityColumns } from './contract-identity.ts'
import { moneyAndTimeColumns } from './contract-amount-and-dates.ts'
import { subjectColumns } from './contract-subject.ts'
import { termsColumns } from './contract-terms.ts'

/** `marches.csv`: one line a contract. */
export const contractColumns: readonly WrittenColumn<Contract>[] = [
  ...identityColumns,
  ...subjectColumns,
  ...moneyAndTimeColumns,
  ...termsColumns,
]
