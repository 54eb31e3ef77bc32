import { composition, count, median, share, sum } from './templates.ts'

const announced = { from: 'p' }
const waiting = { from: 'p', where: "devenu in ('a-venir', 'date-passee')", period: "'ensemble'" }
const waitingByTrade = { ...waiting, series: 'metier_cpv' }
const awarded = { from: 'p', where: "devenu = 'attribue'" }

/** A quarter that was over on the day of the edition, or a purchase given up: without a notice it was missed. */
const inItsQuarter = `case
  when reelle <= arrete() then trimestre(reelle) = premier
  when statut in ('publie', 'attribue') or marches_attribues <> 'aucune' then null
  when statut = 'abandonne' or edition::date >= suite(premier) then false end`

/** "No" needs every contract that the plan names, each with the field filled in. */
const found = (bears: string, known: string) =>
  `case when ${bears} then true when cites = trouves and ${known} = cites then false end`

const place = `case
  when maxi is null or cites is null or notifie is null then 'inconnu'
  when notifie < mini then 'au-dessous' when notifie > maxi then 'au-dessus' else 'dans-la-fourchette' end`

/** Indicator → the same figures in SQL over `achats-a-venir.csv`, its editions and `marches.csv`. */
export const PLAN: Readonly<Record<string, string>> = {
  'achats-annonces': count(announced),
  'achats-a-venir-par-trimestre': count({
    ...waiting,
    where: "devenu = 'a-venir'",
    series: 'trimestre_prevu',
  }),
  'achats-a-venir-par-metier': count(waitingByTrade),
  'montants-estimes-par-metier': sum('maxi', waitingByTrade),
  'devenir-des-achats': composition('devenu', announced),
  'parus-au-trimestre-annonce': share(inItsQuarter, { from: 'p', where: 'suite(premier) <= arrete()' }),
  'decalage-de-publication': median('retard', {
    from: 'p',
    where: "devenu in ('attribue', 'publie') or statut = 'publie' or reelle <= arrete()",
  }),
  'achats-reportes': share('case when reporte then true when premier is not null then false end', {
    from: 'p',
    where: 'annonce_le < (select max(edition) from p)',
  }),
  'achats-avec-lots-reserves': share(
    "case when lots_reserves is not null then lots_reserves::int > 0 else article_reserve <> 'aucune' end",
    announced,
  ),
  'considerations-sociales-tenues': share(found('social', 'sociaux'), {
    from: 'p',
    where: `${awarded.where} and considerations_sociales <> 'aucune'`,
  }),
  'considerations-environnementales-tenues': share(found('environnement', 'environnementaux'), {
    from: 'p',
    where: `${awarded.where} and considerations_environnementales <> 'aucune'`,
  }),
  'montants-attribues-et-estimes': composition(place, awarded),
}
