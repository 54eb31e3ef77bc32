import type { IsoDate } from '../../../src/domain/date.ts'
import type { Technique } from '../draw/terms.ts'
import type { RowOf, DemoTrade } from '../tables/columns.ts'

/** An object of a DECP 2022 file. */
export type DemoDecpRow = Readonly<Record<string, unknown>>

/** An invented supplier: its SIREN begins with 000, which INSEE gives to nobody. */
export interface Firm {
  readonly siret: string
  readonly name: string
  readonly tradeId: string
  readonly size: 'PME' | 'ETI' | 'GE'
  readonly structure?: RowOf<'structures'> | undefined
  /** INSEE code of its commune; a foreign firm has none. */
  readonly commune?: string
  /** Published in place of the SIRET: a foreign VAT number. */
  readonly foreignId?: string
}

/** An amendment: `fields` are in the words of DECP 2022, to which the suppliers belong. */
export interface DemoAmendment {
  readonly description: string
  readonly suppliers?: readonly Firm[]
  readonly fields: {
    readonly id: number
    readonly dateNotificationModification: IsoDate
    readonly datePublicationDonneesModification: IsoDate
    readonly dureeMois?: number
    readonly montant?: number
  }
}

/** What the buyer says of considerations: values in DECP words, `[]` = none, absent = not filled in. */
export interface BothConsiderations {
  readonly social: readonly string[] | undefined
  readonly environmental: readonly string[] | undefined
}

/** What only DECP 2022 can say: `fields` are in its words. */
export interface Details extends BothConsiderations {
  readonly fields: DemoDecpRow
}

/** A supplier of a contract, with what the buyer's own export repeats for each of them. */
export interface DemoAward {
  readonly firm: Firm
  readonly localId: string
  readonly uuid?: string
  readonly notified: IsoDate
}

/** An invented contract as the buyer knows it, before publication spoils anything. Euros without tax. */
export interface DemoContract {
  /** Its place in the order of invention: unique, and stable for a given seed. */
  readonly serial: number
  readonly trade: DemoTrade
  readonly buyerSiret: string
  readonly title: string
  readonly cpv: string
  readonly technique: Technique
  readonly procedure: string
  /** The department in which it is performed. */
  readonly place: { readonly code: string; readonly name: string }
  readonly durationMonths: number
  readonly notified: IsoDate
  readonly published: IsoDate
  readonly amount: number
  readonly price: RowOf<'prices'>
  /** First notified first. */
  readonly awards: readonly DemoAward[]
  readonly amendments: readonly DemoAmendment[]
  readonly details?: Details
}

/** Everything invented: the files are written from it. Concessions are in the words of DECP 2022. */
export interface World {
  readonly firms: readonly Firm[]
  readonly contracts: readonly DemoContract[]
  readonly concessions: readonly DemoDecpRow[]
}
