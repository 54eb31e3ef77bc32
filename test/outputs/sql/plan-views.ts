/** The purchase plan as a journalist would prepare it: periods as days, ids as contracts, what became of each. */
export const PLAN_VIEWS = `
  -- '2027-T1' and '2027-03' as their first day, and the day after them.
  create macro debut(periode) as make_date(
    substr(periode, 1, 4)::int,
    case when substr(periode, 6, 1) = 'T' then substr(periode, 7)::int * 3 - 2 else substr(periode, 6)::int end,
    1
  );
  create macro suite(periode) as
    (debut(periode) + case when substr(periode, 6, 1) = 'T' then interval 3 month else interval 1 month end)::date;
  create macro trimestre(jour) as year(jour) || '-T' || quarter(jour);

  -- A name is a contract's id, else its uid, else its published number; one that two contracts bear is none.
  create view noms as
    with tous as (
      select 1 as rang, id as nom, id from marches
      union all select 2, uid, id from marches where uid is not null
      union all select 3, identifiant_publie, id from marches where regexp_matches(identifiant_publie, '[1-9]')
    ), seuls as (select rang, nom, any_value(id) as id from tous group by rang, nom having count(*) = 1)
    select nom, arg_min(id, rang) as id from seuls group by nom;

  create table cites as
    with noms_cites as (
      select identifiant_page as contrat, unnest(string_split(marches_attribues, '|')) as nom
      from "achats-a-venir" where marches_attribues <> 'aucune'
    )
    select c.contrat, c.nom, m.id, m.montant, m.montant_statut, m.considerations_sociales, m.considerations_environnementales
    from noms_cites c left join noms n using (nom) left join m on m.id = n.id;

  create table p as
    with liens as (
      select contrat, count(*) as cites, count(id) as trouves,
        bool_or(considerations_sociales <> 'aucune') as social, count(considerations_sociales) as sociaux,
        bool_or(considerations_environnementales <> 'aucune') as environnement,
        count(considerations_environnementales) as environnementaux,
        case when count(*) = count(montant) then sum(montant) end as notifie, string_agg(id, '|' order by id) as ids
      from cites group by contrat
    ), reports as (
      select identifiant_page as contrat from "achats-a-venir-editions"
      where changement = 'reporte' or (champ = 'statut' and 'reporte' in (avant, apres)) group by all
    )
    select a.*, a.identifiant_page as contrat,
      coalesce(substr(publication_prevue_initiale, 1, 4), 'inconnue') as periode,
      coalesce((select arg_max(d.metier, length(d.debut)) from debuts d where starts_with(a.cpv, d.debut)), 'inconnu') as metier_cpv,
      coalesce(publication_reelle, avis_publie_le)::date as reelle,
      case when publication_prevue is null then 'inconnu' else trimestre(debut(publication_prevue)) end as trimestre_prevu,
      trimestre(debut(publication_prevue_initiale)) as premier,
      montant_estime_min_eur::decimal(38, 2) as mini, montant_estime_max_eur::decimal(38, 2) as maxi,
      case
        when statut = 'attribue' or marches_attribues <> 'aucune' or avis_etat = 'resultat-paru' then 'attribue'
        when statut = 'abandonne' then 'abandonne'
        when statut = 'publie' or coalesce(publication_reelle, avis_publie_le)::date <= arrete() then 'publie'
        when avis_id is not null and reelle is null then 'publie'
        when edition < (select max(edition) from "achats-a-venir") then 'retire'
        when suite(publication_prevue) <= arrete() then 'date-passee'
        else 'a-venir'
      end as devenu,
      case
        when reelle < debut(publication_prevue_initiale) then datediff('month', debut(publication_prevue_initiale), reelle)
        when reelle < suite(publication_prevue_initiale) then 0
        else datediff('month', (suite(publication_prevue_initiale) - interval 1 month)::date, reelle)
      end as retard,
      r.contrat is not null or statut = 'reporte' as reporte, l.* exclude (contrat)
    from "achats-a-venir" a
      left join liens l on l.contrat = a.identifiant_page
      left join reports r on r.contrat = a.identifiant_page;
`
