/** What a file holds, counted without the readers; `cents` is absent where a published amount may be read two ways. */
export interface Count {
  readonly rows: number
  readonly cents?: bigint
}

const UNDECIDED = 'undecided'

/** An amount that nobody could read otherwise: plain digits, at most two decimals. What is clearly none is 0. */
function plainCents(value: unknown): bigint | typeof UNDECIDED {
  if (typeof value !== 'string' && typeof value !== 'number') return 0n
  const text = String(value).trim()
  const [, euros, decimals = ''] = /^(\d{1,12})(?:\.(\d{1,2}))?$/.exec(text) ?? []
  if (euros !== undefined) return BigInt(euros + decimals.padEnd(2, '0'))
  return /^-|^[a-z_]*$/i.test(text) ? 0n : UNDECIDED
}

function sum(amounts: readonly (bigint | typeof UNDECIDED)[]): bigint | undefined {
  return amounts.reduce<bigint | undefined>(
    (total, amount) => (total === undefined || amount === UNDECIDED ? undefined : total + amount),
    0n,
  )
}

type Members = Readonly<Record<string, unknown>>

const isObject = (value: unknown): value is Members =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

function amountOf(row: unknown, field: string): bigint | typeof UNDECIDED {
  return isObject(row) && Object.hasOwn(row, field) ? plainCents(row[field]) : 0n
}

/** Of an element of the 2019 format, whose two fields of amount belong to a kind each. */
function amountOf2019(row: unknown): bigint | typeof UNDECIDED {
  if (!isObject(row)) return 0n
  const fields = ['montant', 'valeurGlobale'].filter((field) => Object.hasOwn(row, field))
  if (fields.length === 0) return 0n
  const kind = Object.hasOwn(row, '_type') ? row['_type'] : undefined
  if (kind === 'Marché') return amountOf(row, 'montant')
  return kind === 'Contrat de concession' ? amountOf(row, 'valeurGlobale') : UNDECIDED
}

/** A list, or an object in place of one, which is its only element. */
function elementsOf(list: unknown): readonly unknown[] {
  if (Array.isArray(list)) return list
  return isObject(list) && Object.keys(list).length > 0 ? [list] : []
}

/** What a JSON file of contracts holds; `undefined` where it is no JSON, which a lenient reader may take all the same. */
export function countTree(text: string): Count | undefined {
  let root: { marches?: unknown }
  try {
    root = JSON.parse(text)
  } catch {
    return undefined
  }
  const { marches } = root
  if (Array.isArray(marches)) return { rows: marches.length, cents: sum(marches.map(amountOf2019)) }
  if (!isObject(marches)) return { rows: 0 }
  const contracts = elementsOf(marches['marche'])
  const concessions = elementsOf(marches['contrat-concession'])
  const amounts = [
    ...contracts.map((row) => amountOf(row, 'montant')),
    ...concessions.map((row) => amountOf(row, 'valeurGlobale')),
  ]
  return { rows: contracts.length + concessions.length, cents: sum(amounts) }
}

/** What a table holds: a line of nothing is none, and a record of another length has no amount that can be told. */
export function countTable([header = [], ...records]: readonly (readonly string[])[]): Count {
  const written = records.filter((record) => !(record.length === 1 && record[0] === '') && record.length > 0)
  const at = header.indexOf('Montant du marché')
  const amounts = written.map((record) => (record.length === header.length ? plainCents(record[at]) : 0n))
  return { rows: written.length, cents: at < 0 ? undefined : sum(amounts) }
}
