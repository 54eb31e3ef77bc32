import { globSync, readFileSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'

export const ROOT = resolve(import.meta.dirname, '../..')

/** Files of the repository that match, in order, with `/` on every machine. */
export const paths = (pattern: string) =>
  globSync(pattern, { cwd: ROOT })
    .map((path) => path.replaceAll('\\', '/'))
    .sort()
export const read = (path: string) => readFileSync(join(ROOT, path), 'utf8')

/** Every file of code in `src/`, named from there. */
export const SOURCES = paths('src/**/*.{ts,astro}').map((path) => path.slice('src/'.length))
export const folderOf = (file: string) => file.split('/')[0]!

/** Code without its comments: what remains keeps its lines. */
const withoutComments = (code: string) =>
  code.replace(/\/\*[\s\S]*?\*\/|(?<=^|\s)\/\/[^\n]*/g, (comment) => comment.replace(/[^\n]/g, ' '))

/** Code of a file of `src/`, without its comments. */
export const codeOf = (file: string) => withoutComments(read(`src/${file}`))

export interface Import {
  readonly from: string
  readonly line: number
  readonly specifier: string
  readonly typeOnly: boolean
  /** What it takes by name; nothing of a whole module. */
  readonly names?: readonly string[]
  /** From `src/`, where it names a file of ours. */
  readonly target: string | undefined
}

/** What a file of `src/` imports, exports again or loads later. */
export function importsIn(file: string, code: string): readonly Import[] {
  const statements =
    /\b(?:import|export)\s+(?<type>type\s)?(?:[\w*{}\s,$]+?\sfrom\s*)?'(?<named>[^'\n]+)'|\bimport\s*\(\s*'(?<called>[^'\n]+)'/g
  return [...code.matchAll(statements)].map((match) => {
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

export const IMPORTS = SOURCES.flatMap((file) => importsIn(file, codeOf(file)))

/** A breach as it is told: where it stands, and why it is one. */
export const say = ({ from, line, specifier }: Import, why: string) =>
  `src/${from}:${line} imports ${specifier}: ${why}`

/** The lines of the named files of `src/` that match, each with its place. */
export const linesMatching = (files: readonly string[], pattern: RegExp) =>
  files.flatMap((file) =>
    codeOf(file)
      .split('\n')
      .flatMap((line, index) => (pattern.test(line) ? [`src/${file}:${index + 1} ${line.trim()}`] : [])),
  )
