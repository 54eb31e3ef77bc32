import type { Amendment } from '../../domain/contract/contract.ts'
import type { Cents } from '../../domain/money.ts'
import { isStatedAmount } from '../../domain/contract/stated-amount.ts'
import { readOptionalAmount } from './amount.ts'
import { readOptionalDate } from './date.ts'
import { readOptionalDuration } from './duration.ts'
import { readIdentifier } from './identifier.ts'
import type { Notes } from './notes.ts'
import { quotableNumber } from './notes.ts'
import { isMissing, isObject } from './reading.ts'
import { readSupplierList } from './supplier-list.ts'
import { readText } from './text.ts'

/** The four shapes: a list, a list of `{wrapper: {…}}`, `{wrapper: […]}`, one object; what is no object too. */
export function unwrapList(value: unknown, wrapper: string): unknown[] {
  if (isMissing(value)) return []
  if (Array.isArray(value))
    return value.flatMap((item: unknown) => (isMissing(item) ? [item] : unwrapList(item, wrapper)))
  if (isObject(value) && wrapper in value)
    return isMissing(value[wrapper]) ? [undefined] : unwrapList(value[wrapper], wrapper)
  return [value]
}

function firstPresent(...values: readonly unknown[]): unknown {
  return values.find((value) => !isMissing(value))
}

function readNewTotal(value: unknown, column: string, notes: Notes): Cents | undefined {
  const amount = readOptionalAmount(value, column, notes)
  if (amount === undefined || isStatedAmount(amount)) return amount
  notes.flag('amendment-amount-not-stated', column, quotableNumber(value))
  return undefined
}

function readAmendment(
  value: unknown,
  column: string,
  isConcession: boolean,
  notes: Notes,
): Amendment | undefined {
  if (!isObject(value) || Object.keys(value).length === 0) {
    notes.flag('amendment-unreadable', column)
    return undefined
  }
  const { dateNotificationModification: notified, dateSignatureModification: signed } = value
  const date = readOptionalDate(
    isConcession ? firstPresent(signed, notified) : firstPresent(notified, signed),
    column,
    notes,
  )
  if (date === undefined) notes.flag('amendment-undated', column)
  const total = isConcession ? firstPresent(value['valeurGlobale'], value['montant']) : value['montant']
  const { suppliers, garbage } = readSupplierList(
    firstPresent(value['titulaires'], value['concessionnaires']),
    column,
    notes,
  )
  if (garbage) notes.flag('amendment-unreadable', column)
  return {
    id: readIdentifier(value['id'], column, notes),
    date,
    publishedDate: readOptionalDate(value['datePublicationDonneesModification'], column, notes),
    description: readText(value['objetModification'], column, notes),
    amount: readNewTotal(total, column, notes),
    durationMonths: readOptionalDuration(value['dureeMois'], column, notes, isConcession) || undefined,
    suppliers: suppliers.length === 0 ? undefined : suppliers,
  }
}

/** Amendments (`modifications`) as published, in the order of the file; a 0 or 1 € total and a 0 duration state nothing. */
export function readAmendments(
  value: unknown,
  column: string,
  isConcession: boolean,
  notes: Notes,
): readonly Amendment[] {
  return unwrapList(value, 'modification')
    .map((item, index) => readAmendment(item, `${column}[${index}]`, isConcession, notes))
    .filter((amendment) => amendment !== undefined)
}
