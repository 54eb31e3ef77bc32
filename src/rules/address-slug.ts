import { createHash } from 'node:crypto'
import slugify from '@sindresorhus/slugify'
import { LONGEST_NAME, isFileName } from '../domain/file-name.ts'

/**
 * The last part of an address made of a published id: the id where that can stand in one and name a file, otherwise cut
 * and with six digits that keep it apart. `taken` are addresses of other pages of that folder.
 */
export function addressSlug(id: string, taken: ReadonlySet<string> = new Set()): string {
  const plain = id.toLowerCase()
  if (/^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(plain) && !taken.has(plain) && isFileName(plain)) return plain
  const digest = createHash('sha256').update(plain).digest('hex').slice(0, 6)
  return [slugify(id).slice(0, LONGEST_NAME - digest.length - 1), digest]
    .filter((part) => part !== '')
    .join('-')
}
