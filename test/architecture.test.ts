import { createHash } from 'node:crypto'
import { execFileSync } from 'node:child_process'
import { existsSync, globSync, readFileSync, statSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { describe, expect, it } from 'vitest'

const ROOT = resolve(import.meta.dirname, '..')
const REAL_DATA = join(ROOT, '../shared/data')

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
  ['outputs', 'components', 'portal.ts'],
  ['layouts'],
  ['pages', 'content.config.ts'],
]
/** What a page loads without running it at build; `client/` may take text and types only. */
const LEAVES = ['styles', 'client', 'content']

interface Import {
  readonly from: string
  readonly line: number
  readonly specifier: string
  readonly typeOnly: boolean
  /** What it takes by name; nothing of a whole module. */
  readonly names?: readonly string[]
  /** From `src/`, where it names a file of ours. */
  readonly target: string | undefined
}

const paths = (pattern: string) =>
  globSync(pattern, { cwd: ROOT })
    .map((path) => path.replaceAll('\\', '/'))
    .sort()
const read = (path: string) => readFileSync(join(ROOT, path), 'utf8')
const SOURCES = paths('src/**/*.{ts,astro}').map((path) => path.slice('src/'.length))

/** Code of a file without its comments: what remains keeps its lines. */
function codeOf(file: string): string {
  return read(`src/${file}`).replace(/\/\*[\s\S]*?\*\/|(?<=^|\s)\/\/[^\n]*/g, (comment) =>
    comment.replace(/[^\n]/g, ' '),
  )
}

function importsOf(file: string): readonly Import[] {
  const statements =
    /\b(?:import|export)\s+(?<type>type\s)?(?:[\w*{}\s,$]+?\sfrom\s*)?'(?<named>[^'\n]+)'|\bimport\s*\(\s*'(?<called>[^'\n]+)'/g
  return [...codeOf(file).matchAll(statements)].map((match) => {
    const { type, named, called } = match.groups!
    const specifier = named ?? called!
    return {
      from: file,
      line: match.input.slice(0, match.index).split('\n').length,
      specifier,
      typeOnly: type !== undefined,
      names: /\{([^}]*)\}/.exec(match[0])?.[1]?.match(/\w+(?=\s*(?:,|$| as ))/g) ?? [],
      target: specifier.startsWith('.') ? join(dirname(file), specifier).replaceAll('\\', '/') : undefined,
    }
  })
}

