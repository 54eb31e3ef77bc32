import { DATE_WRITINGS, dayWritten } from '../domain/territory/mapped-date.ts'
import type { ColumnRule } from '../domain/territory/mapping.ts'
import type { Synonyms } from '../domain/reference/synonym.ts'
import { parseAmount } from '../formats/fields/amount.ts'
import { parseDate } from '../formats/fields/date.ts'
import { isNotCommunicated } from '../formats/fields/reading.ts'
import { fold } from '../text/language/fold.ts'
import { cellMapper } from './mapped-cell.ts'
import type { MappingTarget, TargetField } from './mapping-target.ts'

/** What a column is thought to need, and its values that nothing explains. */
export interface ProposedRule {
  readonly rule: ColumnRule
  readonly unexplained: readonly string[]
}

const SEPARATORS = [';', '/', ',', '\n']
/** Fields of trades, by the words of the table of trades. */
const TRADES = ['metier', 'metiers']

type Codes = ReadonlyMap<string, string>

/** Our codes by the folded words for them. */
function codesOf({ name }: MappingTarget, field: TargetField, synonyms: Synonyms): Codes {
  const known = TRADES.includes(field.name)
    ? synonyms.trades
    : synonyms.values.filter((each) => each.table === name && each.field === field.name)
  const own = (field.values ?? []).map((value) => [fold(value), value] as const)
  const others = known.flatMap(({ code, names }) => names.map((word) => [fold(word), code] as const))
  return new Map([...others, ...own])
}

/** The separator that makes most items of the values known; none where they are as well as they are. */
function separatorOf(values: readonly string[], codes: Codes): string | undefined {
  const known = (separator?: string) => {
    const items = values.flatMap((value) => (separator === undefined ? [value] : value.split(separator)))
    return items.filter((item) => codes.has(fold(item))).length
  }
  return SEPARATORS.filter((separator) => known(separator) > known()).toSorted(
    (a, b) => known(b) - known(a),
  )[0]
}

function codedRule(
  field: TargetField,
  codes: Codes,
  values: readonly string[],
): Omit<ColumnRule, 'field'> & { readonly unexplained: readonly string[] } {
  const separator = field.list ? separatorOf(values, codes) : undefined
  const cut = (value: string) => (separator === undefined ? [value] : value.split(separator))
  const items = [...new Set(values.flatMap(cut).map((item) => item.trim()))].filter((item) => item !== '')
  const translated = items.flatMap((item) => {
    const code = codes.get(fold(item))
    return code === undefined || (fold(code) === fold(item) && field.values !== undefined) || code === item
      ? []
      : [[item, code] as const]
  })
  return {
    ...(separator !== undefined && { separator }),
    ...(translated.length > 0 && { values: Object.fromEntries(translated) }),
    unexplained: items.filter((item) => !codes.has(fold(item))),
  }
}

const isRead = (value: string, read: (text: string) => unknown) => typeof read(value) === 'object'

/** The first writing by which every value is a day; none where they tell it themselves. */
function dateHint(values: readonly string[]): Partial<ColumnRule> {
  if (values.every((value) => isRead(value, parseDate))) return {}
  const date = DATE_WRITINGS.find((writing) =>
    values.every((value) => dayWritten(value, writing) !== undefined),
  )
  return date === undefined ? {} : { date }
}

function amountHint(values: readonly string[], field: string): Partial<ColumnRule> {
  if (values.every((value) => isRead(value, parseAmount))) return {}
  const decimal = ([',', '.'] as const).find((mark) => {
    const read = cellMapper({ field, decimal: mark })
    return values.every((value) => isRead(read(value), parseAmount))
  })
  return decimal === undefined ? {} : { decimal }
}

/** What a column of a field needs, from the distinct values that it was seen to have. */
export function proposedRule(
  target: MappingTarget,
  field: TargetField,
  seen: readonly string[],
  synonyms: Synonyms,
): ProposedRule {
  const { name } = field
  const values = seen.map((value) => value.trim()).filter((value) => !isNotCommunicated(value))
  const codes = codesOf(target, field, synonyms)
  if (codes.size > 0) {
    const { unexplained, ...coded } = codedRule(field, codes, values)
    return { rule: { field: name, ...coded }, unexplained }
  }
  if (values.length === 0) return { rule: { field: name }, unexplained: [] }
  const type = target.table?.columns.find((column) => column.name === name)?.type
  const isDate = type === 'date' || /^(?:modification_)?date/.test(name)
  const isAmount = type === 'amount' || name.endsWith('montant_eur')
  const hint = isDate ? dateHint(values) : isAmount ? amountHint(values, name) : {}
  return { rule: { field: name, ...hint }, unexplained: [] }
}
