import type { AwardAnswers } from '../../indicators/award-answers.ts'
import type { TradeSummary } from '../../indicators/trade-summary.ts'
import { formatNumber, formatPercent } from '../../text/language/format.ts'
import { shareText } from '../../text/language/share.ts'
import type { Cell, Column, Row } from '../table.ts'

export const WHO_COLUMNS: readonly Column[] = [
  { label: 'Attributions à…', rowHeader: true },
  { label: 'Oui', numeric: true },
  { label: 'Non', numeric: true },
  { label: 'Non renseigné', numeric: true },
  { label: 'Part parmi les renseignées', numeric: true },
]

/** Rules 6 and 12: the share among those that say it, what the unknown could make of it, or why there is none. */
function shareCell({ share, bounds, unknown }: AwardAnswers): Cell {
  if (share === null) return { text: 'trop peu', unknown: true, detail: 'moins de cinq marchés renseignés' }
  const between =
    unknown === 0 || bounds === undefined
      ? undefined
      : `entre ${formatPercent(bounds[0])} et ${formatPercent(bounds[1])} selon les inconnus`
  return { text: shareText(share), detail: between }
}

function row(label: string, answers: AwardAnswers): Row {
  const { yes, no, unknown } = answers
  return { cells: [label, formatNumber(yes), formatNumber(no), formatNumber(unknown), shareCell(answers)] }
}

/** Three counts of small firms, and of the ESS, among the awards of a trade. */
export function whoRows({ sme, ess }: TradeSummary): Row[] {
  return [
    row('une petite ou moyenne entreprise (PME)', sme),
    row('l’économie sociale et solidaire (ESS)', ess),
  ]
}
