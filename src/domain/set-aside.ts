/** Why a row does not become a contract (/methodologie/#regle-1). There is no other reason. */
export const SET_ASIDE_REASONS = ['unreadable', 'other-buyer', 'test', 'empty'] as const
export type SetAsideReason = (typeof SET_ASIDE_REASONS)[number]

/** A row set aside, with what a reader needs to find it again. */
export interface SetAside {
  readonly reason: SetAsideReason
  /** What was met, in the words of the file, for messages and `anomalies.csv`; never protected data. */
  readonly detail?: string
}
