import { describe, expect, it } from 'vitest'
import LICENCES from './licences.json' with { type: 'json' }
import { lockedPackages } from './lockfile.ts'
import type { LockedPackage } from './lockfile.ts'
import { isAllowed } from './spdx.ts'

const PRODUCTION = new Set(Object.keys(LICENCES.production))
const DEVELOPMENT = new Set([...PRODUCTION, ...Object.keys(LICENCES.development)])
const PACKAGES = lockedPackages()

/** Those whose licence is not allowed, named as a reader looks for them. */
function refused(packages: readonly LockedPackage[], allowed: ReadonlySet<string>): readonly string[] {
  return packages
    .filter(({ licence }) => licence === undefined || !isAllowed(licence, allowed))
    .map(({ name, version, licence }) => `${name}@${version}: ${licence ?? 'no licence'}`)
}
const used = (use: LockedPackage['use']) => PACKAGES.filter((each) => each.use === use)

describe('licences', () => {
  it.each([
    ['production', PRODUCTION, 200],
    ['optional', PRODUCTION, 50],
    ['development', DEVELOPMENT, 100],
  ] as const)('of %s packages are all on the list (licences.json)', (use, allowed, atLeast) => {
    expect(used(use).length).toBeGreaterThan(atLeast)
    expect(refused(used(use), allowed)).toEqual([])
  })

  it('on the list are all in use: a licence that goes leaves it', () => {
    const inUse = new Set(PACKAGES.flatMap(({ licence }) => licence?.match(/[\w.-]+/g) ?? []))
    expect([...DEVELOPMENT].filter((licence) => !inUse.has(licence))).toEqual([])
  })

  it('that are not allowed, or not told, are named with their package', () => {
    const odd = { name: 'odd', version: '1.0.0', use: 'production' } as const
    expect(refused([{ ...odd, licence: 'GPL-3.0-only' }], PRODUCTION)).toEqual(['odd@1.0.0: GPL-3.0-only'])
    expect(refused([{ ...odd, licence: 'MIT AND GPL-3.0-only' }], PRODUCTION)).toHaveLength(1)
    expect(refused([{ ...odd, licence: '(MIT OR GPL-3.0-only)' }], PRODUCTION)).toEqual([])
    expect(refused([{ ...odd, licence: undefined }], PRODUCTION)).toEqual(['odd@1.0.0: no licence'])
    expect(() => isAllowed('MIT AND (ISC OR GPL-3.0-only)', PRODUCTION)).toThrow('brackets')
  })
})
