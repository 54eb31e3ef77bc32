import type { Portal } from '../../domain/portal.ts'
import type { Contract } from '../../domain/contract/contract.ts'
import type { Cents } from '../../domain/money.ts'
import type { SimilarContract } from '../../domain/contract/similar-contracts.ts'
import { usualOf } from '../../indicators/usual.ts'
import { formatCount, formatEuros, formatNumber } from '../../text/language/format.ts'
import { fr } from '../../text/language/typography.ts'
import { bidsOf } from '../../domain/contract/publication-fields.ts'
import { contractList, listAbout } from '../contract/list.ts'
import type { ContractListOptions } from '../contract/list.ts'
import { statedContract } from '../contract/stated.ts'
import type { Table } from '../table.ts'

export const MOST_SHOWN = 8

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

function usualAmount(contracts: readonly Contract[]): string {
  const usual = usualOf<Cents>(contracts.flatMap((contract) => statedContract(contract).amount ?? []))
  const unknown = contracts.length - (usual?.known ?? 0)
  if (usual === undefined) return fr`Moins de cinq montants sont indiqués : pas de montant médian.`
  const rest = unknown === 0 ? '' : fr` (${formatCount(unknown, 'non indiqué', 'non indiqués')})`
  return fr`Montant médian : ${formatEuros(usual.median)}, sur ${formatCount(usual.known, 'montant indiqué', 'montants indiqués')}${rest} ; la moitié va de ${formatEuros(usual.quarter)} à ${formatEuros(usual.threeQuarters)}.`
}

function usualBids(contracts: readonly Contract[]): string {
  const usual = usualOf<number>(contracts.flatMap((contract) => bidsOf(contract) ?? []))
  if (usual === undefined) return fr`Moins de cinq nombres d'offres sont connus : pas de médiane.`
  return fr`Nombre médian d'offres reçues : ${formatNumber(usual.median)}, sur ${formatCount(usual.known, 'marché renseigné', 'marchés renseignés')}.`
}

/** What such contracts usually came to, where at least five say it (rule 12); bids where a file read has them. */
export function similarSentences(similar: readonly SimilarContract[], hasBids: boolean): readonly string[] {
  const contracts = similar.map(({ contract }) => contract)
  return [usualAmount(contracts), hasBids ? usualBids(contracts) : NO_BIDS]
}

const NO_BIDS = fr`Le nombre d'offres reçues n'existe pas dans les fichiers lus.`
