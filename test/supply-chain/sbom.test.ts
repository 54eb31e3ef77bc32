import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { ROOT, lockedPackages } from './lockfile.ts'

/** What CycloneDX 1.5 asks of a bill, as far as npm writes it. */
const bill = z.object({
  bomFormat: z.literal('CycloneDX'),
  specVersion: z.string().regex(/^1\.[5-9]$/),
  serialNumber: z.string().regex(/^urn:uuid:[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/),
  version: z.literal(1),
  metadata: z.object({
    timestamp: z.iso.datetime(),
    component: z.object({ purl: z.string(), version: z.string() }),
  }),
  components: z.array(
    z.object({
      'bom-ref': z.string().min(1),
      type: z.enum(['library', 'application']),
      name: z.string().min(1),
      version: z.string().min(1),
      purl: z.string().startsWith('pkg:npm/'),
      licenses: z.array(z.unknown()).min(1),
    }),
  ),
  dependencies: z.array(z.object({ ref: z.string(), dependsOn: z.array(z.string()) })),
})

/** The very line of `.ci/release`, without where it writes. */
function command(): string {
  const line = readFileSync(join(ROOT, '.ci/release'), 'utf8')
    .split('\n')
    .find((each) => each.startsWith('npm sbom '))
  return line!.replace(/\s*>.*$/, '')
}

describe('the bill of materials of a release', () => {
  it('is valid CycloneDX, made without the network, of every package that is installed', () => {
    const { stdout, stderr, status } = spawnSync(command(), {
      cwd: ROOT,
      encoding: 'utf8',
      shell: true,
      maxBuffer: 64e6,
      env: { ...process.env, npm_config_offline: 'true' },
    })
    expect(status, stderr).toBe(0)
    const { components, dependencies, metadata } = bill.parse(JSON.parse(stdout))
    expect(metadata.component.purl).toMatch(/^pkg:npm\/achats-a-livre-ouvert@/)
    const listed = new Set(components.map(({ 'bom-ref': ref }) => ref))
    const needed = lockedPackages().filter(({ use }) => use !== 'optional')
    expect(needed.map(({ name, version }) => `${name}@${version}`).filter((id) => !listed.has(id))).toEqual(
      [],
    )
    const known = new Set([...listed, ...dependencies.map(({ ref }) => ref)])
    expect(dependencies.flatMap(({ dependsOn }) => dependsOn).filter((ref) => !known.has(ref))).toEqual([])
  })
})
