import type { DocumentedFact } from '../../domain/territory/fact.ts'
import type { Target } from '../../domain/indicator.ts'
import { formatDate, formatNumber } from '../../text/language/format.ts'
import { fr } from '../../text/language/typography.ts'

const list = new Intl.ListFormat('fr-FR', { type: 'conjunction' })

/**
 * What is odd in a target that was stated as a doubling: the published years, doubled, do not give it. Nothing is
 * said where the documents publish no year, or where one of them does give it.
 */
export function doublings(target: Target, facts: readonly DocumentedFact[]): string[] {
  const { value, unit, horizon, expired, remark = '' } = target
  const level = `${formatNumber(value)}\u00a0${unit}`
  const stated =
    horizon === undefined
      ? fr`L'objectif était de ${level} par an.`
      : expired
        ? fr`L'objectif était de ${level} par an, à atteindre pour le ${formatDate(horizon)} : cette date est passée.`
        : fr`L'objectif est de ${level} par an, à atteindre pour le ${formatDate(horizon)}.`
  const years = facts.filter(
    (fact) => fact.indicator === target.indicator && /^\d{4}$/.test(fact.period ?? ''),
  )
  if (!/doublement/i.test(remark) || years.length === 0) return [stated]
  if (years.some((fact) => Number(fact.value) * 2 === value)) return [stated]
  const published = list.format(
    years.map((fact) => fr`${formatNumber(Number(fact.value))} en ${fact.period!}`),
  )
  const doubled = list.format(years.map((fact) => formatNumber(Number(fact.value) * 2)))
  return [
    stated,
    fr`Le document le présente comme un doublement. Or les années publiées sont ${published}, dont le double fait ${doubled} : aucune ne donne ${formatNumber(value)}. Nous ne savons pas de quelle année il partait.`,
  ]
}