/** The beginning of an address and what names its subject, joined in code. */
const SUBJECT_ADDRESS =
  /\/(?:marches|fournisseurs|achats-a-venir(?:\/metiers)?|familles|communes|indicateurs)\/(?:annee\/)?(?:\$\{|' \+)/

const IMPORTS = SOURCES.flatMap(importsOf)
const folderOf = (file: string) => file.split('/')[0]!
const rankOf = (file: string) => GROUPS.findIndex((group) => group.includes(folderOf(file)))
const say = ({ from, line, specifier }: Import, why: string) =>
  `src/${from}:${line} imports ${specifier}: ${why}`

/** What a component never knows: it takes props and gives HTML. */
const UNKNOWN_TO_COMPONENTS = ['outputs', 'rules', 'formats', 'portal.ts']

/** Functions that look a name, a place or a trade up, or decide what is stated, when it is over, and where it stands. */
const DECIDED_IN_VIEWS =
  /^(statedAmount|isStatedAmount|countsInRetainedSum|knownDate|keptRow|contractTitle|supplierBook|supplierPath|supplierKey|bearsLegalForm|isNameOfPerson|establishmentOf|openEstablishmentOf|structureKindsBySiren|localityOf|communeName|tradeOfCpv|stageOf|isAhead|isStillPlanned|isSourcingOpen|contractPath|purchasePath|firmPath)$/

/** Why an import breaks the rule; `undefined` where it keeps it. */
function breach(entry: Import): string | undefined {
  const { from, target, typeOnly, names = [] } = entry
  if (target === undefined) return undefined
  const decided = folderOf(from) === 'outputs' && names.find((name) => DECIDED_IN_VIEWS.test(name))
  if (decided) return say(entry, `${decided} is asked by views, which outputs render`)
  if (folderOf(from) === 'components' && UNKNOWN_TO_COMPONENTS.includes(folderOf(target)))
    return say(entry, 'a component takes props')
  if (target === 'portal.ts' && folderOf(from) !== 'pages') return say(entry, 'only pages ask for the portal')
  if (target.startsWith('../')) return say(entry, 'src imports nothing from outside src')
  if (folderOf(from) === folderOf(target)) return undefined
  if (folderOf(from) === 'client') {
    if (typeOnly || folderOf(target) === 'text') return undefined
    return say(entry, 'client imports text and types only')
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
    expect(IMPORTS.flatMap(({ names = [] }) => names)).toContain('statedAmount')
    expect(
      IMPORTS.filter(({ target }) => target !== undefined && !existsSync(join(ROOT, 'src', target))),
    ).toEqual([])
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
    for (const target of ['outputs/b.ts', 'rules/b.ts', 'formats/b.ts', 'portal.ts'])
      expect(breach({ ...entry, typeOnly: true, from: 'components/a.astro', target })).toContain('props')
    expect(breach({ ...entry, from: 'pages/a.astro', target: 'domain/b.ts' })).toBeUndefined()
    const decides = { ...entry, target: 'domain/b.ts', names: ['rowAddress', 'statedAmount'] }
    expect(breach({ ...decides, from: 'outputs/a.ts' })).toContain('statedAmount is asked by views')
    expect(breach({ ...decides, from: 'views/a.ts' })).toBeUndefined()
  })

  it.each([
    ['`/marches/${contract.id}/`', true],
    ["'/fournisseurs/' + key", true],
    ['`[les échéances](/echeances/)`', false],
    ['href="/marches/"', false],
  ])('tells an address of a subject, %s, from a link of a page: %s', (code, isOne) => {
    expect(SUBJECT_ADDRESS.test(code)).toBe(isOne)
  })

  it('writes the address of a subject in domain/links.ts only', () => {
    const others = SOURCES.filter((file) => file !== 'domain/links.ts')
    expect(others.filter((file) => SUBJECT_ADDRESS.test(codeOf(file)))).toEqual([])
  })

  it('has no cycle', () => {
    const next = Map.groupBy(
      IMPORTS.filter(({ target }) => target !== undefined),
      ({ from }) => from,
    )
    const finished = new Set<string>()
    const cycles: string[] = []
    const walk = (file: string, path: readonly string[]) => {
      if (path.includes(file)) cycles.push([...path.slice(path.indexOf(file)), file].join(' → '))
      if (finished.has(file) || path.includes(file)) return
      for (const { target } of next.get(file) ?? []) walk(target!, [...path, file])
      finished.add(file)
    }
    for (const file of SOURCES) walk(file, [])
    expect(cycles).toEqual([])
  })

  it('touches files, processes and the network in portal.ts only', () => {
    const outside = /^node:(fs|fs\/promises|child_process|http|https|net|os|worker_threads)$/
    const users = IMPORTS.filter(({ specifier }) => outside.test(specifier)).map(({ from }) => from)
    expect([...new Set(users)]).toEqual(['portal.ts'])
    expect(SOURCES.filter((file) => /\bfetch\(/.test(codeOf(file)) && folderOf(file) !== 'client')).toEqual(
      [],
    )
  })

  it('knows Astro in pages, layouts and content.config.ts only', () => {
    const users = IMPORTS.filter(
      ({ specifier }) => /^astro(:|$|\/)/.test(specifier) && !specifier.startsWith('astro/types'),
    )
    const misplaced = users.filter(
      ({ from }) =>
        !['pages', 'layouts', 'content.config.ts'].includes(folderOf(from)) && !from.endsWith('.astro'),
    )
    expect(misplaced.map((entry) => say(entry, 'logic must run in plain Node'))).toEqual([])
  })
})

describe('the generator of the demonstration', () => {
  const files = ['scripts/demo.ts', ...paths('scripts/demo/**/*.ts')]

  it('names no place, buyer or word of one territory: those are data', () => {
    const named = /\bMEL\b|Lille|Roubaix|Tourcoing|Deûle|Weppes|[mM]étropol|245900410|200093201/
    const lines = files.flatMap((file) =>
      read(file)
        .split('\n')
        .map((line) => `${file}: ${line.trim()}`),
    )
    expect(lines.filter((line) => named.test(line))).toEqual([])
  })

  it('imports one way, and is small: its words are data', () => {
    const next = new Map(
      files.map((file) => [
        file,
        [...read(file).matchAll(/from '(\.[^']+)'/g)].map(([, path]) =>
          join(dirname(file), path!).replaceAll('\\', '/'),
        ),
      ]),
    )
    const reaches = (from: string, seen = new Set<string>()): Set<string> => {
      for (const file of next.get(from) ?? []) if (!seen.has(file)) reaches(file, seen.add(file))
      return seen
    }
    expect(files.filter((file) => reaches(file).has(file))).toEqual([])
    const sizes = files.map((file) => read(file).split('\n').length - 1)
    expect(Math.max(...sizes)).toBeLessThan(200)
    expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThanOrEqual(2500)
  })
})

