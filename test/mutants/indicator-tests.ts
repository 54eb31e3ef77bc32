/** Test files of indicators, by their names. */
export function indicatorTests(...names: readonly string[]): readonly string[] {
  return names.map((name) => `test/indicators/${name}.test.ts`)
}
