import { count, herfindahl, largest, mean, median, ratio, share, sum } from './templates.ts'
import type { Breakdown } from './templates.ts'

const contracts = { from: 'm', where: "genre = 'marche'" }
const whole = (series: string, from: Breakdown = contracts): Breakdown => ({
  ...from,
  period: "'ensemble'",
  series,
})
const awards = { from: 'a', where: "genre = 'marche'" }
const withBids = { from: 'm', where: "genre = 'marche' and format = 'decp-2022'" }
const modified = { from: 'm', where: "genre = 'marche' and nombre_modifications::int > 0" }
const months = 'duree_mois::decimal(18, 3)'
const monthsAtFirst = 'nullif(duree_initiale_mois::decimal(18, 3), 0)'

const amountClass = `case
  when montant is null then 'inconnu' when montant < 40000 then 'moins-de-40-000'
  when montant < 100000 then '40-000-a-100-000' when montant < 250000 then '100-000-a-250-000'
  when montant < 1000000 then '250-000-a-1-million' when montant < 5000000 then '1-a-5-millions'
  when montant < 20000000 then '5-a-20-millions' else '20-millions-et-plus' end`

const technique = `case when technique is not null then cle(string_split(technique, '|')[1])
  when format = 'decp-2022' then 'sans-technique' else 'inconnu' end`

/** Indicator → the same figures in SQL over `marches.csv` and `attributions.csv`. */
export const SPEND: Readonly<Record<string, string>> = {
  'montants-notifies': sum('montant', contracts),
  'nombre-de-marches': count(contracts),
  'montants-par-categorie': sum('montant', whole('categorie')),
  'montants-par-nature': sum('montant', whole('cle(nature)')),
  'montants-par-technique': sum('montant', whole(technique)),
  'montants-par-division-cpv': sum('montant', whole('division')),
  'montants-par-metier': sum('montant', whole('metier')),
  'montants-par-procedure': sum('montant', whole('cle(procedure)')),
  'montant-median': median('montant', contracts),
  'marches-par-tranche': count(whole(amountClass)),
  'plus-grands-titulaires': sum('part', whole('firme', awards)),
  'concentration-5': largest(5, awards),
  'concentration-10': largest(10, awards),
  'concentration-hhi': herfindahl(awards),
  'concentration-par-division': largest(5, whole('division', awards)),
  'concentration-10-par-division': largest(10, whole('division', awards)),
  'concentration-hhi-par-division': herfindahl(whole('division', awards)),
  'sans-mise-en-concurrence': share(
    "procedure = 'Marché passé sans publicité ni mise en concurrence préalable'",
    contracts,
  ),
  'offre-unique': share('offres_recues::int = 1', withBids),
  'offres-recues': mean('offres_recues::int', withBids),
  'marches-modifies': share('nombre_modifications::int > 0', contracts),
  'evolution-des-montants': ratio(
    'case when initial > 1 then montant - initial end',
    'case when montant is not null and initial > 1 then initial end',
    modified,
  ),
  'evolution-des-durees': ratio(`${months} - ${monthsAtFirst}`, monthsAtFirst, modified),
  'marches-subsequents': sum('montant', { from: 'm', where: "genre = 'marche_subsequent'" }),
  concessions: sum('montant', { from: 'm', where: "genre = 'concession'" }),
}
