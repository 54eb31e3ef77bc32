import type { Portal } from '../../domain/portal.ts'
import { formatQuantity, formatDate } from '../../text/language/format.ts'
import { levelText } from '../../text/scheme/targets.ts'
import { fr, typeset } from '../../text/language/typography.ts'
import { stateWords } from './state-words.ts'
import { standingOf } from '../scheme/standing.ts'
import type { LevelReading, TargetStanding } from '../scheme/standing.ts'
import type { Cell, Row, Table } from '../table.ts'

/** The year that a state was judged by: the one that the horizon closes, else the last complete one. */
function judgedCell({ indicator, onDay, now }: TargetStanding): Cell {
  const reading: LevelReading | undefined = onDay ?? now
  if (reading === undefined || indicator === undefined) return { text: 'aucun chiffre', unknown: true }
  const { value, period } = reading.point
  return {
    text: formatQuantity(value, indicator.unit, 'short'),
    data: { value, indicator: indicator.id, period },
    detail: fr`en ${period}`,
  }
}

function rowOf(standing: TargetStanding): Row {
  const { target } = standing
  return {
    cells: [
      { text: fr`${typeset(target.label)} (${target.perimeter})`, detail: typeset(target.source) },
      levelText(target),
      target.horizon === undefined ? { text: 'sans échéance', unknown: true } : formatDate(target.horizon),
      judgedCell(standing),
      stateWords(standing),
    ],
  }
}

/** Every target of the authority and of the nation, measured or not, with its state on the day of the data. */
export function reportTargets({ targets, indicators }: Pick<Portal, 'targets' | 'indicators'>): Table {
  return {
    columns: [
      { label: 'Objectif', rowHeader: true },
      { label: 'Niveau', numeric: true },
      { label: 'Échéance' },
      { label: 'Jugé sur', numeric: true },
      { label: 'État' },
    ],
    rows: targets
      .filter(({ nature }) => nature === 'target')
      .map((target) => rowOf(standingOf(target, indicators))),
  }
}
