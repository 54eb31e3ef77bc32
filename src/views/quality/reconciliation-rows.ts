import type { FileReconciliation, Tally, Totals } from '../../domain/reconciliation.ts'
import { SET_ASIDE_REASONS } from '../../domain/set-aside.ts'
import { BRIDGE_ENDS, BRIDGE_TEXT } from '../../text/data/bridge.ts'
import { formatEurosExact, formatNumber } from '../../text/language/format.ts'
import { SET_ASIDE_TEXT } from '../../text/data/reasons.ts'
import { fr } from '../../text/language/typography.ts'
import type { Column, Row } from '../table.ts'

const NOTHING: Tally = { rows: 0, amount: 0n }

/** "−12", "+3", "0": what a step takes away or adds. */
function signed(count: number): string {
  return count > 0 ? `+${formatNumber(count)}` : formatNumber(count)
}

function signedEuros(amount: bigint): string {
  return amount > 0n ? `+${formatEurosExact(amount)}` : formatEurosExact(amount)
}

export const FILE_COLUMNS: readonly Column[] = [
  { label: 'Étape', rowHeader: true },
  { label: 'Lignes', numeric: true },
  { label: 'Euros hors taxes', numeric: true },
]

/** What became of the rows of a file: the lines add up to the last one, in rows and in euros (rule 1). */
export function fileRows({ read, kept, merged, setAsideByReason }: FileReconciliation): Row[] {
  const taken = (text: string, detail: string, { rows, amount }: Tally): Row => ({
    cells: [{ text, detail }, signed(-rows || 0), signedEuros(-amount)],
  })
  return [
    { cells: ['Lignes lues', formatNumber(read.rows), formatEurosExact(read.amount)] },
    ...SET_ASIDE_REASONS.map((reason) => {
      const { label, sentence } = SET_ASIDE_TEXT[reason]
      return taken(
        fr`Écartées : ${label.toLocaleLowerCase('fr-FR')}`,
        sentence,
        setAsideByReason[reason] ?? NOTHING,
      )
    }),
    taken(
      'Réunies à un autre marché',
      fr`Lignes d'un marché qui en occupe plusieurs : voir les règles 2 et 4.`,
      merged,
    ),
    {
      kind: 'total',
      cells: ['Devenues des marchés', formatNumber(kept.rows), formatEurosExact(kept.amount)],
    },
  ]
}

export const BRIDGE_COLUMNS: readonly Column[] = [
  { label: 'Étape', rowHeader: true },
  { label: 'Lignes concernées', numeric: true },
  { label: 'Euros hors taxes', numeric: true },
]

/** From the plain sum to the retained sum: the steps add up exactly (rule 5). */
export function bridgeRows(totals: Totals, rowsRead: number): Row[] {
  return [
    {
      cells: [
        { text: BRIDGE_ENDS.gross.label, detail: BRIDGE_ENDS.gross.sentence },
        formatNumber(rowsRead),
        formatEurosExact(totals.gross),
      ],
    },
    ...totals.bridge.map(({ step, rows, amount }): Row => ({
      cells: [
        { text: BRIDGE_TEXT[step].label, detail: BRIDGE_TEXT[step].sentence },
        formatNumber(rows),
        signedEuros(amount),
      ],
    })),
    {
      kind: 'total',
      cells: [
        { text: BRIDGE_ENDS.retained.label, detail: BRIDGE_ENDS.retained.sentence },
        '',
        formatEurosExact(totals.retained),
      ],
    },
  ]
}
