import { describe, expect, it } from 'vitest'
import { paths, read } from './sources.ts'

/** Names declared by several files: a table that is shown is not one that is written; Astro asks for its own. */
const SHARED_NAMES = ['Column', 'Row', 'Table', 'getStaticPaths', 'GET']
const EXPORTED = /^export (?:async )?(?:const|let|function\*?|class|interface|type) (\w+)/gm

/** Names that more than one of these files exports, each with the files. */
function namesOfSeveral(files: Readonly<Record<string, string>>): readonly string[] {
  const declared = Object.entries(files).flatMap(([file, code]) =>
    [...code.matchAll(EXPORTED)].map(([, name]) => ({ name: name!, file })),
  )
  return [...Map.groupBy(declared, ({ name }) => name)]
    .filter(([name, places]) => places.length > 1 && !SHARED_NAMES.includes(name))
    .map(([name, places]) => `${name}: ${places.map(({ file }) => file).join(', ')}`)
}

describe('names', () => {
  it('would notice one that two files export', () => {
    const files = {
      'a.ts': 'export const year = 1',
      'b.ts': 'export function year() {}',
      'c.ts': 'const year = 1',
    }
    expect(namesOfSeveral(files)).toEqual(['year: a.ts, b.ts'])
  })

  it('are exported by one file each', () => {
    const files = [...paths('src/**/*.{ts,astro}'), ...paths('scripts/**/*.ts')]
    expect(namesOfSeveral(Object.fromEntries(files.map((file) => [file, read(file)])))).toEqual([])
  })
})
