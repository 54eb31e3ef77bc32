import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import type { ComparedAuthority } from '../../src/domain/comparison.ts'
import { InputError } from '../../src/domain/input-error.ts'
import { writeJson } from '../drafting/write-draft.ts'
import { readJson } from '../site/inputs.ts'
import { makeWhole } from './whole-file.ts'

/** A portal that was built, as far as the pages of the fleet and the next run ask. */
const builtSchema = z.strictObject({
  /** Of its inputs. */
  fingerprint: z.string(),
  contracts: z.int(),
  referenceDate: z.string(),
  files: z.int(),
  bytes: z.int(),
  /** From the start of its process to its end. */
  seconds: z.number(),
  /** What it publishes of the indicators that are compared; absent where it could not be read. */
  authority: z.custom<ComparedAuthority>((value) => typeof value === 'object').optional(),
})
export type BuiltPortal = z.infer<typeof builtSchema>

const stateSchema = z.strictObject({
  /** The last that was built; it stays online where a later one fails. */
  built: builtSchema.optional(),
  /** Why the last build failed; absent where it did not. */
  failure: z.string().optional(),
})
/** What became of a buyer's portal, last time and before. */
export type PortalState = z.infer<typeof stateSchema>

const fileOf = (folder: string, siren: string) => join(folder, `${siren}.json`)

/** Empty where nothing was tried yet, or by another version of the program: then the portal is built again. */
export async function readState(folder: string, siren: string): Promise<PortalState> {
  const file = fileOf(folder, siren)
  if (!existsSync(file)) return {}
  return readJson(file, stateSchema, 'broken-json').catch((error: unknown) => {
    if (error instanceof InputError) return {}
    throw error
  })
}

/** Notes what became of a portal. */
export async function writePortalState(folder: string, siren: string, state: PortalState): Promise<void> {
  await makeWhole(fileOf(folder, siren), (part) => writeJson(part, state))
}
