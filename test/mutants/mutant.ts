/** One change of the code that breaks a rule, and the tests that must notice it. */
export interface Mutant {
  /** What is broken, in words. */
  readonly rule: string
  /** From the root of the project, as are the tests. */
  readonly file: string
  readonly text: string
  readonly to: string
  readonly tests: readonly string[]
}

/** Changes of one file, each as: what it breaks, the text in the file, the text in its place. */
export function inFile(
  file: string,
  tests: readonly string[],
  changes: readonly (readonly [rule: string, text: string, to: string])[],
): Mutant[] {
  return changes.map(([rule, text, to]) => ({ rule, file, text, to, tests }))
}

/**
 * The source of the mutant's file with the change made.
 * @throws Error where the text is not there exactly once: the list has to follow the code.
 */
export function mutate(source: string, { file, text, to }: Pick<Mutant, 'file' | 'text' | 'to'>): string {
  const [before, after, ...more] = source.split(text)
  if (after === undefined) throw new Error(`${file} no longer says: ${text}`)
  if (more.length > 0) throw new Error(`${file} says more than once: ${text}`)
  return before + to + after
}
