import { formatHasField } from '../domain/contract/format.ts'
import type { Contract } from '../domain/contract/contract.ts'
import type { OptionalField } from '../domain/contract/format.ts'
import { sirenOf } from '../domain/supplier/siret.ts'
import { noPageReason } from '../domain/supplier/supplier-page.ts'
import { establishmentOf } from './data.ts'
import type { IndicatorData } from './data.ts'
import type { Award, Performance, Subcontract } from './population.ts'

/** A named condition on rows: the label takes its place in the methodology's sentence. */
export interface Predicate<T> {
  readonly label: string
  holds(row: T, data: IndicatorData): boolean
}

/** Rule 5: what the headline counts. */
export const headline: Predicate<Contract> = {
  label: 'les marchés et accords-cadres, hors marchés sous accord-cadre et concessions (règle 5)',
  holds: ({ kind }) => kind === 'contract',
}

export const callOff: Predicate<Contract> = {
  label: 'les marchés passés sous un accord-cadre (règle 5)',
  holds: ({ kind }) => kind === 'callOff',
}

export const concession: Predicate<Contract> = {
  label: 'les concessions (règle 5)',
  holds: ({ kind }) => kind === 'concession',
}

/** Contracts proper whose format has the field: the only ones of which it can be said (rule 6). */
export function headlineWith(field: OptionalField, name: string): Predicate<Contract> {
  return {
    label: `les marchés et accords-cadres publiés dans un format qui a la rubrique « ${name} » (règles 5 et 6)`,
    holds: ({ kind, format }) => kind === 'contract' && formatHasField(format, field),
  }
}

/** Those that only some firms could answer, as they say themselves. */
export const reservedContract: Predicate<Contract> = {
  label: 'les marchés et accords-cadres qui se disent réservés (règle 5)',
  holds: ({ kind, socialConsiderations }) =>
    kind === 'contract' && socialConsiderations?.includes('reservedParticipation') === true,
}

/** Those of the headline that were modified at least once. */
export const modified: Predicate<Contract> = {
  label: 'les marchés et accords-cadres modifiés au moins une fois (règles 5 et 8)',
  holds: ({ kind, amendments }) => kind === 'contract' && amendments.length > 0,
}

/** The awards of the headline's contracts. */
export const awarded: Predicate<Award> = {
  label:
    'les attributions des marchés et accords-cadres, une par fournisseur, hors marchés sous accord-cadre et concessions (règles 5 et 10)',
  holds: ({ contract }) => contract.kind === 'contract',
}

/** A firm of the structures file, of any of its kinds; a person, or a firm that is partly hidden, is none (rule 11). */
export const wonByStructure: Predicate<Award> = {
  label:
    'les attributions des marchés et accords-cadres à une structure du fichier des structures (SIAE, EA, ESAT, ESUS, ESS), hors personnes physiques (règles 5, 10 et 11)',
  holds: ({ contract, supplier }, data) =>
    contract.kind === 'contract' &&
    supplier?.siret !== undefined &&
    !supplier.protected &&
    data.structureKinds.has(sirenOf(supplier.siret)) &&
    noPageReason({
      siren: sirenOf(supplier.siret),
      names: supplier.name === undefined ? [] : [supplier.name],
      diffusions: [establishmentOf(supplier, data)?.diffusion],
    }) === undefined,
}

/** Those of which the distance may be said: their format has the field (rule 6). */
export const awardedWithDistance: Predicate<Award> = {
  label:
    'les attributions des marchés et accords-cadres, une par fournisseur, publiées dans un format qui a la rubrique « distance du fournisseur » (règles 5, 6 et 10)',
  holds: ({ contract: { kind, format } }) =>
    kind === 'contract' && formatHasField(format, 'supplierDistance'),
}

/** What holders keep for themselves and what others do, in the formats that can declare it. */
export const performedInFormats: Predicate<Performance> = {
  label:
    'les parts exécutées par les fournisseurs et par leurs sous-traitants déclarés, dans les formats qui les déclarent (règles 5 et 6)',
  holds: ({ contract }) => contract.kind === 'contract' && formatHasField(contract.format, 'subcontracting'),
}

/** The same contracts, as if holders did everything themselves. */
export const awardedInSameFormats: Predicate<Award> = {
  label: 'les attributions des mêmes marchés, sous-traitance non déduite (règles 5 et 6)',
  holds: ({ contract }) => contract.kind === 'contract' && formatHasField(contract.format, 'subcontracting'),
}

export const declaredAct: Predicate<Subcontract> = {
  label: 'les actes de sous-traitance déclarés sur des marchés et accords-cadres (règle 5)',
  holds: ({ contract }) => contract.kind === 'contract',
}

/** No condition, for populations that need none. */
export function all<T>(label: string): Predicate<T> {
  return { label, holds: () => true }
}
