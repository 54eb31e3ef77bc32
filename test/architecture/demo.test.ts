import { dirname, join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { cyclesIn } from './cycles.ts'
import { paths, read } from './sources.ts'

const NAMED = /\bMEL\b|Lille|Roubaix|Tourcoing|Deûle|Weppes|[mM]étropol|245900410|200093201/

describe('the generator of the demonstration', () => {
  const files = ['scripts/demo.ts', ...paths('scripts/demo/**/*.ts')]

  it('names no place, buyer or word of one territory: those are data', () => {
    const lines = files.flatMap((file) =>
      read(file)
        .split('\n')
        .map((line) => `${file}: ${line.trim()}`),
    )
    expect(lines.filter((line) => NAMED.test(line))).toEqual([])
    expect('const town = "Roubaix"').toMatch(NAMED)
  })

  it('imports one way, and is small: its words are data', () => {
    const importsOf = (file: string) =>
      [...read(file).matchAll(/from '(\.[^']+)'/g)].map(([, path]) =>
        join(dirname(file), path!).replaceAll('\\', '/'),
      )
    expect(cyclesIn(new Map(files.map((file) => [file, importsOf(file)])))).toEqual([])
    const sizes = files.map((file) => read(file).split('\n').length - 1)
    expect(Math.max(...sizes)).toBeLessThan(200)
    expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThanOrEqual(2650)
  })
})
