import { share, sum } from './templates.ts'

const contracts = { from: 'm', where: "genre = 'marche' and format = 'decp-2022'" }
const byDivision = { ...contracts, period: "'ensemble'", series: 'division' }
const any = (column: string) => `${column} <> 'aucune'`
const one = (column: string, value: string) => `list_contains(string_split(${column}, '|'), '${value}')`
const [social, environmental] = ['considerations_sociales', 'considerations_environnementales']

/** One "none" settles it; otherwise both must be filled in. */
const both = `case when ${social} = 'aucune' or ${environmental} = 'aucune' then false
  when ${social} is not null and ${environmental} is not null then true end`

/** The days and amounts of the law stand in tables that the portal reads, not in what it publishes: written again here. */
const since = `${contracts.where} and annee is not null and date_notification >= '2026-08-21'`
const underLaw = { from: 'm', where: since }
const aboveEuropean = {
  from: 'm',
  where: `${since} and date_notification <= '2027-12-31'
    and montant >= case categorie when 'travaux' then 5404000 when 'inconnue' then null else 216000 end`,
}

/** Indicator → the same figures in SQL over `marches.csv`. */
export const CLAUSES: Readonly<Record<string, string>> = {
  'considerations-sociales': share(any(social), contracts),
  'considerations-sociales-montants': share(any(social), contracts, 'montant'),
  'considerations-sociales-par-division': share(any(social), byDivision),
  'clauses-sociales': share(one(social, 'Clause sociale'), contracts),
  'clauses-sociales-montants': share(one(social, 'Clause sociale'), contracts, 'montant'),
  'criteres-sociaux': share(one(social, 'Critère social'), contracts),
  'criteres-sociaux-montants': share(one(social, 'Critère social'), contracts, 'montant'),
  'montants-par-structure': sum('part', {
    from: 'a',
    where:
      "genre = 'marche' and siren is not null and types_structure is not null and types_structure <> 'aucune'",
    period: "'ensemble'",
    series: 'siren',
  }),
  'marches-reserves': share(one(social, 'Marché réservé'), contracts),
  'marches-reserves-montants': share(one(social, 'Marché réservé'), contracts, 'montant'),
  'considerations-environnementales': share(any(environmental), contracts),
  'considerations-environnementales-montants': share(any(environmental), contracts, 'montant'),
  'considerations-environnementales-par-division': share(any(environmental), byDivision),
  'clauses-environnementales': share(one(environmental, 'Clause environnementale'), contracts),
  'criteres-environnementaux': share(one(environmental, 'Critère environnemental'), contracts),
  'loi-condition-environnementale': share(one(environmental, 'Clause environnementale'), underLaw),
  'loi-critere-environnemental': share(one(environmental, 'Critère environnemental'), underLaw),
  'loi-clause-et-critere-environnementaux': share(
    `${one(environmental, 'Clause environnementale')} and ${one(environmental, 'Critère environnemental')}`,
    underLaw,
  ),
  'loi-condition-sociale': share(one(social, 'Clause sociale'), aboveEuropean),
  'clauses-environnementales-montants': share(
    one(environmental, 'Clause environnementale'),
    contracts,
    'montant',
  ),
  'criteres-environnementaux-montants': share(
    one(environmental, 'Critère environnemental'),
    contracts,
    'montant',
  ),
  'considerations-sociales-et-environnementales': share(both, contracts),
  'considerations-sociales-et-environnementales-montants': share(both, contracts, 'montant'),
}
