/**
 * What a contract is, how it was put to competition and by which technique, as the code names it. Values of the
 * official lists (DECP, marchés and concessions) are read into these codes; any other keeps its published words.
 */
export const PROCUREMENT_CODES = [
  'contract',
  'partnership',
  'defenceContract',
  'frameworkAgreement',
  'callOff',
  'worksConcession',
  'serviceConcession',
  'publicServiceConcession',
  'publicServiceDelegation',
  'designContest',
  'qualificationSystem',
  'dynamicPurchasingSystem',
  'electronicCatalogue',
  'electronicAuction',
  'adaptedProcedure',
  'openTender',
  'restrictedTender',
  'negotiatedProcedure',
  'withoutCall',
  'competitiveDialogue',
  'openNegotiated',
  'openWithoutNegotiation',
  'restrictedNegotiated',
  'restrictedWithoutNegotiation',
] as const
export type ProcurementCode = (typeof PROCUREMENT_CODES)[number]

export function isProcurementCode(value: string): value is ProcurementCode {
  return (PROCUREMENT_CODES as readonly string[]).includes(value)
}

interface Coded {
  readonly nature?: string | undefined
  readonly techniques: readonly string[]
}

const says = ({ nature, techniques }: Coded, code: ProcurementCode) =>
  nature === code || techniques.includes(code)

/** A framework agreement by its nature or its technique. */
export const saysFramework = (coded: Coded): boolean => says(coded, 'frameworkAgreement')

/** A call-off by its nature or its technique. */
export const saysCallOff = (coded: Coded): boolean => says(coded, 'callOff')

/** A framework by its technique alone: what an amount that is a ceiling goes by. */
export const hasFrameworkTechnique = ({ techniques }: Pick<Coded, 'techniques'>): boolean =>
  says({ techniques }, 'frameworkAgreement')
