import { composition, sum } from './templates.ts'

const lines = { from: 'i' }
const whole = (series: string) => ({ from: 'i', period: "'ensemble'", series })

/** Years in which a hidden number of people stands cannot be added up again: that is what hiding it is for. */
const openYears = { from: 'i', where: "periode not in (select periode from i where masque = 'oui')" }

/** Indicator → the same figures in SQL over `insertion.csv`. */
export const INCLUSION: Readonly<Record<string, string>> = {
  'heures-insertion': sum('realisees', lines),
  'heures-insertion-prevues': sum('prevues', lines),
  'personnes-insertion': sum('personnes', openYears),
  'heures-insertion-par-metier': sum('realisees', whole('cle(metier)')),
  'heures-insertion-par-structure': sum('realisees', whole('cle(type_structure)')),
  'dependance-metier': composition('cle(metier)', lines, 'realisees'),
  'equivalents-temps-plein': `select periode, serie, round(valeur / 1607, 3) as valeur, denominateur, inconnus
    from (${sum('realisees', lines)})`,
}
