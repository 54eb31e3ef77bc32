import type { ContractDraft, Supplier } from '../../src/domain/contract/contract.ts'
import type { RecognisedFile } from '../../src/tables/read.ts'
import type { Row } from '../../src/rules/row.ts'
import { mel } from '../../src/formats/mel.ts'

/** A supplier with a valid SIRET made from a number: SIREN 000 00n nnk, establishment 1. */
export function supplier(name: string, siret?: string): Supplier {
  return siret === undefined ? { name } : { name, siret, idType: 'SIRET' }
}

/** A complete row of the MEL's export; each test changes what it is about. */
export function draft(changes: Partial<ContractDraft> = {}): ContractDraft {
  return {
    format: mel.format,
    isConcession: false,
    buyerId: '20009320100016',
    buyerName: 'Métropole Européenne de Lille',
    localId: '20222022T0002500',
    title: 'Travaux de voirie',
    nature: 'contract',
    techniques: [],
    executionModes: [],
    procedure: 'openTender',
    cpv: '45233141',
    durationMonths: 48,
    notifiedOn: '2022-04-13',
    publishedDate: '2022-04-13',
    amount: 375_000_00n,
    priceTypes: [],
    suppliers: [supplier('Alpha')],
    subcontracts: [],
    amendments: [],
    flags: [],
    ...changes,
  }
}

/** Rows numbered from 1 in one file. */
export function rows(drafts: readonly ContractDraft[], source = 'a'): Row[] {
  return drafts.map((each, index) => ({
    ref: { source, row: index + 1 },
    amount: each.amount,
    draft: each,
    buyer: '245900410',
    parts: [],
  }))
}

/** A file whose rows are already read. */
export function fileOf(drafts: readonly ContractDraft[], name = 'a.csv'): RecognisedFile {
  return {
    name,
    format: drafts[0]?.format ?? mel.format,
    encoding: 'utf-8',
    sha256: '0'.repeat(64),
    bytes: 1,
    async *rows() {
      for (const [index, each] of drafts.entries())
        yield { row: index + 1, amount: each.amount, result: { draft: each } }
    },
  }
}

export const MEL = { buyerSirens: ['245900410', '200093201'], ownFormats: ['mel'] } as const
