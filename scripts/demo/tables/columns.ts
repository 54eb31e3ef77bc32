import { z } from 'zod'

/** Kinds of cells in the tables of `data/demo/`; each message says what the cell should hold. */
export const text = z.string().min(1, 'il faut un texte')
export const number = z
  .string()
  .regex(/^-?\d+(\.\d+)?$/, 'il faut un nombre, avec un point décimal')
  .transform(Number)
export const numbers = z
  .string()
  .regex(/^\d+(\|\d+)*$/, 'il faut des nombres entiers séparés par « | »')
  .transform((cell) => cell.split('|').map(Number))
export const cpv = z.string().regex(/^\d{8}(-\d)?$/, 'il faut un code CPV de huit chiffres')
const isoDay = z.iso.date('il faut un jour, AAAA-MM-JJ')
export const yes = z.enum(['yes', ''], 'il faut « yes » ou rien').transform((cell) => cell === 'yes')

/** Values between bars; an empty cell has none. */
export const list = z.string().transform((cell) => (cell === '' ? [] : cell.split('|')))

/** A cell that may be empty. */
function maybe<Cell extends z.ZodType>(cell: Cell) {
  return z.preprocess((value) => (value === '' ? undefined : value), cell.optional())
}

/** One of the words given, said in the message. */
export function oneOf<const Words extends readonly [string, ...string[]]>(...words: Words) {
  return z.enum(words, `il faut l’un de : ${words.map((word) => word || 'rien').join(', ')}`)
}

/** The same kind of cell under several names. */
function each<Cell extends z.ZodType, Name extends string>(cell: Cell, ...names: readonly Name[]) {
  return Object.fromEntries(names.map((name) => [name, cell])) as Record<Name, Cell>
}

/** Columns of each technique of purchase, where a table weighs something for each of them. */
const byTechnique = each(number, 'Accord-cadre', 'Marché', 'Marché subséquent')
const named = z.strictObject({ name: text })

/** The tables of `data/demo/`, by file name: the columns of each. What they mean stands in the README there. */
export const COLUMNS = {
  trades: z.strictObject({
    ...each(text, 'id', 'reach'),
    ...each(number, 'weight', 'median', 'sigma', 'frameworks', 'social', 'environment', 'firms', 'skew'),
    ...each(yes, 'inclusion', 'lots'),
    ...each(list, 'names', 'portal', 'cpvs'),
    months: numbers,
    clauses: maybe(number),
  }),
  titles: z.strictObject({ trade: text, cpv: maybe(cpv), template: text }),
  lots: z.strictObject({ name: text, trade: text, cpv }),
  sectors: named,
  streets: named,
  facilities: named,
  epithets: named,
  endings: z.strictObject({ category: oneOf('works', 'services', 'goods'), text }),
  reaches: z.strictObject({ reach: text, ...each(number, 'own', 'department', 'region', 'france') }),
  structures: z.strictObject({
    ...each(text, 'id', 'type'),
    firms: number,
    ess: yes,
    ...each(list, 'names', 'trades'),
  }),
  newcomers: z.strictObject({ structure: text }),
  foreign: z.strictObject(each(text, 'foreignId', 'name', 'tradeId')),
  years: z.strictObject(
    each(number, 'year', 'contracts', 'social', 'environmental', 'reserved', 'hours', 'waste'),
  ),
  procedures: z.strictObject({ name: text, ...byTechnique }),
  prices: z.strictObject({ name: z.string(), decp: maybe(text), ...byTechnique }),
  frameworks: z.strictObject(each(number, 'suppliers', 'weight')),
  ccag: z.strictObject(each(text, 'cpv', 'name')),
  amendments: z.strictObject({ change: list, weight: number, description: text }),
  concessions: z.strictObject({
    ...each(text, 'id', 'title', 'nature', 'procedure', 'operator', 'siret', 'tariff'),
    ...each(isoDay, 'signed', 'published', 'started'),
    ...each(number, 'months', 'value', 'subsidy', 'price'),
    ...each(list, 'social', 'environmental', 'amendments'),
  }),
  ways: z.strictObject({ structure: z.string(), modality: text, share: number, reserved: yes }),
  services: z.strictObject(each(text, 'mailbox', 'name')),
  purchases: z.strictObject({
    id: text,
    ...each(maybe(text), 'edition', 'intitule', 'description', 'publication_prevue', 'type'),
    cpv: maybe(cpv),
    ...each(maybe(number), 'montant_estime_min_eur', 'montant_estime_max_eur', 'nombre_lots'),
    ...each(maybe(number), 'lots_reserves', 'heures_insertion_prevues', 'duree_mois', 'commune'),
    ...each(maybe(text), 'procedure_envisagee', 'article_reserve', 'considerations_sociales'),
    ...each(maybe(text), 'considerations_environnementales', 'sourcing_ouvert', 'service', 'contact'),
    ...each(maybe(isoDay), 'sourcing', 'published', 'awarded'),
    ...each(maybe(text), 'since', 'missing', 'abandoned'),
  }),
  links: z.strictObject({ purchase: text, renews: maybe(text), contracts: list }),
  notices: z.looseObject({ idweb: text }),
  renames: z.strictObject({ ...each(text, 'ancien', 'motif'), nouveau: z.string(), le: isoDay }),
  'central-offers': z.strictObject({
    ...each(text, 'theme', 'trade', 'orders'),
    about: list,
    ...each(z.string(), 'users', 'how'),
    end: oneOf('', 'earlier', 'ended'),
  }),
  'central-members': z.strictObject({
    ...each(text, 'kind', 'name'),
    rank: number,
    ...each(z.string(), 'since', 'themes'),
  }),
  sources: z.strictObject({
    kind: oneOf(
      'mel',
      'decp',
      'establishments',
      'structures',
      'inclusion',
      'centralOffers',
      'centralMembers',
      'plan',
      'notices',
    ),
    ...each(text, 'path', 'title'),
    published: isoDay,
    ...each(maybe(isoDay), 'from', 'to'),
  }),
}
export type Tables = {
  readonly [Name in keyof typeof COLUMNS]: readonly z.output<(typeof COLUMNS)[Name]>[]
}
export type RowOf<Name extends keyof Tables> = Tables[Name][number]

/** A family of purchases: what is bought, at what price, from whom. */
export type DemoTrade = RowOf<'trades'>

/** The files of `data/demo/quirks/`: changes that make rows odd. */
export const QUIRKS = [
  'mel',
  'decp',
  'firms',
  'structures',
  'inclusion',
  'plan',
  'corrections',
  'central-offers',
  'central-members',
] as const
export const quirkFields = z.strictObject({
  rows: z.int('il faut un nombre entier').positive('il faut une ligne au moins').default(1),
  order: z.enum(['drawn', 'first', 'added'], 'il faut l’un de : drawn, first, added').default('drawn'),
  skip: z.int().default(0),
  edition: z.string().optional(),
  where: z.record(z.string(), z.string()).default({}),
  set: z.array(z.record(z.string(), z.unknown())).min(1),
})
export type Quirk = z.output<typeof quirkFields>

export const wordColumns = z.strictObject({
  kind: oneOf('epci', 'department', 'region', 'commune', 'none', ''),
  ...each(text, 'slot', 'text'),
})
