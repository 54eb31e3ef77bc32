import type {
  Contract,
  EnvironmentalConsideration,
  SocialConsideration,
  Supplier,
} from '../domain/contract/contract.ts'
import { sirenOf } from '../domain/supplier/siret.ts'
import type { Circle } from '../domain/territory/local-scope.ts'
import type { StructureKind } from '../domain/supplier/structure.ts'
import { memoize } from '../domain/memoize.ts'
import { procurementCodeOf } from '../formats/fields/procurement.ts'
import { establishmentOf, openEstablishmentOf } from './data.ts'
import type { IndicatorData } from './data.ts'
import { liesIn } from './locality.ts'
import type { Award, Performance } from './population.ts'
import type { Answer } from './share.ts'

/** A yes-or-no question put to each row: three answers, because a field left empty is neither (rule 6). */
export interface Question<T> {
  /** Completes « ceux … ». */
  readonly label: string
  readonly unknownLabel: string
  answer(row: T, data: IndicatorData): Answer
}

/** A boolean field as an answer: not filled in is unknown. */
export function answerOf(value: boolean | undefined): Answer {
  return value === undefined ? 'unknown' : value ? 'yes' : 'no'
}

const NOT_FILLED_IN = 'ne le disent pas'

/** Any social consideration, or one of one kind. */
export function social(label: string, kind?: SocialConsideration): Question<Contract> {
  return {
    label,
    unknownLabel: NOT_FILLED_IN,
    answer: ({ socialConsiderations: values }) =>
      answerOf(
        values && (kind === undefined ? values.length > 0 : (values as readonly string[]).includes(kind)),
      ),
  }
}

/** Any environmental consideration, or one of one kind. */
export function environmental(label: string, kind?: EnvironmentalConsideration): Question<Contract> {
  return {
    label,
    unknownLabel: NOT_FILLED_IN,
    answer: ({ environmentalConsiderations: values }) =>
      answerOf(
        values && (kind === undefined ? values.length > 0 : (values as readonly string[]).includes(kind)),
      ),
  }
}

/** One "no" settles it; otherwise both must be known. */
export const bothConsiderations: Question<Contract> = {
  label: 'qui ont à la fois un volet social et un volet environnemental',
  unknownLabel: 'l’un des deux n’est pas dit',
  answer: ({ socialConsiderations, environmentalConsiderations }) => {
    const values = [socialConsiderations, environmentalConsiderations]
    if (values.some((each) => each?.length === 0)) return 'no'
    return values.includes(undefined) ? 'unknown' : 'yes'
  },
}

export const singleBid: Question<Contract> = {
  label: 'qui n’ont reçu qu’une offre',
  unknownLabel: 'nombre d’offres non renseigné ou nul',
  answer: ({ bidsReceived }) => answerOf(bidsReceived === undefined ? undefined : bidsReceived === 1),
}

/** An official procedure in any of its spellings; words of no list tell nothing. */
export const withoutCall: Question<Contract> = {
  label: 'passés sans publicité ni mise en concurrence préalables',
  unknownLabel: 'procédure non renseignée, ou dite par des mots qu’aucune liste officielle ne connaît',
  answer: ({ procedure }) => {
    const code = procedure && procurementCodeOf(procedure)
    return answerOf(code ? code === 'withoutCall' : undefined)
  },
}

export const wasModified: Question<Contract> = {
  label: 'qui ont été modifiés au moins une fois',
  unknownLabel: 'rien : une modification non publiée ne se voit pas',
  answer: ({ amendments }) => answerOf(amendments.length > 0),
}

function isIn(firm: Supplier | undefined, circle: Circle, data: IndicatorData): Answer {
  return answerOf(liesIn(circle, establishmentOf(firm, data), data.localScope))
}

/** Rule 9 in one of its three definitions. */
export function locatedIn(label: string, circle: Circle): Question<Award> {
  return {
    label,
    unknownLabel: 'lieu d’établissement inconnu',
    answer: ({ supplier }, data) => isIn(supplier, circle, data),
  }
}

/** The same of whoever performs a part of a contract. */
export function performedIn(label: string, circle: Circle): Question<Performance> {
  return {
    label,
    unknownLabel: 'lieu d’établissement inconnu',
    answer: ({ firm }, data) => isIn(firm, circle, data),
  }
}

export const declaresSubcontracting: Question<Contract> = {
  label: 'qui déclarent de la sous-traitance',
  unknownLabel: NOT_FILLED_IN,
  answer: ({ subcontractingDeclared, subcontracts }) =>
    subcontracts.length > 0 ? 'yes' : answerOf(subcontractingDeclared),
}

export const isEss: Question<Award> = {
  label: 'dont le fournisseur appartient à l’économie sociale et solidaire',
  unknownLabel: 'appartenance inconnue',
  answer: ({ supplier }, data) => answerOf(openEstablishmentOf(supplier, data)?.ess),
}

/** From the structures file, which is a full list: a firm with a SIREN that is not in it is none. */
function isOfKind(label: string, kinds: readonly StructureKind[]): Question<Award> {
  return {
    label,
    unknownLabel: 'fournisseur sans SIRET valide',
    answer: ({ supplier }, { structureKinds }) => {
      if (supplier?.siret === undefined) return 'unknown'
      const known = structureKinds.get(sirenOf(supplier.siret))
      return answerOf(kinds.some((kind) => known?.has(kind)))
    },
  }
}

export const isInclusionStructure = isOfKind('dont le fournisseur est une SIAE, une EA ou un ESAT', [
  'SIAE',
  'EA',
  'ESAT',
])

export const isSolidarityEnterprise = isOfKind(
  'dont le fournisseur est une entreprise solidaire d’utilité sociale (ESUS) agréée',
  ['ESUS'],
)

/** The first year in which any firm has a contract: asked for each award, looked for once. */
const firstYearOfFiles = memoize((firstYears: IndicatorData['firstYears']): number => {
  let first = Infinity
  for (const year of firstYears.values()) first = Math.min(first, year)
  return first
})

/** In the first year of the files every firm would be new: nothing is known of it. */
export const isNewcomer: Question<Award> = {
  label: 'dont le fournisseur n’avait aucun marché dans les fichiers des années précédentes',
  unknownLabel: 'fournisseur sans SIRET valide, date inconnue, ou première année des fichiers',
  answer: ({ contract, supplier }, data) => {
    if (supplier?.siret === undefined || contract.year === undefined) return 'unknown'
    if (contract.year === firstYearOfFiles(data.firstYears)) return 'unknown'
    return answerOf(data.firstYears.get(sirenOf(supplier.siret)) === contract.year)
  },
}
