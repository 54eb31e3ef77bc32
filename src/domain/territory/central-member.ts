import { z } from 'zod'
import { isoDate, listOf } from '../codec.ts'
import { rowRefSchema } from '../contract/contract.ts'

/** Kinds of members, in the words of the file: communes, their centres of social action, public bodies, others. */
export const MEMBER_KINDS = ['commune', 'ccas', 'etablissement', 'autre'] as const
export type MemberKind = (typeof MEMBER_KINDS)[number]

/** A public buyer that may order through the central purchasing body. */
export const centralMemberSchema = z
  .strictObject({
    ref: rowRefSchema,
    /** Stands in the address of its sheet. */
    id: z.string(),
    name: z.string(),
    kind: z.enum(MEMBER_KINDS),
    /** INSEE code of the commune that it is, or is established in. */
    commune: z.string().optional(),
    since: isoDate.optional(),
    /** Themes that it uses; absent = unknown. */
    themes: listOf(z.string()).optional(),
  })
  .readonly()
export type CentralMember = z.infer<typeof centralMemberSchema>
