/** What one file imports of ours, by file. */
export type Graph = ReadonlyMap<string, readonly string[]>

/** The circles in which files import each other, as `a.ts → b.ts → a.ts`. */
export function cyclesIn(graph: Graph): readonly string[] {
  const finished = new Set<string>()
  const cycles: string[] = []
  const walk = (file: string, path: readonly string[]) => {
    if (path.includes(file)) cycles.push([...path.slice(path.indexOf(file)), file].join(' → '))
    if (finished.has(file) || path.includes(file)) return
    for (const target of graph.get(file) ?? []) walk(target, [...path, file])
    finished.add(file)
  }
  for (const file of graph.keys()) walk(file, [])
  return cycles
}
