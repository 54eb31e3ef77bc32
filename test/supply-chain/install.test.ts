import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { ROOT, lockedPackages } from './lockfile.ts'

const manifest = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as {
  scripts: Readonly<Record<string, string>>
}

describe('an installation', () => {
  it('runs no script of any package', () => {
    expect(readFileSync(join(ROOT, '.npmrc'), 'utf8').split('\n')).toContain('ignore-scripts=true')
  })

  it('counts on none: with such a setting, npm would leave out a script before or after another', () => {
    const names = Object.keys(manifest.scripts)
    expect(names.filter((name) => /^(pre|post|install$|prepare$)/.test(name))).toEqual([])
  })

  it('brings no library of pictures, which the site does not use', () => {
    const native = lockedPackages().filter(({ name }) => name === 'sharp' || name.startsWith('@img/'))
    expect(native.map(({ name, version }) => `${name}@${version}`)).toEqual(['sharp@0.0.0'])
    expect(readFileSync(join(ROOT, 'astro.config.mjs'), 'utf8')).toContain('passthroughImageService()')
  })
})
