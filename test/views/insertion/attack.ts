/** Some lines of the insertion file, and what a reader is told of the people on them together. */
export interface Told {
  readonly lines: readonly string[]
  readonly least: number
  readonly most: number
}

/** What a reader knows that a hidden number can be. */
export interface Possible {
  least: number
  most: number
}

/** Numbers of people that are hidden: 1 to 4. */
const HIDDEN = { least: 1, most: 4 }

/** Both told of, one within the other: what the difference tells is told as well. */
function differences(told: readonly Told[]): Told[] {
  const holding = Map.groupBy(
    told.flatMap((each) => each.lines.map((line) => ({ line, each }))),
    ({ line }) => line,
  )
  return told.flatMap((part) =>
    (holding.get(part.lines[0] ?? '') ?? []).flatMap(({ each: whole }) => {
      const rest = new Set(whole.lines).difference(new Set(part.lines))
      const isWithin = rest.size > 0 && rest.size === whole.lines.length - part.lines.length
      return isWithin
        ? [{ lines: [...rest], least: whole.least - part.most, most: whole.most - part.least }]
        : []
    }),
  )
}

/**
 * What a reader can work out of hidden lines from all that is told, whatever page or file tells it: what is shown is
 * taken away, one total from another, and what is left over is narrowed until nothing changes.
 */
export function attack(shown: ReadonlyMap<string, number>, hidden: readonly string[], told: readonly Told[]) {
  const possible = new Map<string, Possible>(hidden.map((line) => [line, { ...HIDDEN }]))
  const left = told.map(({ lines, least, most }) => {
    const known = lines.reduce((sum, line) => sum + (shown.get(line) ?? 0), 0)
    return { lines: lines.filter((line) => possible.has(line)), least: least - known, most: most - known }
  })
  const facts = [...left, ...differences(left)].filter(({ lines }) => lines.length > 0)
  for (let changed = true; changed;) {
    changed = false
    for (const { lines, least, most } of facts) {
      const bounds = lines.map((line) => possible.get(line)!)
      const all = { least: 0, most: 0 }
      for (const each of bounds) {
        all.least += each.least
        all.most += each.most
      }
      for (const each of bounds) {
        const [low, high] = [least - (all.most - each.most), most - (all.least - each.least)]
        if (low <= each.least && high >= each.most) continue
        changed = changed || low > each.least || high < each.most
        Object.assign(each, { least: Math.max(low, each.least), most: Math.min(high, each.most) })
      }
    }
  }
  return possible
}

/** The hidden lines that can only be one number. */
export function found(possible: ReadonlyMap<string, Possible>): string[] {
  return [...possible].filter(([, { least, most }]) => least >= most).map(([line]) => line)
}
