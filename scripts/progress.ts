/** Where progress is written: `process.stderr`, or anything of that shape in a test. */
export interface ProgressStream {
  write(text: string): unknown
  readonly isTTY?: boolean | undefined
  readonly columns?: number | undefined
}

export interface Progress {
  /** Begins a stage, which ends the one before. `total` gives the time left, `unit` names what is counted. */
  stage(name: string, options?: { readonly total?: number; readonly unit?: string }): void
  /** How many were done so far in this stage (a count from its beginning, not a difference). */
  tick(done: number): void
  /** Ends the current stage and writes a line of its own. */
  note(line: string): void
  /** Ends the last stage and writes a closing line. */
  done(summary?: string): void
  /** Leaves the current line as it is, so that an error message begins on its own. */
  abort(): void
}

interface Stage {
  readonly name: string
  readonly unit: string
  readonly total: number | undefined
  readonly startedAt: number
  count: number
  writtenAt: number
}

/** Redrawing more often than this only costs time. */
const REDRAW_MS = 100
/** Without a terminal, a long stage says that it is alive this often. */
const PLAIN_EVERY_MS = 15_000

const integer = new Intl.NumberFormat('fr-FR')
const seconds = new Intl.NumberFormat('fr-FR', { minimumFractionDigits: 1, maximumFractionDigits: 1 })

/**
 * Shows long work: on a terminal one line that updates per stage (stage, count, time left where the total is
 * known), elsewhere one plain line when a stage ends.
 */
export function createProgress({
  stream = process.stderr,
  now = () => performance.now(),
}: { readonly stream?: ProgressStream; readonly now?: () => number } = {}): Progress {
  const live = stream.isTTY === true && process.env['TERM'] !== 'dumb' && process.env['CI'] === undefined
  const startedAt = now()
  let current: Stage | undefined

  const draw = (line: string) => stream.write(`\r\u001B[K${line.slice(0, (stream.columns ?? 80) - 1)}`)

  function endStage() {
    if (current === undefined) return
    const line = `${counted(current)} (${seconds.format((now() - current.startedAt) / 1000)} s)`
    if (live) draw(line)
    stream.write(live ? '\n' : `${line}\n`)
    current = undefined
  }

  return {
    stage(name, { total, unit = 'lignes' } = {}) {
      endStage()
      current = { name, unit, total, startedAt: now(), count: 0, writtenAt: now() }
      if (live) draw(`${name}…`)
    },
    tick(done) {
      if (current === undefined) return
      current.count = done
      if (now() - current.writtenAt < (live ? REDRAW_MS : PLAIN_EVERY_MS)) return
      current.writtenAt = now()
      const line = counted(current) + remaining(current, now())
      if (live) draw(line)
      else stream.write(`${line}\n`)
    },
    note(line) {
      endStage()
      stream.write(`${line}\n`)
    },
    done(summary) {
      endStage()
      if (summary === undefined) return
      stream.write(`${summary} (${seconds.format((now() - startedAt) / 1000)} s en tout)\n`)
    },
    abort() {
      if (current !== undefined && live) stream.write('\n')
      current = undefined
    },
  }
}

function counted({ name, unit, count, total }: Stage): string {
  if (count === 0) return name
  const of = total === undefined ? '' : ` sur ${integer.format(total)}`
  return `${name} : ${integer.format(count)}${of} ${count < 2 ? unit.replace(/s$/, '') : unit}`
}

function remaining({ startedAt, count, total }: Stage, at: number): string {
  if (total === undefined || count === 0 || count >= total) return ''
  const left = Math.ceil((((at - startedAt) / count) * (total - count)) / 1000)
  return left >= 60 ? `, encore ${Math.ceil(left / 60)} min environ` : `, encore ${left} s environ`
}
