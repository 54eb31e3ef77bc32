import type { IsoDate } from '../../domain/date.ts'
import { daysOfPeriod } from '../../domain/territory/measured-period.ts'
import type { MeasuredResult } from '../../domain/territory/measured-result.ts'
import { typeset } from '../../text/language/typography.ts'
import { formatDate } from '../../text/language/format.ts'
import { measuredText } from '../../text/scheme/measured-units.ts'
import type { Cell, Table } from '../table.ts'
import type { MeasureView } from './measures.ts'
import { periodText, sourceText } from './words.ts'

function periodCell({ period, demonstration }: MeasuredResult, referenceDate: IsoDate): Cell {
  const end = daysOfPeriod(period)?.to
  const tags = [
    ...(end !== undefined && end > referenceDate ? ['en cours'] : []),
    ...(demonstration ? ['exemple inventé'] : []),
  ]
  return { text: periodText(period), tags }
}

function promiseCell({ target, unit }: MeasuredResult): Cell {
  if (target === undefined) return { text: 'aucune', unknown: true }
  const sense = target.sense === 'atMost' ? 'au plus' : 'au moins'
  return { text: `${sense} ${measuredText(target.value, unit, 'exact')}`, detail: formatDate(target.due) }
}

/** A measure, a line a period, each with its document. */
export function measureTable({ results }: MeasureView, referenceDate: IsoDate): Table {
  const promised = results.some(({ target }) => target !== undefined)
  return {
    columns: [
      { label: 'Période', rowHeader: true },
      { label: 'Valeur', numeric: true },
      ...(promised ? [{ label: 'Cible' }] : []),
      { label: 'Source' },
    ],
    rows: results.map((result) => ({
      cells: [
        periodCell(result, referenceDate),
        measuredText(result.value, result.unit, 'exact'),
        ...(promised ? [promiseCell(result)] : []),
        { text: sourceText(result), detail: result.remark && typeset(result.remark) },
      ],
    })),
  }
}
