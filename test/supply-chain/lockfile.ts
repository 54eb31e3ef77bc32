import { readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { z } from 'zod'

export const ROOT = resolve(import.meta.dirname, '../..')

const entry = z.object({
  name: z.string().optional(),
  version: z.string().optional(),
  license: z.string().optional(),
  dev: z.boolean().default(false),
  devOptional: z.boolean().default(false),
  optional: z.boolean().default(false),
  link: z.boolean().default(false),
})

/** One package of package-lock.json, whatever the platform that it is for. */
export interface LockedPackage {
  readonly name: string
  readonly version: string
  /** An SPDX expression; `undefined` where the package names none. */
  readonly licence: string | undefined
  /** `production` is installed everywhere, `optional` where the platform is the right one. */
  readonly use: 'production' | 'optional' | 'development'
}

/** All that `npm ci` may install, the portal itself apart. */
export function lockedPackages(): readonly LockedPackage[] {
  const text = readFileSync(join(ROOT, 'package-lock.json'), 'utf8')
  const { packages } = z.object({ packages: z.record(z.string(), entry) }).parse(JSON.parse(text))
  return Object.entries(packages)
    .filter(([path, { link }]) => path !== '' && !link)
    .map(([path, { name, version = '', license, dev, devOptional, optional }]) => ({
      name: name ?? path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length),
      version,
      licence: license,
      use: dev ? 'development' : optional || devOptional ? 'optional' : 'production',
    }))
}
