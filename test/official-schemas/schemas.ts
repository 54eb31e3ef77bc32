import { createHash } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import pins from './schemas.json' with { type: 'json' }

/** A file that a standard publishes, as it was when it was read: pinned, and never part of the project. */
export interface OfficialSchema {
  /** Below the folder of schemas: "ocds-1.1.5/release-schema.json". */
  readonly file: string
  readonly address: string
  readonly sha256: string
  /** An SPDX identifier. */
  readonly licence: string
}

export const OFFICIAL_SCHEMAS: readonly OfficialSchema[] = pins

const ROOT = resolve(import.meta.dirname, '../..')
/** Where `npm run schemas` puts them; git ignores it. */
export const SCHEMAS_FOLDER = join(ROOT, '.schemas')
/** Then beside the checkout, where somebody put them there. */
const FOLDERS = [SCHEMAS_FOLDER, join(ROOT, '../shared/data/schemas/exports')]

export const sha256 = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex')

const pathOf = (file: string) => FOLDERS.map((folder) => join(folder, file)).find((path) => existsSync(path))

/** The pinned files below `standard` ("ocds-1.1.5") that this machine has not. */
const missingSchemas = (standard = '') =>
  OFFICIAL_SCHEMAS.filter(({ file }) => file.startsWith(standard) && pathOf(file) === undefined)

/** Whether the tests against a standard can run here. */
export const hasSchemas = (standard: string) => missingSchemas(standard).length === 0

/** The text of an official file. @throws Error where it is absent, not pinned, or not what was pinned. */
export function readOfficial(file: string): string {
  const pin = OFFICIAL_SCHEMAS.find((each) => each.file === file)
  const path = pathOf(file)
  if (pin === undefined || path === undefined) throw new Error(`no official schema ${file}: npm run schemas`)
  const bytes = readFileSync(path)
  if (sha256(bytes) !== pin.sha256) throw new Error(`${path} is not the file that schemas.json pins`)
  return bytes.toString('utf8')
}

/** What the tests could not check for want of official schemas, in a sentence; nothing where all are here. */
export function schemasSkipped(missing = missingSchemas()): string | undefined {
  if (missing.length === 0) return undefined
  const standards = [...new Set(missing.map(({ file }) => file.split('/')[0]!))]
  return `skipped, for want of official schemas: what holds files against ${standards.join(', ')} (npm run schemas)`
}
