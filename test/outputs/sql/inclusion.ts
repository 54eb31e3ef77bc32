import { composition, ratio, sum } from './templates.ts'

const lines = { from: 'i' }
const whole = (series: string) => ({ from: 'i', period: "'ensemble'", series })

const support = 'cle(coalesce(type_modalite, modalite))'

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
  'heures-insertion-par-modalite': sum('realisees', whole(support)),
  'modalites-insertion-par-an': composition(support, lines, 'realisees'),
  'part-realisee-insertion': ratio('realisees', 'prevues', lines),
  'diversification-insertion': `
    with metiers as (select periode, cle(metier) as cle, sum(realisees) as heures, count(*) as lignes
        from i where realisees is not null and cle(metier) <> 'inconnu' group by all),
      rangs as (select *, sum(heures) over (partition by periode order by heures desc, cle) as cumul,
        sum(heures) over (partition by periode) as tout, sum(lignes) over (partition by periode) as toutes from metiers)
    select periode, '' as serie, case when any_value(toutes) >= 5 then count(*) end as valeur, sum(heures) as numerateur,
      any_value(tout) as denominateur,
      (select count(*) filter (where realisees is null or cle(metier) = 'inconnu') from i where i.periode = rangs.periode) as inconnus
    from rangs where cumul - heures < 0.8 * tout group by periode`,
  'heures-insertion-par-million': `select periode, serie, numerateur, denominateur, inconnus, round(valeur * 1000000, 3) as valeur
    from (${ratio('heures', 'montant', { from: 'h', where: "genre = 'marche'", period: "'ensemble'", series: 'metier' })})`,
  'equivalents-temps-plein': `select periode, serie, round(valeur / 1607, 3) as valeur, denominateur, inconnus
    from (${sum('realisees', lines)})`,
}
