import { mkdir, readFile, rename, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { sha256 } from '../test/official-schemas/schemas.ts'
import type { OfficialSchema } from '../test/official-schemas/schemas.ts'
import { CommandError } from './command.ts'

const LIMIT_MS = 60_000

async function isThere(path: string, pin: OfficialSchema): Promise<boolean> {
  try {
    return sha256(await readFile(path)) === pin.sha256
  } catch {
    return false
  }
}

/** @throws CommandError where the address does not answer, not whole, or with other bytes than those pinned. */
async function bytesOf({ address, file, sha256: pinned }: OfficialSchema): Promise<Uint8Array> {
  let response: Response
  let bytes: Uint8Array
  try {
    response = await fetch(address, { signal: AbortSignal.timeout(LIMIT_MS) })
    bytes = new Uint8Array(await response.arrayBuffer())
  } catch (error) {
    throw new CommandError(
      `${file} : ${address} ne répond pas, ou pas jusqu’au bout (${(error as Error).message}). Réessayez plus tard.`,
    )
  }
  if (!response.ok)
    throw new CommandError(
      `${file} : ${address} répond ${response.status}. Corrigez l’adresse dans test/official-schemas/schemas.json.`,
    )
  const found = sha256(bytes)
  if (found !== pinned)
    throw new CommandError(
      `${file} : ${address} donne un autre fichier (SHA-256 ${found}, attendu ${pinned}). Il n’est pas gardé.`,
    )
  return bytes
}

/**
 * Brings the official schemas that `folder` lacks, and says how many: none is written before its sum is right.
 * @throws CommandError with the file, its address and what to do.
 */
export async function bringSchemas(pins: readonly OfficialSchema[], folder: string): Promise<number> {
  let brought = 0
  for (const pin of pins) {
    const path = join(folder, pin.file)
    if (await isThere(path, pin)) continue
    const bytes = await bytesOf(pin)
    await mkdir(dirname(path), { recursive: true })
    await writeFile(`${path}.part`, bytes)
    await rename(`${path}.part`, path)
    brought += 1
  }
  return brought
}
