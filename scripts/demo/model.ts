import type { IsoDate } from '../../src/domain/date.ts'

/** A family of purchases: what is bought, at what price, from whom, in which words. */
export interface Trade {
  readonly id: string
  /** CPV codes, the commonest first. */
  readonly cpvs: readonly string[]
  /** Its share of the contracts, relative to the other trades. */
  readonly weight: number
  /** Median amount, euros. */
  readonly median: number
  /** Spread of the amounts (log-normal). */
  readonly sigma: number
  /** Share of framework agreements among its contracts. */
  readonly frameworks: number
  /** Usual durations in months, for contracts that are no framework. */
  readonly months: readonly number[]
  /** Odds of a social and of an environmental consideration, 1 = average. */
  readonly social: number
  readonly environment: number
  /** How many firms live of it. */
  readonly firms: number
  /** What such firms are called. */
  readonly firmNouns: readonly string[]
  /** Inclusion structures work in this trade. */
  readonly inclusion?: true
  /** Templates of titles, with their own CPV code before them where they have one: see `titles.ts`. */
  readonly titles: readonly string[]
}

export const FIRM_SIZES = ['PME', 'ETI', 'GE'] as const
export type FirmSize = (typeof FIRM_SIZES)[number]

export const STRUCTURES = ['EI', 'ACI', 'AI', 'EA', 'ESAT', 'SCIC', 'SCOP', 'association'] as const
export type Structure = (typeof STRUCTURES)[number]

/** An invented supplier: its SIREN begins with 000, which INSEE gives to nobody. */
export interface Firm {
  readonly siret: string
  readonly name: string
  readonly tradeId: string
  readonly size: FirmSize
  readonly structure?: Structure
  /** INSEE code and name of its commune; a foreign firm has none. */
  readonly commune?: { readonly code: string; readonly name: string }
  /** Published in place of the SIRET: a foreign VAT number. */
  readonly foreignId?: string
}

export type Technique = 'Accord-cadre' | 'Marché' | 'Marché subséquent'

export interface DemoAmendment {
  readonly id: number
  readonly date?: IsoDate
  readonly publishedDate: IsoDate
  readonly description?: string
  readonly amount?: number
  readonly durationMonths?: number
  readonly suppliers?: readonly Firm[]
}

export interface DemoSubcontract {
  readonly id: number
  readonly subcontractor: Firm
  readonly date: IsoDate
  readonly publishedDate: IsoDate
  readonly amount: number
  readonly durationMonths: number
  readonly priceVariation: string
  readonly amendments: readonly {
    date: IsoDate
    publishedDate: IsoDate
    amount: number
    durationMonths?: number
  }[]
}

/** What the buyer says of a consideration: its values in DECP words, `[]` = none, absent = not filled in. */
export type Considerations = readonly string[] | undefined

/** What only DECP 2022 can say. */
export interface Details {
  readonly social: Considerations
  readonly environmental: Considerations
  readonly bidsReceived: number
  readonly frameworkId?: string
  readonly ccag: string
  readonly groupType: string
  readonly innovative: boolean
  readonly advanceRate: number
  readonly subcontracts: readonly DemoSubcontract[]
}

/** A supplier of a contract, with what the MEL's export repeats for each of them. */
export interface Award {
  readonly firm: Firm
  readonly localId: string
  readonly uuid?: string
  readonly notified: IsoDate
}

/** An invented contract as the buyer knows it, before publication spoils anything. Euros without tax. */
export interface DemoContract {
  /** Its place in the order of invention: unique, and stable for a given seed. */
  readonly serial: number
  readonly trade: Trade
  readonly buyerSiret: string
  readonly title: string
  readonly cpv: string
  readonly technique: Technique
  readonly procedure: string
  readonly place: { readonly code: string; readonly name: string }
  readonly durationMonths: number
  readonly notified: IsoDate
  readonly published: IsoDate
  readonly amount: number
  readonly priceForm: string
  /** First notified first. */
  readonly awards: readonly Award[]
  readonly amendments: readonly DemoAmendment[]
  readonly details?: Details
}

export interface DemoConcession {
  readonly localId: string
  readonly nature: string
  readonly title: string
  readonly procedure: string
  readonly durationMonths: number
  readonly signed: IsoDate
  readonly started: IsoDate
  readonly published: IsoDate
  readonly value: number
  readonly subsidy: number
  readonly operators: readonly Firm[]
  readonly social: Considerations
  readonly environmental: Considerations
  readonly tariffs: readonly { name: string; price: number }[]
  readonly amendments: readonly DemoAmendment[]
}

/** Everything invented: the files are written from it. */
export interface World {
  readonly firms: readonly Firm[]
  readonly contracts: readonly DemoContract[]
  readonly concessions: readonly DemoConcession[]
}
