import { composition, count, share } from './templates.ts'

const awards = { from: 'a', where: "genre = 'marche'" }
const byDivision = { ...awards, period: "'ensemble'", series: 'division' }
const inTerritory = "case when localite <> 'inconnu' then localite = 'territoire' end"
const inDepartment = "case when localite <> 'inconnu' then localite in ('territoire', 'departement') end"
const inRegion =
  "case when localite <> 'inconnu' then localite in ('territoire', 'departement', 'region') end"
const commune = "case when localite = 'territoire' then coalesce(commune, 'inconnu') else 'inconnu' end"

/** In the first year of the files nobody can be told new. */
const withFirstYear = `(select a.*, premiere, min(premiere) over () as debut from a
  left join (select siren, min(annee::int) as premiere from a where siren is not null group by siren) using (siren))`
const isNew =
  'case when siren is not null and annee is not null and annee::int <> debut then premiere = annee::int end'

const isStructure =
  "types_structure <> 'aucune' and regexp_matches(types_structure, '(^|[|])(SIAE|EA|ESAT)([|]|$)')"
const isEsus = "list_contains(string_split(types_structure, '|'), 'ESUS')"

/** Indicator → the same figures in SQL over `marches.csv` and `attributions.csv`. */
export const LOCAL: Readonly<Record<string, string>> = {
  'lieu-des-titulaires': composition('localite', awards),
  'lieu-des-titulaires-montants': composition('localite', awards, 'part'),
  'part-locale-territoire': share(inTerritory, awards),
  'part-locale-departement': share(inDepartment, awards),
  'part-locale-region': share(inRegion, awards),
  'part-locale-par-division': share(inTerritory, byDivision),
  'communes-des-titulaires': count({ ...awards, period: "'ensemble'", series: commune }),
  'taille-des-titulaires': composition("coalesce(lower(categorie_entreprise), 'inconnu')", awards),
  'titulaires-ess': share("ess = 'oui'", awards),
  'titulaires-ess-montants': share("ess = 'oui'", awards, 'part'),
  'titulaires-siae-ea-esat': share(isStructure, awards),
  'titulaires-siae-ea-esat-montants': share(isStructure, awards, 'part'),
  'titulaires-esus': share(isEsus, awards),
  'titulaires-esus-montants': share(isEsus, awards, 'part'),
  'nouveaux-titulaires': share(isNew, { from: withFirstYear, where: "genre = 'marche'" }),
}
