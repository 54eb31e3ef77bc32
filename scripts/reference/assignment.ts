/**
 * The assignment of each row to a column of its own at the least total cost (Hungarian method, with potentials).
 * `cost` has at least as many columns as rows. Equal costs are settled by order: same input, same output.
 */
export function leastCostAssignment(cost: readonly (readonly number[])[]): number[] {
  const rows = cost.length
  const columns = cost[0]?.length ?? 0
  // Index 0 is the method's own: rows and columns count from 1.
  const rowPotential = new Array<number>(rows + 1).fill(0)
  const columnPotential = new Array<number>(columns + 1).fill(0)
  const rowOf = new Array<number>(columns + 1).fill(0)
  for (let row = 1; row <= rows; row++) {
    const reached = new Array<number>(columns + 1).fill(Infinity)
    const from = new Array<number>(columns + 1).fill(0)
    const done = new Array<boolean>(columns + 1).fill(false)
    let column = 0
    rowOf[0] = row
    do {
      done[column] = true
      const current = rowOf[column]!
      let step = Infinity
      let next = 0
      for (let other = 1; other <= columns; other++) {
        if (done[other]) continue
        const reduced = cost[current - 1]![other - 1]! - rowPotential[current]! - columnPotential[other]!
        if (reduced < reached[other]!) {
          reached[other] = reduced
          from[other] = column
        }
        if (reached[other]! < step) {
          step = reached[other]!
          next = other
        }
      }
      for (let other = 0; other <= columns; other++) {
        if (done[other]) {
          rowPotential[rowOf[other]!]! += step
          columnPotential[other]! -= step
        } else reached[other]! -= step
      }
      column = next
    } while (rowOf[column] !== 0)
    while (column !== 0) {
      rowOf[column] = rowOf[from[column]!]!
      column = from[column]!
    }
  }
  const assigned = new Array<number>(rows).fill(-1)
  for (let column = 1; column <= columns; column++) {
    if (rowOf[column] !== 0) assigned[rowOf[column]! - 1] = column - 1
  }
  return assigned
}