describe('the same inputs give the same bytes', () => {
  it.each([
    ['the clock', /\bDate\.now\(|\bnew Date\(\s*\)|\bperformance\.now\(|\bTemporal\.Now\b/],
    ['chance', /\bMath\.random\(|\brandomUUID\(|\brandomBytes\(/],
    [
      'a language of the machine',
      /\.(toLocale\w+|localeCompare)\((?![^\n]*'fr-FR')|\bIntl\.\w+\((?!\s*('fr-FR'|LOCALE))/,
    ],
  ])('nothing in src reads %s', (_what, pattern) => {
    const lines = SOURCES.filter((file) => folderOf(file) !== 'client').flatMap((file) =>
      codeOf(file)
        .split('\n')
        .flatMap((line, index) => (pattern.test(line) ? [`src/${file}:${index + 1} ${line.trim()}`] : [])),
    )
    expect(lines).toEqual([])
  })
})

describe('the repository', () => {
  const tracked = execFileSync('git', ['ls-files', '-z', '--cached', '--others', '--exclude-standard'], {
    cwd: ROOT,
    encoding: 'utf8',
  })
    .split('\0')
    .filter((path) => path !== '' && existsSync(join(ROOT, path)))
  const manifest = JSON.parse(read('package.json'))
  const readme = read('README.md')

  it('names no registry host', () => {
    expect(read('package-lock.json')).not.toMatch(
      /"resolved": "(?!scripts\/)|https?:\/\/(?!opencollective\.com|github\.com|.*funding)[^"]*registry/,
    )
    expect(existsSync(join(ROOT, '.npmrc')) ? read('.npmrc') : '').not.toMatch(/registry\s*=/)
  })

  it('pins every dependency and says in the README why it is there', () => {
    const dependencies = Object.entries<string>({
      ...manifest.dependencies,
      ...manifest.devDependencies,
      ...manifest.optionalDependencies,
    })
    expect(dependencies.length).toBeGreaterThan(20)
    const pinned = /^(\d+\.\d+\.\d+(-[\w.]+)?|file:scripts\/[\w-]+)$/
    expect(dependencies.filter(([, version]) => !pinned.test(version))).toEqual([])
    const unexplained = dependencies.filter(
      ([name]) => !readme.split('\n').some((line) => line.startsWith('|') && line.includes(`\`${name}\``)),
    )
    expect(unexplained.map(([name]) => name)).toEqual([])
  })

  it('names every command in the README', () => {
    const commands = Object.keys(manifest.scripts).filter((name) => !['start', 'test'].includes(name))
    expect(commands.length).toBeGreaterThan(4)
    expect(commands.filter((name) => !readme.includes(`npm run ${name}`))).toEqual([])
  })

  it('has no dead link between its documents', () => {
    const documents = tracked.filter((path) => path.endsWith('.md'))
    expect(documents.length).toBeGreaterThan(1)
    const dead = documents.flatMap((path) =>
      [...read(path).matchAll(/\]\((?!https?:|mailto:|#)([^)\s]+)\)/g)]
        .map(([, link]) => link!.replace(/#.*$/, ''))
        .filter((link) => !existsSync(join(ROOT, dirname(path), link)))
        .map((link) => `${path} → ${link}`),
    )
    expect(dead).toEqual([])
  })

  it.skipIf(!existsSync(REAL_DATA))(
    'holds no file of ../shared/data (skipped where that folder is absent)',
    () => {
      const hash = (path: string) => createHash('sha256').update(readFileSync(path)).digest('hex')
      const real = globSync('**/*', { cwd: REAL_DATA })
        .map((path) => join(REAL_DATA, path))
        .filter((path) => statSync(path).isFile())
      expect(real.length).toBeGreaterThan(5)
      const hashes = new Set(real.map(hash))
      expect(tracked.filter((path) => hashes.has(hash(join(ROOT, path))))).toEqual([])
    },
  )
})
