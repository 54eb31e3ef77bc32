import { createRequire } from 'node:module'

const require = createRequire(import.meta.url)

let codes: ReadonlySet<string> | undefined

/**
 * Whether a code is the INSEE code of a commune, of a part of one (delegated, associated) or of a borough of Paris,
 * Lyon or Marseille, in the official list of territories (Etalab, INSEE).
 */
export function isCommune(code: string): boolean {
  codes ??= new Set(
    (require('@etalab/decoupage-administratif/data/communes.json') as readonly { code: string }[]).map(
      (commune) => commune.code,
    ),
  )
  return codes.has(code)
}
