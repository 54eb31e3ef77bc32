/** A table or subquery whose rows have `periode` and `contrat`; conditions and columns are SQL expressions over it. */
export interface Breakdown {
  readonly from: string
  readonly where?: string
  /** Otherwise the column `periode`. */
  readonly period?: string
  readonly series?: string
}

/** Keys of one figure: each period and series. */
const keys = ({ period = 'periode', series = "''" }: Breakdown) => `${period} as periode, ${series} as serie`
const rows = ({ from, where = 'true' }: Breakdown) => `from ${from} where ${where}`

export function sum(measure: string, breakdown: Breakdown): string {
  return `select ${keys(breakdown)}, sum(${measure}) as valeur, coalesce(sum(${measure}), 0) as numerateur,
    count(${measure}) as denominateur, count(*) - count(${measure}) as inconnus ${rows(breakdown)} group by all`
}

export function count(breakdown: Breakdown): string {
  return `select ${keys(breakdown)}, count(*) as valeur, count(*) as numerateur,
    (select count(*) ${rows(breakdown)}) as denominateur, 0 as inconnus ${rows(breakdown)} group by all`
}

export function median(measure: string, breakdown: Breakdown): string {
  return `select ${keys(breakdown)}, quantile_disc(${measure}, 0.5) as valeur, count(${measure}) as denominateur,
    count(*) - count(${measure}) as inconnus ${rows(breakdown)} group by all`
}

export function mean(measure: string, breakdown: Breakdown): string {
  return `select ${keys(breakdown)}, sum(${measure}) / count(${measure}) as valeur, sum(${measure}) as numerateur,
    count(${measure}) as denominateur, count(*) - count(${measure}) as inconnus ${rows(breakdown)} group by all`
}

/** Of one sum to another, over the rows that state both. */
export function ratio(above: string, below: string, breakdown: Breakdown): string {
  const both = `(${above}) is not null and (${below}) is not null`
  return `select ${keys(breakdown)}, coalesce(sum(${above}) filter (where ${both}), 0) as numerateur,
    coalesce(sum(${below}) filter (where ${both}), 0) as denominateur,
    count(*) - count(*) filter (where ${both}) as inconnus,
    case when count(distinct contrat) filter (where ${both}) >= 5 then numerateur::double / nullif(denominateur, 0)::double end as valeur
    ${rows(breakdown)} group by all`
}

/**
 * The share of rows that answer yes (`null` = says nothing), by number or by `weight`, none under five contracts
 * that answer; with the bounds, none under five contracts in all.
 */
export function share(answer: string, breakdown: Breakdown, weight = '1'): string {
  const weighed = `(select ${keys(breakdown)}, contrat, ${weight} as poids, case when (${weight}) is not null then (${answer}) end as oui ${rows(breakdown)})`
  return `select periode, serie, coalesce(sum(poids) filter (where oui), 0) as numerateur,
    coalesce(sum(poids) filter (where oui is not null), 0) as denominateur,
    count(*) - count(oui) as inconnus,
    case when count(distinct contrat) filter (where oui is not null) >= 5 then numerateur::double / nullif(denominateur, 0)::double end as valeur,
    case when count(distinct contrat) >= 5 then numerateur::double / nullif(sum(poids), 0)::double end as borne_basse,
    case when count(distinct contrat) >= 5 then (numerateur + coalesce(sum(poids) filter (where oui is null), 0))::double / nullif(sum(poids), 0)::double end as borne_haute
    from ${weighed} group by periode, serie`
}

/** The part of each series in its period, among rows whose series is known; that of the unknown in all rows. */
export function composition(series: string, breakdown: Breakdown, weight = '1'): string {
  return `
    with parts as (select periode, ${series} as serie, sum(${weight}) as somme, count(${weight}) as lignes, count(*) as toutes,
        list(contrat) filter (where (${weight}) is not null) as contrats ${rows(breakdown)} group by all),
      wholes as (select periode, sum(somme) as tout, coalesce(sum(somme) filter (where serie <> 'inconnu'), 0) as connu,
        coalesce(sum(lignes) filter (where serie <> 'inconnu'), 0) as lignes_connues,
        len(list_distinct(flatten(list(contrats) filter (where serie <> 'inconnu')))) as contrats_connus,
        len(list_distinct(flatten(list(contrats)))) as contrats, sum(toutes) as toutes from parts group by periode)
    select periode, serie, somme as numerateur, case when serie = 'inconnu' then tout else connu end as denominateur,
      case when case when serie = 'inconnu' then wholes.contrats else contrats_connus end >= 5 then somme::double / denominateur::double end as valeur,
      case when serie = 'inconnu' then lignes else wholes.toutes - lignes_connues end as inconnus
    from parts join wholes using (periode) where lignes > 0`
}

const firms = (breakdown: Breakdown) =>
  `select ${keys(breakdown)}, firme, sum(part) as somme, list(contrat) as contrats ${rows(breakdown)} and part is not null and firme <> 'inconnu' group by all`
const silent = (breakdown: Breakdown) =>
  `select ${keys(breakdown)}, count(*) filter (where part is null or firme = 'inconnu') as inconnus ${rows(breakdown)} group by all`

/** The part of the largest firms in what known firms were awarded. */
export function largest(most: number, breakdown: Breakdown): string {
  return `
    with firmes as (${firms(breakdown)}),
      rangs as (select *, row_number() over (partition by periode, serie order by somme desc, firme) as k from firmes)
    select periode, serie, sum(somme) filter (where k <= ${most}) as numerateur, sum(somme) as denominateur,
      case when len(list_distinct(flatten(list(contrats)))) >= 5 then numerateur::double / denominateur::double end as valeur, any_value(inconnus) as inconnus
    from rangs join (${silent(breakdown)}) using (periode, serie) group by periode, serie having sum(somme) > 0`
}

/** Herfindahl-Hirschman index: squared shares in per cent. */
export function herfindahl(breakdown: Breakdown): string {
  return `
    with firmes as (${firms(breakdown)}),
      parts as (select *, 100.0 * somme::double / (sum(somme) over (partition by periode, serie))::double as part from firmes)
    select periode, serie, case when len(list_distinct(flatten(list(contrats)))) >= 5 then round(sum(part * part), 1) end as valeur, any_value(inconnus) as inconnus
    from parts right join (${silent(breakdown)}) using (periode, serie) group by periode, serie`
}
