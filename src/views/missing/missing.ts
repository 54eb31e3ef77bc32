import { OPTIONAL_FIELDS, formatHasField } from '../../domain/contract/format.ts'
import type { OptionalField } from '../../domain/contract/format.ts'
import { IS_FILLED } from '../../domain/contract/filled-in.ts'
import type { ComputedIndicator } from '../../domain/indicator.ts'
import { RECORD_KINDS } from '../../domain/record-kind.ts'
import type { RecordKind } from '../../domain/record-kind.ts'
import type { Portal } from '../../domain/portal.ts'
import { OPTIONAL_FIELD_TEXT } from '../../text/contract.ts'
import { absentGroups } from '../../text/data/absence.ts'
import type { AbsentGroup } from '../../text/data/absence.ts'

/** A file that a portal can be made of; corrections are asked for by nobody. */
export type WantedKind = Exclude<RecordKind, 'corrections'>

const CENTRAL: readonly RecordKind[] = ['centralOffers', 'centralMembers']

/** Those that such an authority could give: one without a central purchasing body has no members to name. */
function wantedKinds({ territory }: Pick<Portal, 'territory'>): readonly WantedKind[] {
  const kinds = RECORD_KINDS.filter((kind) => kind !== 'corrections')
  return territory.centralPurchasing === undefined ? kinds.filter((kind) => !CENTRAL.includes(kind)) : kinds
}

/** A file that is not read, and the indicators that wait for it. */
export interface MissingFileView {
  readonly kind: WantedKind
  readonly indicators: readonly ComputedIndicator[]
}

/** What contracts say of a field, in numbers of contracts that add up to all. */
export interface ContractField {
  readonly field: OptionalField
  readonly label: string
  readonly filled: number
  /** Its format has the field, and it is left empty. */
  readonly empty: number
  /** Its format has no such field. */
  readonly fieldless: number
}

/** What this portal cannot say: files that nobody gave, fields of contracts, and figures for any other reason. */
export interface Missing {
  readonly indicators: number
  readonly absent: number
  readonly files: readonly MissingFileView[]
  readonly fields: readonly ContractField[]
  /** Absent indicators by what they lack. */
  readonly groups: readonly AbsentGroup[]
}

/** Kinds of files of which a row was kept. */
function kindsRead({ reconciliation, notices }: Pick<Portal, 'reconciliation' | 'notices'>) {
  const read = reconciliation.recordFiles.filter(({ kept }) => kept > 0).map(({ kind }) => kind)
  return new Set<RecordKind>(notices.length > 0 ? [...read, 'notices'] : read)
}

/** The distance stands in one format alone, and says nothing that a file of establishments would not. */
const TOLD_FIELDS = OPTIONAL_FIELDS.filter((field) => field !== 'supplierDistance')

function fieldsOf(contracts: Portal['contracts']): readonly ContractField[] {
  return TOLD_FIELDS.map((field) => {
    const having = contracts.filter(({ format }) => formatHasField(format, field))
    const filled = having.filter(IS_FILLED[field]).length
    return {
      field,
      label: OPTIONAL_FIELD_TEXT[field].label,
      filled,
      empty: having.length - filled,
      fieldless: contracts.length - having.length,
    }
  })
}

/** What is missing, and what each missing file would tell. */
export function missingOf(
  portal: Pick<Portal, 'reconciliation' | 'notices' | 'contracts' | 'indicators' | 'territory'>,
): Missing {
  const read = kindsRead(portal)
  const absent = portal.indicators.filter((indicator) => indicator.absent !== undefined)
  const waitingFor = (kind: WantedKind) =>
    absent.filter(({ absent: why, needs }) => why === 'source-absent' && needs.some((need) => need === kind))
  return {
    indicators: portal.indicators.length,
    absent: absent.length,
    files: wantedKinds(portal)
      .filter((kind) => !read.has(kind))
      .map((kind) => ({ kind, indicators: waitingFor(kind) })),
    fields: fieldsOf(portal.contracts),
    groups: absentGroups(absent),
  }
}
