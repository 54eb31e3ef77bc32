import { formatQuantity } from '../../text/language/format.ts'
import { horizonText, levelText } from '../../text/scheme/targets.ts'
import { fr, typeset } from '../../text/language/typography.ts'
import type { ComputedIndicator, Target } from '../../domain/indicator.ts'

function lowered(label: string): string {
  return label.charAt(0).toLocaleLowerCase('fr-FR') + label.slice(1)
}

/** "Objectif (France) : part des marchés…, 30 % (pour fin 2025, date passée). Remarque. Source : …." */
export function targetLine(target: Target): string {
  const { label, perimeter, nature, period, horizon, expired, source, remark } = target
  const kind = nature === 'target' ? 'Objectif' : target.mark ? 'Repère pour des pays' : 'Repère'
  const when =
    horizon === undefined
      ? period === undefined
        ? ''
        : ` (${period})`
      : fr` (pour ${horizonText(horizon)}${expired ? ', date passée' : ''})`
  const said = remark === undefined ? '' : ` ${typeset(remark)}`
  return fr`${kind} (${perimeter}) : ${lowered(typeset(label))}, ${levelText(target)}${when}.${said} Source : ${typeset(source)}.`
}

export function targetNotes({ targets }: Pick<ComputedIndicator, 'targets'>): string[] {
  return targets.map(targetLine)
}

/** "2015 : 178 000 heures (heures d’insertion). Source : …." Never joined to the series. */
export function documentedLines({
  documented,
  unit,
}: Pick<ComputedIndicator, 'documented' | 'unit'>): string[] {
  return documented.map(
    ({ period, value, source, subject }) =>
      fr`${period} : ${formatQuantity(value, unit)} (${typeset(subject)}). Source : ${typeset(source)}. Cette valeur n'est pas comptée à partir des fichiers lus.`,
  )
}
