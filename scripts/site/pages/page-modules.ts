import { readFileSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'

/** Of a value, as the code has them: types are not loaded. */
const IMPORTED = /^(?:import|export)\s(?!type\s)[^'"]*?'(\.{1,2}\/[^']+\.(?:ts|astro))'/gm

/** The files of code that a file loads, itself first, by relative paths from `root` with `/`. */
export function modulesOf(root: string, file: string): readonly string[] {
  const found = new Set([file])
  // What is added while this goes on is visited too.
  for (const path of found)
    for (const [, imported] of readFileSync(join(root, path), 'utf8').matchAll(IMPORTED))
      found.add(relative(root, join(root, dirname(path), imported!)).replaceAll('\\', '/'))
  return [...found]
}
