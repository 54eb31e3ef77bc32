import type { Contract } from '../domain/contract/contract.ts'
import type { IsoDate } from '../domain/date.ts'
import type { RecordKind } from '../domain/record-kind.ts'
import {
  membersWithin,
  namedAsPerson,
  oneOfferEach,
  otherTheme,
  themesOfMembers,
  withoutContract,
} from './central-checks.ts'
import { actionsKnown, againstContracts, communesChecked, notYet } from './own-table-checks.ts'
import type { RecordCheck, RecordRefusal } from './own-table-checks.ts'

/** What rows are held against; without it (`npm run check` of one file) that is not judged. */
export interface RecordContext {
  /** Rows of the insertion file that name none of them are flagged. */
  readonly contracts?: readonly Contract[]
  /** Whether a code is one of a commune: another is unknown, and flagged. */
  readonly isCommune?: (code: string) => boolean
  /** Whether a commune is of the territory; absent where it has none. */
  readonly isOwnCommune?: ((code: string) => boolean) | undefined
  /** The only themes of the central body's contracts, where the authority gives them. */
  readonly themes?: readonly string[] | undefined
  /** Numbers of the scheme's actions: a measure of another one is flagged. */
  readonly actions?: readonly number[]
  /** Hours of a year after it have not been worked (rule 13). */
  readonly referenceDate?: IsoDate
}

/** @param offered Themes of the central body's contracts that were read; absent where no file tells them. */
export function checksOf(
  kind: RecordKind,
  { contracts, isCommune, isOwnCommune, actions }: RecordContext,
  offered: readonly string[] | undefined,
): readonly RecordCheck[] {
  return [
    communesChecked(isCommune),
    againstContracts(kind, contracts),
    oneOfferEach(kind, contracts),
    membersWithin(kind, isOwnCommune),
    themesOfMembers(kind, offered),
    actionsKnown(kind, actions),
  ]
}

export function refusalsOf(
  kind: RecordKind,
  { contracts, referenceDate, themes }: RecordContext,
): readonly RecordRefusal[] {
  return [
    notYet(kind, referenceDate),
    otherTheme(kind, themes),
    withoutContract(kind, contracts),
    namedAsPerson(kind),
  ]
}
