import { agreement, countRows, ROW_WORDS } from '../row-words.ts'
import { fr } from '../language/typography.ts'
import type { ComputedIndicator } from '../../domain/indicator.ts'
import type { Finding } from './type.ts'
import type { Point } from '../../domain/series.ts'

/** Rows that answer, whatever their weight. */
function answered({ rows }: Point): number {
  return [...rows].filter(({ role }) => role !== 'unknown').length
}

/** Rule 12: fewer than five answers give counts, no share. */
export function fewFinding(indicator: ComputedIndicator, point: Point): Finding {
  const { rowKind } = indicator.series
  const filled = answered(point)
  const { one, many, feminine } = ROW_WORDS[rowKind]
  const [none, total] = [feminine ? 'aucune' : 'aucun', point.rows.length]
  const when = point.partial ? `En ${point.period}, année partielle,` : `En ${point.period},`
  if (filled === 0) {
    const rubric = total === 1 ? fr`${feminine ? 'la seule' : 'le seul'} ${one} n'est pas renseigné` : ''
    return {
      title: [
        total === 1
          ? fr`${when} ${rubric}${feminine ? 'e' : ''} : pas de part`
          : fr`${when} ${none} des ${countRows(total, rowKind)} n'est renseigné${feminine ? 'e' : ''} : pas de part`,
      ],
      summary: [],
    }
  }
  const said = fr`${countRows(filled, rowKind)} renseigné${agreement(filled, rowKind)} sur ${total}`
  return {
    title: [fr`${when} moins de cinq ${many} renseigné${feminine ? 'e' : ''}s : pas de part`],
    summary: [fr`${said} : un pourcentage y ferait croire à une tendance. Les nombres sont dans le tableau.`],
  }
}

/** Rows there are, but no point has enough of them for a value: said so, never as "no rows". */
export function fewEverywhere({ label, series }: ComputedIndicator): Finding | undefined {
  const rows = series.points.flatMap((point) => [...point.rows])
  if (rows.length === 0) return undefined
  const { rowKind } = series
  const { many, feminine } = ROW_WORDS[rowKind]
  const filled = rows.filter(({ role }) => role !== 'unknown').length
  const counted = fr`${countRows(filled, rowKind)} renseigné${agreement(filled, rowKind)} sur ${rows.length}`
  return filled === 0
    ? {
        title: [fr`${label} : nous ne le savons pas`],
        summary: [
          rows.length === 1
            ? fr`${countRows(1, rowKind)} en tout, qui ne le renseigne pas.`
            : fr`${countRows(rows.length, rowKind)} en tout, dont ${feminine ? 'aucune' : 'aucun'} ne le renseigne.`,
        ],
      }
    : {
        title: [fr`${label} : trop peu ${/^[aeiouéèê]/.test(many) ? "d'" : 'de '}${many} pour le dire`],
        summary: [fr`${counted}, toutes périodes comprises : un chiffre y ferait croire à une tendance.`],
      }
}
