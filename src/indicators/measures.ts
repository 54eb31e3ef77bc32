import type { Contract } from '../domain/contract/contract.ts'
import type { InclusionRecord } from '../domain/contract/inclusion-record.ts'
import type { Quantity } from '../domain/series.ts'
import { sumCents } from '../domain/money.ts'
import { isStatedAmount, statedAmount } from '../domain/contract/stated-amount.ts'
import { subcontractsOf } from './population.ts'
import type { Award, Performance, Subcontract } from './population.ts'

/** A quantity read on each row: `undefined` where the row does not state it. */
export interface Measure<T> {
  /** Completes « Somme … » in the methodology. */
  readonly label: string
  /** What is left out of a sum of it, and why. */
  readonly unknownLabel: string
  of(row: T): Quantity | undefined
}

const NO_AMOUNT = 'montant non indiqué (vide, 0 ou 1 €, règle 7)'

/** Rules 7 and 8: the latest stated total; 0 and 1 € state nothing. */
export const notifiedAmount: Measure<Contract> = {
  label: 'du dernier montant signé de chaque contrat, hors taxes, modifications comprises (règle 8)',
  unknownLabel: NO_AMOUNT,
  of: statedAmount,
}

export const awardedAmount: Measure<Award> = {
  label: 'de la part du montant signé qui revient à chaque fournisseur, à parts égales (règle 10)',
  unknownLabel: NO_AMOUNT,
  of: ({ amount }) => amount,
}

/** Positive where modifications raised the amount. */
export const amountChange: Measure<Contract> = {
  label: 'de l’écart entre le dernier montant et le montant initial',
  unknownLabel: `${NO_AMOUNT} au départ ou à l’arrivée`,
  of: (contract) => {
    const amount = statedAmount(contract)
    return amount !== undefined && isStatedAmount(contract.initialAmount)
      ? amount - contract.initialAmount
      : undefined
  },
}

export const initialAmount: Measure<Contract> = {
  label: 'du montant initial',
  unknownLabel: NO_AMOUNT,
  of: (contract) => (amountChange.of(contract) === undefined ? undefined : contract.initialAmount),
}

export const durationChange: Measure<Contract> = {
  label: 'de l’écart entre la dernière durée et la durée initiale, en mois',
  unknownLabel: 'durée non renseignée ou nulle',
  of: ({ durationMonths, initialDurationMonths }) =>
    durationMonths === undefined || !initialDurationMonths
      ? undefined
      : durationMonths - initialDurationMonths,
}

export const initialDuration: Measure<Contract> = {
  label: 'de la durée initiale, en mois',
  unknownLabel: 'durée non renseignée ou nulle',
  of: (contract) => (durationChange.of(contract) === undefined ? undefined : contract.initialDurationMonths),
}

/** As the row that names the supplier gives it; nothing is said of persons (rule 11). Kilometres. */
export const supplierDistance: Measure<Award> = {
  label: 'de la distance, en kilomètres, entre l’acheteur et l’établissement de chaque fournisseur',
  unknownLabel: 'distance non renseignée',
  of: ({ supplier }) => (supplier?.protected ? undefined : supplier?.establishment?.distanceKm),
}

export const bidsReceived: Measure<Contract> = {
  label: 'du nombre d’offres reçues',
  unknownLabel: 'nombre d’offres non renseigné ou nul',
  of: (contract) => contract.bidsReceived,
}

export const subcontractedAmount: Measure<Subcontract> = {
  label: 'du dernier montant de chaque acte de sous-traitance déclaré, hors taxes',
  unknownLabel: 'acte sans montant',
  of: ({ amount }) => amount,
}

/** All that a contract declares as subcontracted; nothing declared is nothing where the contract says that it has none. */
export const subcontractedOfContract: Measure<Contract> = {
  label: 'des montants des actes de sous-traitance déclarés',
  unknownLabel: 'montant du marché non indiqué, ou sous-traitance non renseignée',
  of: (contract) => {
    if (notifiedAmount.of(contract) === undefined) return undefined
    if (contract.subcontractingDeclared === undefined && contract.subcontracts.length === 0) return undefined
    return sumCents(subcontractsOf(contract).map(({ amount }) => amount ?? 0n))
  },
}

export const performedAmount: Measure<Performance> = {
  label:
    'du montant de chaque part : celle du fournisseur, sous-traitance déduite, ou celle du sous-traitant',
  unknownLabel: NO_AMOUNT,
  of: ({ amount }) => amount,
}

export const inclusionHours: Measure<InclusionRecord> = {
  label: 'des heures d’insertion réalisées',
  unknownLabel: 'heures réalisées non renseignées',
  of: (record) => record.inclusionHours,
}

export const committedHours: Measure<InclusionRecord> = {
  label: 'des heures d’insertion prévues',
  unknownLabel: 'heures prévues non renseignées',
  of: (record) => record.committedHours,
}

/** Hours done beside those committed: a ratio takes lines that say both, of the others no part can be told. */
export const doneOfCommitted: Measure<InclusionRecord> = {
  ...inclusionHours,
  unknownLabel: 'heures prévues ou heures réalisées non renseignées',
}

/** Legal working hours of a year at full time (Code du travail, L3121-41): what hours are divided by. */
export const HOURS_OF_A_FULL_TIME_YEAR = 1607

export const fullTimeEquivalents: Measure<InclusionRecord> = {
  label: `des heures d’insertion réalisées, divisées par ${HOURS_OF_A_FULL_TIME_YEAR} heures (durée légale annuelle, article L3121-41 du Code du travail)`,
  unknownLabel: inclusionHours.unknownLabel,
  of: (record) =>
    record.inclusionHours === undefined ? undefined : record.inclusionHours / HOURS_OF_A_FULL_TIME_YEAR,
}

export const participants: Measure<InclusionRecord> = {
  label: 'des personnes en parcours d’insertion',
  unknownLabel: 'nombre de personnes non renseigné',
  of: (record) => record.participants,
}
