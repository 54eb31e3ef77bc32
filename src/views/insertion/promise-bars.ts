import type { Portal } from '../../domain/portal.ts'
import { formatNumber, formatPercent } from '../../text/language/format.ts'
import { fr } from '../../text/language/typography.ts'
import type { RichCell } from '../table.ts'
import { hoursOf } from './hours.ts'
import { ledgerContracts } from './ledger.ts'
import { entryTitle } from './ledger-table.ts'

/** What was done of what was promised on one contract, drawn on one scale for all. */
export interface PromiseBar {
  readonly title: RichCell
  /** Of the width, in per cent. */
  readonly done: number
  readonly committed: number
  /** "89 %". */
  readonly part: string
  readonly detail: string
}

/** The contracts of most hours, each with its hours done and committed, where it says both on every line. */
export function promiseBars(portal: Portal, most: number): readonly PromiseBar[] {
  const stated = ledgerContracts(portal).flatMap((entry) => {
    const whole = entry.lines.every(
      ({ committedHours, inclusionHours }) => committedHours !== undefined && inclusionHours !== undefined,
    )
    const { committed = 0, done = 0 } = hoursOf(entry.lines)
    return whole && committed > 0 ? [{ entry, committed, done }] : []
  })
  const shown = stated.slice(0, most)
  const scale = Math.max(1, ...shown.flatMap(({ committed, done }) => [committed, done]))
  const width = (hours: number) => Math.round((hours / scale) * 1000) / 10
  return shown.map(({ entry, committed, done }) => ({
    title: entryTitle(entry, portal),
    done: width(done),
    committed: width(committed),
    part: formatPercent(done / committed),
    detail: fr`${entry.trade} : ${formatNumber(done)} heures faites, ${formatNumber(committed)} prévues`,
  }))
}
