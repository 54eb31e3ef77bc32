import { count, ratio, share, sum } from './templates.ts'

const contracts = { from: 'm', where: "genre = 'marche' and format = 'decp-2022'" }
const acts = { from: 's', where: "genre = 'marche'" }
const declared = `case when nombre_actes_sous_traitance::int > 0 then true
  when sous_traitance_declaree is not null then sous_traitance_declaree = 'oui' end`

const ofContract = `(select m.*, coalesce((select sum(montant_acte) from s where s.contrat_id = m.id), 0) as sous_traite from m)`

/** Holders keep their part less an equal share of what is declared, to the cent; acts go to those who do them. */
const performances = `(
  with declares as (select contrat_id, (sum(montant_acte) * 100)::hugeint as centimes from s group by contrat_id),
    parts as (select a.*, count(*) over (partition by a.id) as n, coalesce(centimes, 0) as centimes
      from a left join declares on declares.contrat_id = a.id)
  select contrat, periode, genre, format, localite,
    case when part is not null then
      greatest(part - ((centimes // n) + (case when rang <= centimes % n then 1 else 0 end))::decimal(38, 2) / 100, 0)
    end::decimal(38, 2) as execute
  from parts
  union all
  select contrat, periode, genre, format, localite, montant_acte from s)`

const inTerritory = "case when localite <> 'inconnu' then localite = 'territoire' end"
const inFormats = "genre = 'marche' and format = 'decp-2022'"

/** Indicator → the same figures in SQL over `marches.csv`, `attributions.csv` and `sous-traitance.csv`. */
export const SUBCONTRACTING: Readonly<Record<string, string>> = {
  'marches-sous-traites': share(declared, contracts),
  'actes-de-sous-traitance': count(acts),
  'montants-sous-traites': sum('montant_acte', acts),
  'part-sous-traitee': ratio(
    `case when montant is not null and (${declared}) is not null then sous_traite end`,
    'montant',
    { from: ofContract, where: inFormats },
  ),
  'part-locale-sans-sous-traitance': share(inTerritory, { from: 'a', where: inFormats }, 'part'),
  'part-locale-avec-sous-traitance': share(inTerritory, { from: performances, where: inFormats }, 'execute'),
}
