/** One line of a benchmark. */
export interface Measure {
  readonly name: string
  readonly seconds: number
  readonly megabytes: number
  readonly peakMiB?: number
  /** What no program can go below: the others are told as multiples of it. */
  readonly floor?: true
}

export async function timed<T>(
  work: () => T | Promise<T>,
): Promise<{ readonly result: T; readonly seconds: number }> {
  const startedAt = performance.now()
  const result = await work()
  return { result, seconds: (performance.now() - startedAt) / 1000 }
}

const number = new Intl.NumberFormat('fr-FR', { maximumFractionDigits: 1 })

/** The lines with their ratio to the floor measured in the same run. */
export function report(title: string, measures: readonly Measure[]): string {
  const floor = measures.find((measure) => measure.floor)
  const lines = measures.map(({ name, seconds, megabytes, peakMiB, floor: isFloor }) => {
    const peak = peakMiB === undefined ? '' : `, pointe ${number.format(peakMiB)} Mio`
    const ratio =
      floor === undefined || isFloor ? '' : `, ${number.format(seconds / floor.seconds)} × le plancher`
    return `  ${name} : ${number.format(seconds)} s, ${number.format(megabytes)} Mo${peak}${ratio}`
  })
  return [title, ...lines].join('\n')
}
