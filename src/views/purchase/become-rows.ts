import type { PlannedPurchase } from '../../domain/purchase/planned-purchase.ts'
import type { Contract } from '../../domain/contract/contract.ts'
import { sumCents } from '../../domain/money.ts'
import { environmentalValues, socialValues } from '../../text/codes.ts'
import { formatCount, formatNumber } from '../../text/language/format.ts'
import { NOT_ESTIMATED, formatEstimate } from '../../text/plan.ts'
import { asPublished } from '../contract/amount.ts'
import { publicationHasField } from '../../domain/contract/publication-fields.ts'
import { statedContract } from '../contract/stated.ts'
import type { Cell, Column, Row } from '../table.ts'
import { environmentalLabels, socialLabels } from './properties-responsible.ts'

export const BECOME_COLUMNS: readonly Column[] = [
  { label: 'Rubrique', rowHeader: true },
  { label: 'Annoncé' },
  { label: 'Attribué' },
]

const unknown = (text: string): Cell => ({ text, unknown: true })
const words = (labels: readonly string[] | undefined): Cell =>
  labels === undefined ? unknown('non renseigné') : labels.length === 0 ? 'aucun' : labels.join(', ')

function estimate(purchase: PlannedPurchase): Cell {
  const text = formatEstimate(purchase)
  return text === NOT_ESTIMATED ? unknown(text) : text
}

/** The sum of what is stated; said to be a part where a contract states nothing. */
function awarded(contracts: readonly Contract[]): Cell {
  const stated = contracts.flatMap((contract) => statedContract(contract).amount ?? [])
  if (stated.length === 0) return unknown('non indiqué')
  const missing = contracts.length - stated.length
  return {
    text: asPublished(sumCents(stated)),
    detail:
      missing === 0
        ? formatCount(contracts.length, 'marché', 'marchés')
        : `${formatNumber(stated.length)} sur ${formatCount(contracts.length, 'marché', 'marchés')} : les autres n’indiquent pas de montant`,
  }
}

/** What any of the contracts carries; unknown where one does not say and none does (rule 6). */
function carried(
  contracts: readonly Contract[],
  field: 'socialConsiderations' | 'environmentalConsiderations',
  valuesOf: (contract: Contract) => readonly string[] | undefined,
): Cell {
  if (contracts.every((contract) => !publicationHasField(contract, field))) return unknown('absent du format')
  const values = contracts.map(valuesOf)
  const all = [...new Set(values.flatMap((each) => each ?? []))]
  return all.length === 0 && values.includes(undefined) ? unknown('non renseigné') : words(all)
}

/** Announced beside awarded: amounts, lots, clauses. */
export function becomeRows(purchase: PlannedPurchase, contracts: readonly Contract[]): Row[] {
  const { lots } = purchase
  return [
    { cells: ['Montant, hors taxes', estimate(purchase), awarded(contracts)] },
    {
      cells: [
        'Lots annoncés, marchés attribués',
        lots === undefined ? unknown('non indiqué') : formatCount(lots, 'lot', 'lots'),
        formatCount(contracts.length, 'marché', 'marchés'),
      ],
    },
    {
      cells: [
        'Volet social',
        words(socialLabels(purchase)),
        carried(contracts, 'socialConsiderations', socialValues),
      ],
    },
    {
      cells: [
        'Volet environnemental',
        words(environmentalLabels(purchase)),
        carried(contracts, 'environmentalConsiderations', environmentalValues),
      ],
    },
  ]
}
