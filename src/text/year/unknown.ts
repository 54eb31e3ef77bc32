import { OPTIONAL_FIELDS } from '../../domain/contract/format.ts'
import { absenceReasons, MISSING_FILE } from '../data/absence.ts'
import { OPTIONAL_FIELD_TEXT } from '../contract.ts'
import { capitalFirst } from '../language/capital-first.ts'
import { fr } from '../language/typography.ts'
import type { OptionalField } from '../../domain/contract/format.ts'
import type { ComputedIndicator } from '../../domain/indicator.ts'
import type { TableKind } from '../../domain/record-kind.ts'
import type { Point } from '../../domain/series.ts'
import type { MissingFile } from '../data/absence.ts'

/** Why a year has no figure, and the file that would give it. */
export interface YearGap {
  readonly reason: string
  readonly file?: MissingFile
}

const list = new Intl.ListFormat('fr-FR', { type: 'conjunction' })

/** What was paid is in none of the files that the portal reads. */
export const NEVER_KNOWN = {
  what: fr`Ce qui a été payé : ces fichiers ne le disent pas.`,
  reason: fr`Ils donnent ce qui était prévu à la signature ; il faudrait les comptes de l'acheteur.`,
}

function gapOfNeeds(indicator: ComputedIndicator): YearGap | undefined {
  const { needs } = indicator
  const fields = needs.filter((need): need is OptionalField =>
    (OPTIONAL_FIELDS as readonly string[]).includes(need),
  )
  if (fields.length > 0) {
    const names = list.format(fields.map((field) => fr`« ${OPTIONAL_FIELD_TEXT[field].label} »`))
    return { reason: fr`Il faudrait la rubrique ${names} dans les fichiers publiés.` }
  }
  const [table] = needs as readonly TableKind[]
  if (table === undefined) return undefined
  const file = MISSING_FILE[table]
  const which = indicator.absent === undefined ? ' de cette année' : ''
  return { reason: fr`Il faudrait ${file.name}${which}.`, file }
}

/** Why an indicator says nothing of a year; `points` are those of the year. */
export function yearGap(indicator: ComputedIndicator, points: readonly Point[]): YearGap {
  const nothing = { reason: fr`Rien dans les fichiers lus.` }
  if (indicator.absent === 'no-circle')
    return { reason: absenceReasons(indicator)[0]?.sentence ?? nothing.reason }
  if (points.some(({ masked }) => masked))
    return { reason: fr`Le nombre n'est pas montré, pour ne rien dire de moins de cinq personnes.` }
  const rows = points.flatMap(({ rows }) => [...rows])
  if (rows.length === 0) return gapOfNeeds(indicator) ?? nothing
  return rows.some(({ role }) => role !== 'unknown')
    ? { reason: fr`Trop peu de marchés le disent : sur moins de cinq, un pourcentage tromperait.` }
    : { reason: fr`La rubrique existe, mais elle est vide cette année-là.` }
}

/** "Les marchés réservés et les clauses sociales : nous ne le savons pas." */
export function unknownSentence(names: readonly string[]): string {
  return fr`${capitalFirst(list.format(names))} : nous ne le savons pas.`
}
