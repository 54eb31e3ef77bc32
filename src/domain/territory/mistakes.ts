import type { z } from 'zod'
import type { Mistake } from '../input-error.ts'

const LONGEST_VALUE = 80

/** A value as its file writes it, in short; absent where there is none. */
function quoted(value: unknown): string | undefined {
  const text = typeof value === 'string' ? value : (JSON.stringify(value) as string | undefined)
  return text !== undefined && text.length > LONGEST_VALUE ? `${text.slice(0, LONGEST_VALUE)}…` : text
}

function valueAt(value: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>(
    (inner, key) => (inner as Record<PropertyKey, unknown> | null | undefined)?.[key],
    value,
  )
}

/** Ways to what is wrong: one an issue, one a name of a field that is not known. */
function pathsOf(issue: z.core.$ZodIssue): readonly (readonly PropertyKey[])[] {
  return issue.code === 'unrecognized_keys' ? issue.keys.map((key) => [...issue.path, key]) : [issue.path]
}

/**
 * All that a schema finds wrong with a value, each field once; `expected` says in words what stands in a field.
 * @param line Of the row, where the value is one of a table.
 */
export function mistakesOf(
  error: z.ZodError,
  value: unknown,
  expected: (path: readonly string[]) => string,
  line?: number,
): readonly Mistake[] {
  const mistakes = error.issues.flatMap(pathsOf).map((path): Mistake => {
    const found = quoted(valueAt(value, path))
    return {
      ...(line !== undefined && { line }),
      field: path.join('.'),
      ...(found !== undefined && { value: found }),
      expected: expected(path.map(String)),
    }
  })
  return [...new Map(mistakes.map((mistake) => [mistake.field, mistake])).values()]
}
