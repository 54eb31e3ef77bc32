import { z } from 'zod'
import {
  cpv,
  day,
  list,
  number,
  numbers,
  oneOf,
  optionalDay,
  optionalNumber,
  optionalText,
  text,
  yes,
} from './cells.ts'

/** Columns of each technique of purchase, where a table weighs something for each of them. */
const byTechnique = { 'Accord-cadre': number, Marché: number, 'Marché subséquent': number }
const named = z.strictObject({ name: text })

/** The tables of `data/demo/`, by file name: the columns of each. What they mean stands in the README there. */
export const COLUMNS = {
  trades: z.strictObject({
    id: text,
    weight: number,
    median: number,
    sigma: number,
    frameworks: number,
    months: numbers,
    social: number,
    environment: number,
    firms: number,
    names: list,
    skew: number,
    reach: text,
    inclusion: yes,
    lots: yes,
    clauses: optionalNumber,
    portal: list,
    cpvs: list,
  }),
  titles: z.strictObject({ trade: text, cpv: optionalText, template: text }),
  lots: z.strictObject({ name: text, trade: text, cpv }),
  sectors: named,
  streets: named,
  facilities: named,
  endings: z.strictObject({ category: oneOf('works', 'services', 'goods'), text }),
  epithets: named,
  reaches: z.strictObject({ reach: text, own: number, department: number, region: number, france: number }),
  structures: z.strictObject({ id: text, type: text, firms: number, ess: yes, names: list, trades: list }),
  newcomers: z.strictObject({ structure: text }),
  foreign: z.strictObject({ id: text, name: text, trade: text }),
  years: z.strictObject({
    year: number,
    contracts: number,
    social: number,
    environmental: number,
    reserved: number,
    hours: number,
    waste: number,
  }),
  procedures: z.strictObject({ name: text, ...byTechnique }),
  prices: z.strictObject({ name: z.string(), decp: optionalText, ...byTechnique }),
  amendments: z.strictObject({ change: list, weight: number, description: text }),
  concessions: z.strictObject({
    title: text,
    operator: text,
    nature: text,
    signed: day,
    months: number,
    value: number,
    subsidy: number,
    tariff: text,
    price: number,
  }),
  ways: z.strictObject({ structure: z.string(), modality: text, share: number, reserved: yes }),
  services: z.strictObject({ name: text, mailbox: text, cpvs: list }),
  purchases: z.strictObject({
    id: text,
    edition: optionalText,
    cpv: optionalText,
    title: optionalText,
    text: optionalText,
    commune: optionalNumber,
    planned: optionalText,
    months: optionalNumber,
    min_keuros: optionalNumber,
    max_keuros: optionalNumber,
    lots: optionalNumber,
    reserved_lots: optionalNumber,
    reserved_articles: optionalText,
    social: oneOf('clause', 'criterion', 'both', 'reserved', 'none', 'unknown', ''),
    environment: oneOf('clause', 'criterion', 'both', 'none', 'unknown', ''),
    procedure: optionalText,
    since: optionalText,
    sourcing: optionalDay,
    published: optionalDay,
    awarded: optionalDay,
    missing: optionalText,
    abandoned: optionalText,
  }),
  links: z.strictObject({ purchase: text, renews: optionalText, contracts: list }),
  corrections: z.strictObject({
    case: oneOf('amount', 'date', 'duration', 'supplier', 'cpv', 'outdated', ''),
    id: z.string(),
    champ: text,
    de: z.string(),
    a: z.string(),
    motif: text,
    source: text,
    le: day,
  }),
  renames: z.strictObject({ ancien: text, nouveau: z.string(), le: day, motif: text }),
  sources: z.strictObject({
    kind: oneOf('mel', 'decp', 'establishments', 'structures', 'inclusion', 'plan'),
    path: text,
    title: text,
    published: day,
    from: optionalDay,
    to: optionalDay,
  }),
}

export type Tables = { readonly [Name in keyof typeof COLUMNS]: readonly z.output<(typeof COLUMNS)[Name]>[] }
export type Row<Name extends keyof Tables> = Tables[Name][number]

/** A family of purchases: what is bought, at what price, from whom. */
export type Trade = Row<'trades'>

/** A list of changes to rows: `quirks/<name>.json`. */
export const QUIRKS = ['mel', 'decp', 'establishments', 'inclusion', 'plan'] as const
export const quirkColumns = z.strictObject({
  rows: z.int().positive().default(1),
  edition: z.string().optional(),
  where: z.record(z.string(), z.string()).default({}),
  set: z.array(z.record(z.string(), z.unknown())).min(1),
})

export type Quirk = z.output<typeof quirkColumns>

export const wordColumns = z.strictObject({
  kind: oneOf('epci', 'department', 'region', 'commune', 'none', ''),
  slot: text,
  text,
})
