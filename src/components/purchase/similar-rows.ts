import type { Contract } from '../../domain/contract.ts'
import type { Cents } from '../../domain/money.ts'
import type { SimilarContract } from '../../domain/similar-contracts.ts'
import { usualOf } from '../../indicators/usual.ts'
import { statedAmount } from '../../publish/contract-row.ts'
import { formatCount, formatEuros, formatNumber } from '../../text/format.ts'
import { fr } from '../../text/typography.ts'
import { recordHasField } from '../contract/fact.ts'
import type { Column, Row } from '../table.ts'
import type { ContractCells } from './contract-cells.ts'

export const MOST_SHOWN = 8

/** Columns of a table of contracts; bids only where a file read has them. */
export function contractColumns({ hasBids }: Pick<ContractCells, 'hasBids'>): readonly Column[] {
  return [
    { label: 'Objet', rowHeader: true },
    { label: 'Titulaire' },
    { label: 'Notification' },
    ...(hasBids ? [{ label: 'Offres reçues', numeric: true }] : []),
    { label: 'Montant notifié, hors taxes', numeric: true },
  ]
}

/** "5 premiers chiffres du code CPV, 3 mots de l'intitulé": why a contract stands in the list. */
export function likeness({ sharedDigits, sharedWords }: SimilarContract): string {
  const code = sharedDigits === 0 ? [] : [`${formatNumber(sharedDigits)} premiers chiffres du code CPV`]
  const words = sharedWords === 0 ? [] : [formatCount(sharedWords, 'mot de l’intitulé', 'mots de l’intitulé')]
  return `en commun : ${[...code, ...words].join(', ')}`.replace(' :', '\u00a0:')
}

/** A row of `contractColumns`. */
export function contractRow(contract: Contract, cells: ContractCells, detail?: string): Row {
  const { title, supplier, date, bids, amount, hasBids } = cells
  return {
    cells: [
      title(contract, detail),
      supplier(contract),
      date(contract),
      ...(hasBids ? [bids(contract)] : []),
      amount(contract),
    ],
  }
}

/** One row a contract, for `DataTable` with `contractColumns`. */
export function similarRows(similar: readonly SimilarContract[], cells: ContractCells): Row[] {
  return similar.map((each) => contractRow(each.contract, cells, likeness(each)))
}

function usualAmount(contracts: readonly Contract[]): string {
  const usual = usualOf<Cents>(contracts.flatMap((contract) => statedAmount(contract) ?? []))
  const unknown = contracts.length - (usual?.known ?? 0)
  if (usual === undefined) return fr`Moins de cinq montants sont indiqués : pas de montant médian.`
  const rest = unknown === 0 ? '' : fr` (${formatCount(unknown, 'non indiqué', 'non indiqués')})`
  return fr`Montant médian : ${formatEuros(usual.median)}, sur ${formatCount(usual.known, 'montant indiqué', 'montants indiqués')}${rest} ; la moitié va de ${formatEuros(usual.quarter)} à ${formatEuros(usual.threeQuarters)}.`
}

function usualBids(contracts: readonly Contract[]): string {
  const usual = usualOf<number>(
    contracts.flatMap((contract) =>
      recordHasField(contract, 'bidsReceived') ? (contract.bidsReceived ?? []) : [],
    ),
  )
  if (usual === undefined) return fr`Moins de cinq nombres d'offres sont connus : pas de médiane.`
  return fr`Nombre médian d'offres reçues : ${formatNumber(usual.median)}, sur ${formatCount(usual.known, 'marché renseigné', 'marchés renseignés')}.`
}

/** What such contracts usually came to, where at least five say it (rule 12); bids where a file read has them. */
export function similarSentences(similar: readonly SimilarContract[], hasBids: boolean): readonly string[] {
  const contracts = similar.map(({ contract }) => contract)
  return [usualAmount(contracts), hasBids ? usualBids(contracts) : NO_BIDS]
}

export const NO_BIDS = fr`Le nombre d'offres reçues n'existe pas dans les fichiers lus.`
