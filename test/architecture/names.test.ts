import { describe, expect, it } from 'vitest'
import { paths, read } from './sources.ts'

/** Names declared by several files: a table that is shown is not one that is written; Astro asks for its own. */
const SHARED_NAMES = ['Column', 'Row', 'Table', 'getStaticPaths', 'GET']
const EXPORTED = /^export (?:async )?(?:const|let|function\*?|class|interface|type) (\w+)/gm

const VALUE = /^export (?:async )?(?:const|function\*?) (\w+)/gm

/** Functions and constants that one of these files exports and no other file names, each with its file. */
function usedAtHomeOnly(files: Readonly<Record<string, string>>): readonly string[] {
  const namedIn = new Map<string, number>()
  for (const code of Object.values(files)) {
    for (const word of new Set(code.match(/\w+/g))) namedIn.set(word, (namedIn.get(word) ?? 0) + 1)
  }
  return Object.entries(files).flatMap(([file, code]) =>
    [...code.matchAll(VALUE)]
      .filter(([, name]) => namedIn.get(name!) === 1 && !SHARED_NAMES.includes(name!))
      .map(([, name]) => `${name}: ${file}`),
  )
}

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

  it('would notice one that is exported for nobody', () => {
    const files = {
      'a.ts': 'export const year = 1\nexport const month = 2',
      'b.ts': "import { year } from './a.ts'",
    }
    expect(usedAtHomeOnly(files)).toEqual(['month: a.ts'])
  })

  it('are exported where another file uses them', () => {
    const files = [...paths('{src,scripts,test}/**/*.{ts,astro}'), ...paths('*.{mjs,ts}')]
    expect(usedAtHomeOnly(Object.fromEntries(files.map((file) => [file, read(file)])))).toEqual([])
  })
})
