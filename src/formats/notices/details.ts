import type { Instant } from '../../domain/notice/instant.ts'
import type { DeadlineChange, NoticeLot } from '../../domain/notice/notice.ts'
import type { ReservedKind } from '../../domain/contract/reserved-kind.ts'

/** What a notice says in its own form, by the texts as published; each is read and masked by who asked. */
export interface NoticeDetails {
  /** SIREN or SIRET. */
  readonly buyerIds: readonly string[]
  readonly cpvs: readonly string[]
  readonly lots?: readonly NoticeLot[]
  readonly reserved?: readonly ReservedKind[]
  readonly reservedLots?: number
  /** Addresses where firms answer, the best first. */
  readonly profiles: readonly string[]
  readonly references: readonly string[]
  readonly place?: string
  readonly estimate?: string
  readonly deadline?: Instant
  readonly deadlineChanges?: readonly DeadlineChange[]
}
