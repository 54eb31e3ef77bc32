import { boamp } from './boamp.ts'
import type { NoticeSpec } from './notice-spec.ts'

/** All formats of notices that the portal reads: a new one is its spec and one entry here. */
export const NOTICE_FORMATS: readonly NoticeSpec[] = [boamp]
