import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { cyclesIn } from './cycles.ts'
import { folderOf, IMPORTS, importsIn, ROOT, say, SOURCES } from './sources.ts'
import type { Import } from './sources.ts'

/**
 * The import rule (README, "The house"): a file imports from its own folder or from groups further left.
 * Pages stand in layouts, and configuration of content beside them.
 */
const GROUPS: readonly (readonly string[])[] = [
  ['domain'],
  ['text'],
  ['formats'],
  ['tables'],
  ['indicators'],
  ['rules', 'charts'],
  ['views'],
  ['site-build.ts'],
  ['outputs', 'components', 'portal.ts'],
  ['layouts'],
  ['pages', 'site-outputs.ts', 'content.config.ts'],
]
/** What a page loads without running it at build; `client/` may take domain, text and types only. */
const LEAVES = ['styles', 'client', 'content']
/** What a component never knows: it takes props and gives HTML. */
const UNKNOWN_TO_COMPONENTS = ['outputs', 'rules', 'formats', 'portal.ts']

/** Who reads the one place that a build sets for its pages. */
const READERS_OF_THE_BUILD = ['portal.ts', 'components/link.ts']

/** Functions that look a name, a place or a trade up, or decide what is stated, when it is over, and where it stands. */
const DECIDED_IN_VIEWS =
  /^(statedAmount|isStatedAmount|countsInRetainedSum|knownDate|keptRow|contractTitle|supplierBook|supplierPath|supplierKey|bearsLegalForm|isNameOfPerson|establishmentOf|openEstablishmentOf|structureKindsBySiren|localityOf|communeName|tradeOfCpv|stageOf|isAhead|isStillPlanned|isSourcingOpen|contractPath|purchasePath|firmPath)$/

const rankOf = (file: string) => GROUPS.findIndex((group) => group.includes(folderOf(file)))

/** Why an import breaks the rule; `undefined` where it keeps it. */
function breach(entry: Import): string | undefined {
  const { from, target, typeOnly, names = [] } = entry
  if (target === undefined) return undefined
  if (folderOf(from) === 'components' && UNKNOWN_TO_COMPONENTS.includes(folderOf(target)))
    return say(entry, 'a component takes props')
  if (target === 'portal.ts' && folderOf(from) !== 'pages') return say(entry, 'only pages ask for the portal')
  const decided = folderOf(from) === 'outputs' && names.find((name) => DECIDED_IN_VIEWS.test(name))
  if (decided) return say(entry, `${decided} is asked by views, which outputs render`)
  if (target === 'site-build.ts' && !READERS_OF_THE_BUILD.includes(from))
    return say(entry, 'pages ask portal.ts, links ask components/link.ts')
  if (target.startsWith('../')) return say(entry, 'src imports nothing from outside src')
  if (folderOf(from) === folderOf(target)) return undefined
  if (folderOf(from) === 'client') {
    if (typeOnly || ['domain', 'text'].includes(folderOf(target))) return undefined
    return say(entry, 'client imports domain, text and types only')
  }
  if (LEAVES.includes(folderOf(target)) || target.endsWith('.css')) {
    return rankOf(from) >= rankOf('components')
      ? undefined
      : say(entry, 'only components and pages may load it')
  }
  return rankOf(target) < rankOf(from)
    ? undefined
    : say(entry, `${folderOf(from)} may import only what stands left of it in ${GROUPS.flat().join(' → ')}`)
}

describe('layers', () => {
  it('reads the imports of every file', () => {
    expect(SOURCES.length).toBeGreaterThan(100)
    expect(IMPORTS.length).toBeGreaterThan(300)
    expect(
      IMPORTS.filter(({ target }) => target !== undefined && !existsSync(join(ROOT, 'src', target))),
    ).toEqual([])
  })

  it.each([
    ["import a from 'b'", 'b', false],
    ["import type { A } from '../b.ts'", '../b.ts', true],
    ["import '../b.css'", '../b.css', false],
    ["export * from './b.ts'", './b.ts', false],
    ["const late = () => import('./b.ts')", './b.ts', false],
  ])('sees what is imported by: %s', (code, specifier, typeOnly) => {
    expect(importsIn('domain/a.ts', code)).toMatchObject([{ specifier, typeOnly }])
  })

  it('knows the place of every folder of src', () => {
    const unplaced = SOURCES.filter((file) => rankOf(file) < 0 && !LEAVES.includes(folderOf(file)))
    expect(unplaced).toEqual([])
  })

  it('lets a file import only from its own folder and from layers to its left', () => {
    expect(IMPORTS.flatMap((entry) => breach(entry) ?? [])).toEqual([])
  })

  it('would notice a breach', () => {
    const entry = { line: 1, specifier: 'x', typeOnly: false }
    expect(breach({ ...entry, from: 'domain/a.ts', target: 'text/b.ts' })).toContain('src/domain/a.ts:1')
    expect(breach({ ...entry, from: 'text/a.ts', target: 'views/b.ts' })).toBeDefined()
    expect(breach({ ...entry, from: 'client/a.ts', target: 'outputs/b.ts' })).toBeDefined()
    expect(breach({ ...entry, from: 'outputs/a.ts', target: '../scripts/b.ts' })).toBeDefined()
    expect(breach({ ...entry, from: 'layouts/a.astro', target: 'portal.ts' })).toContain('only pages')
    expect(breach({ ...entry, from: 'views/a.ts', target: 'site-build.ts' })).toContain('portal.ts')
    for (const target of ['outputs/b.ts', 'rules/b.ts', 'formats/b.ts', 'portal.ts'])
      expect(breach({ ...entry, typeOnly: true, from: 'components/a.astro', target })).toContain('props')
    expect(IMPORTS.flatMap(({ names = [] }) => names)).toContain('statedAmount')
    const decides = { ...entry, target: 'domain/b.ts', names: ['rowAddress', 'statedAmount'] }
    expect(breach({ ...decides, from: 'outputs/a.ts' })).toContain('statedAmount is asked by views')
    expect(breach({ ...decides, from: 'views/a.ts' })).toBeUndefined()
    for (const from of ['pages/a.astro', 'client/a.ts'])
      expect(breach({ ...entry, from, target: 'domain/b.ts' })).toBeUndefined()
  })
})

describe('circles', () => {
  const targetsOf = (entries: readonly Import[]) => entries.flatMap(({ target }) => target ?? [])

  it('has no cycle', () => {
    const byFile = Map.groupBy(IMPORTS, ({ from }) => from)
    expect(cyclesIn(new Map([...byFile].map(([file, entries]) => [file, targetsOf(entries)])))).toEqual([])
  })

  it('would notice a cycle, of two files or more', () => {
    const circle = new Map([
      ['a.ts', ['b.ts']],
      ['b.ts', ['d.ts', 'c.ts']],
      ['c.ts', ['a.ts']],
    ])
    expect(cyclesIn(circle)).toEqual(['a.ts → b.ts → c.ts → a.ts'])
  })
})
