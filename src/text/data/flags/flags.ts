import { isAmountTest } from '../../../domain/contract/amount-test.ts'
import type { Flag, FlagCode } from '../../../domain/contract/flag.ts'
import { AMOUNT_FLAGS } from './amounts.ts'
import { FIELD_FLAGS } from './fields.ts'
import type { FlagText } from './flag-text.ts'
import { MERGE_FLAGS } from './merges.ts'
import { SUPPLIER_FLAGS } from './suppliers.ts'
import { TABLE_FLAGS } from './tables.ts'
import { TEXT_FLAGS } from './texts.ts'

/** What is said of each flag: the files beside hold the words by what they are about. */
export const FLAG_TEXT: Readonly<Record<FlagCode, FlagText>> = {
  ...TEXT_FLAGS,
  ...AMOUNT_FLAGS,
  ...FIELD_FLAGS,
  ...SUPPLIER_FLAGS,
  ...MERGE_FLAGS,
  ...TABLE_FLAGS,
}

/** Why a contract has a further sum without it: the tests that its amount fails, its title (rules 5 and 7). */
export function setBesideFlags({ flags }: { readonly flags: readonly Flag[] }): readonly FlagText[] {
  return flags
    .filter(({ code }) => isAmountTest(code) || code === 'title-says-concession')
    .map(({ code }) => FLAG_TEXT[code])
}
