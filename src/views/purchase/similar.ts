import type { Portal } from '../../domain/portal.ts'
import type { Contract } from '../../domain/contract/contract.ts'
import type { SimilarContract } from '../../domain/contract/similar-contracts.ts'
import { formatCount, formatNumber } from '../../text/language/format.ts'
import { contractList, listAbout } from '../contract/list.ts'
import type { ContractListOptions } from '../contract/list.ts'
import type { Table } from '../table.ts'

/** "5 premiers chiffres du code CPV, 3 mots de l'intitulé": why a contract stands in the list. */
export function likeness({ sharedDigits, sharedWords }: SimilarContract): string {
  const code = sharedDigits === 0 ? [] : [`${formatNumber(sharedDigits)} premiers chiffres du code CPV`]
  const words = sharedWords === 0 ? [] : [formatCount(sharedWords, 'mot de l’intitulé', 'mots de l’intitulé')]
  return `en commun : ${[...code, ...words].join(', ')}`.replace(' :', '\u00a0:')
}

const COLUMNS: NonNullable<ContractListOptions<unknown>['columns']> = [
  'title',
  'supplier',
  'date',
  'bids',
  'amount',
]

/** Contracts on the page of a purchase or of a trade: who won, when, against how many, for how much. */
export function pastContracts(contracts: readonly Contract[], portal: Portal): Table {
  return contractList(contracts, portal, { columns: COLUMNS })
}

/** The same, each with why it is thought alike. */
export function similarList(similar: readonly SimilarContract[], portal: Portal): Table {
  return listAbout(similar, ({ contract }) => contract, portal, {
    columns: COLUMNS,
    details: { title: likeness },
  })
}
