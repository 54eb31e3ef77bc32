import type { Contract } from '../../domain/contract/contract.ts'
import type { JudgedCorrection } from '../../domain/edition/correction.ts'
import {
  CORRECTION_REFUSAL_TEXT,
  UNKNOWN_VALUE,
  correctedFieldLabel,
  correctedValue,
} from '../../text/data/corrections.ts'
import { formatDate } from '../../text/language/format.ts'
import { fr } from '../../text/language/typography.ts'
import { contractPath } from '../../domain/links.ts'
import { shortTitle } from '../contract/names.ts'
import type { Cell, Column, Row } from '../table.ts'

const SHARED: readonly Column[] = [{ label: 'Marché', rowHeader: true }, { label: 'Champ, de → à' }]

export const APPLIED_COLUMNS: readonly Column[] = [
  ...SHARED,
  { label: 'Motif et source' },
  { label: 'Corrigé le' },
]

export const REFUSED_COLUMNS: readonly Column[] = [
  ...SHARED,
  { label: 'Pourquoi rien n’a changé' },
  { label: 'Demandé le' },
]

/** "de 1 000 000,00 € à 100 000,00 €". */
export function changeWords({ correction: { field, from, to } }: JudgedCorrection): string {
  const [before, after] = [correctedValue(field, from), correctedValue(field, to)]
  return before === UNKNOWN_VALUE ? fr`d'${before} à ${after}` : fr`de ${before} à ${after}`
}

function contractCell({ correction, contractId }: JudgedCorrection, known: ContractsById): Cell {
  const contract = contractId === undefined ? undefined : known.get(contractId)
  if (contract === undefined)
    return { text: correction.id ?? 'identifiant absent', detail: 'sans page sur ce site' }
  return { text: shortTitle(contract), href: contractPath(contract), detail: contract.id }
}

function dayCell({ correction: { on } }: JudgedCorrection): Cell {
  return on === undefined ? { text: 'jour inconnu', unknown: true } : formatDate(on)
}

export type ContractsById = ReadonlyMap<string, Contract>

export function appliedRows(corrections: readonly JudgedCorrection[], known: ContractsById): Row[] {
  return corrections
    .filter(({ refusal }) => refusal === undefined)
    .map((each) => ({
      cells: [
        contractCell(each, known),
        { text: correctedFieldLabel(each.correction.field), detail: changeWords(each) },
        { text: each.correction.reason!, detail: each.correction.source! },
        dayCell(each),
      ],
    }))
}

/** "La valeur actuelle est une autre : 48 mois". */
export function refusalWords({ refusal, actual, detail, correction }: JudgedCorrection): string {
  if (refusal === undefined) return ''
  const { label } = CORRECTION_REFUSAL_TEXT[refusal]
  if (refusal === 'value-other') return fr`${label} : ${correctedValue(correction.field, actual)}`
  return detail === undefined ? label : fr`${label} (${detail})`
}

export function refusedRows(corrections: readonly JudgedCorrection[], known: ContractsById): Row[] {
  return corrections.flatMap((each): Row[] => {
    const { refusal, correction } = each
    if (refusal === undefined) return []
    return [
      {
        cells: [
          contractCell(each, known),
          { text: correctedFieldLabel(correction.field), detail: changeWords(each) },
          { text: refusalWords(each), detail: CORRECTION_REFUSAL_TEXT[refusal].sentence },
          dayCell(each),
        ],
      },
    ]
  })
}
