import type { Contract } from '../../domain/contract/contract.ts'
import type { IsoDate } from '../../domain/date.ts'
import { otherReading } from '../../rules/increments.ts'
import { formatCount, formatDate } from '../../text/language/format.ts'
import { setBesideTags } from '../../text/set-beside.ts'
import { withoutTax } from './amount.ts'
import { known } from './property.ts'
import type { Property } from './property.ts'
import { statedContract } from './stated.ts'
import { yearPath } from '../../domain/links.ts'

export function months(count: number): string {
  return formatCount(count, 'mois', 'mois')
}

function amountProperty(contract: Contract): Property {
  const { amount } = statedContract(contract)
  const label = contract.kind === 'concession' ? 'Valeur globale' : 'Montant signé'
  if (amount === undefined) {
    const { initialAmount } = contract
    const detail = initialAmount === undefined ? undefined : `publié : ${withoutTax(initialAmount)}`
    return { label, term: 'montant-notifie', values: [{ text: 'non indiqué', unknown: true, detail }] }
  }
  return {
    label,
    term: 'montant-notifie',
    values: known(withoutTax(amount), setBesideTags(contract).join(', ') || undefined),
  }
}

function dateProperty(contract: Contract): Property {
  const { date } = statedContract(contract)
  return {
    label: 'Signature',
    term: 'notification',
    values: [
      date === undefined
        ? { text: 'date inconnue', unknown: true, href: yearPath(undefined) }
        : { text: formatDate(date) },
    ],
  }
}

function endProperty({ endDate }: Contract, referenceDate: IsoDate): Property {
  if (endDate === undefined)
    return { label: 'Fin au plus tard', values: [{ text: 'inconnue', unknown: true }] }
  const passed = endDate < referenceDate ? 'passée à la date d’arrêt des données' : undefined
  return { label: 'Fin au plus tard', values: known(formatDate(endDate), passed) }
}

/** Rule 8: what a modification that may be an increment would make of the contract, were it added. */
function otherReadingProperties(contract: Contract): readonly Property[] {
  const { amount, durationMonths, endDate } = otherReading(contract)
  return [
    ...(amount === undefined
      ? []
      : [{ label: 'Montant, si la modification s’ajoute', values: known(withoutTax(amount)) }]),
    ...(durationMonths === undefined
      ? []
      : [
          {
            label: 'Fin au plus tard, si la durée s’ajoute',
            values: known(endDate && formatDate(endDate), months(durationMonths)),
          },
        ]),
  ]
}

/** How much, from when to when; what was first published where it has changed. */
export function moneyProperties(contract: Contract, referenceDate: IsoDate): readonly Property[] {
  const { amount, initialAmount, durationMonths, initialDurationMonths } = contract
  const facts: (Property | false)[] = [
    amountProperty(contract),
    initialAmount !== undefined &&
      amount !== initialAmount && { label: 'Montant initial', values: known(withoutTax(initialAmount)) },
    dateProperty(contract),
    {
      label: 'Durée',
      values: known(
        durationMonths === undefined ? undefined : months(durationMonths),
        initialDurationMonths !== undefined && initialDurationMonths !== durationMonths
          ? `${months(initialDurationMonths)} à l’origine`
          : undefined,
      ),
    },
    endProperty(contract, referenceDate),
    ...otherReadingProperties(contract),
    {
      label: 'Publication des données',
      values: known(contract.publishedDate && formatDate(contract.publishedDate)),
    },
  ]
  return facts.filter((fact) => fact !== false)
}
