import { DuckDBInstance } from '@duckdb/node-api'
import type { FleetBuyer } from './fleet-buyers.ts'

const quoted = (text: string) => `'${text.replaceAll("'", "''")}'`
const listed = (texts: readonly string[]) => `[${texts.map(quoted).join(', ')}]`

const WORKS =
  'Réfection,Construction,Entretien,Fourniture,Maintenance,Extension,Étude,Mise aux normes,Location,Achat'.split(
    ',',
  )
const THINGS =
  'de la voirie,du groupe scolaire,de la piscine,des espaces verts,du parc de véhicules,des ascenseurs,de repas,de mobilier,du réseau d’eau,du système d’information,de prestations de nettoyage,de la médiathèque,de la station d’épuration,des toitures,de l’éclairage public,de produits d’entretien'.split(
    ',',
  )
const PLACES =
  'centre,rue des Tilleuls,quartier nord,place du Marché,avenue de la Gare,plaine des sports,rue du Moulin,quartier sud,parc des Rives,impasse des Lilas,rue de la Paix,hameau des Prés'.split(
    ',',
  )
const CPV =
  '45211000,45233140,45310000,45331000,45260000,45112700,71240000,71300000,72000000,48000000,50110000,55520000,90910000,90500000,34110000,39130000,33600000,30200000,60130000,79710000,80500000,85310000,98340000,15000000,44100000'.split(
    ',',
  )
const PROCEDURES = [
  'Procédure adaptée',
  'Procédure adaptée',
  "Appel d'offres ouvert",
  'Marché passé sans publicité ni mise en concurrence préalable',
]

/** A share of 0 to 1 that a row always has. */
const chance = (salt: string) => `((hash(siret, k, ${quoted(salt)}) % 1000003) / 1000003.0)`
const oneOf = (texts: readonly string[], salt: string) =>
  `${listed(texts)}[1 + (hash(siret, k, ${quoted(salt)}) % ${texts.length})::int]`

/** Firms that INSEE never numbers: SIREN begin with 000. Both have their Luhn keys, or no firm would have a page. */
const FIRMS = `
  create macro weighed(digits) as list_sum(list_transform(range(1, length(digits) + 1), lambda i:
    (case when (length(digits) - i) % 2 = 0 then (substr(digits, i, 1)::int * 2) // 10 + (substr(digits, i, 1)::int * 2) % 10
      else substr(digits, i, 1)::int end)));
  create macro keyed(digits) as digits || ((10 - weighed(digits) % 10) % 10)::int;
  create table firms as select i, keyed(keyed('000' || printf('%05d', i)) || '0001') as numero from range(1000, 21000) as numbers(i)`

/**
 * Contracts of a buyer as the national set has them, a row a supplier and state: 1.2 suppliers, a modification in ten. A
 * firm has two contracts in the mean, as in the MEL's own file; clauses are there, none, or not said.
 */
const ROWS = `
  create view contracts as
    select siret, name, department, commune, k, of, unnest(range(0, case when ${chance('groupement')} < 0.1 then 3 else 1 end)) as place
    from (select siret, name, department, commune, contracts as of, unnest(range(0, contracts)) as k from buyers);
  create view set_rows as
    select siret || printf('%06d', k) as uid, printf('%06d', k) as id,
      case when ${chance('nature')} < 0.02 then 'Marché subséquent' else 'Marché' end as nature,
      siret as acheteur_id, name as acheteur_nom,
      firms.numero as titulaire_id, 'SIRET' as titulaire_typeIdentifiant, 'FIRME ' || firms.i as titulaire_nom,
      ${oneOf(WORKS, 'quoi')} || ' ' || ${oneOf(THINGS, 'de quoi')} || ', ' || ${oneOf(PLACES, 'où')} || ', lot ' || (1 + k % 9) as objet,
      round(40000 * exp(3.2 * ${chance('montant')} * ${chance('montant aussi')}) * (1 + version * 0.1), 2) as montant,
      ${oneOf(CPV, 'cpv')} as codeCPV, ${oneOf(PROCEDURES, 'procédure')} as procedure,
      case when ${chance('accord')} < 0.3 then 'Accord-cadre' else 'Sans objet' end as techniques,
      (6 + ${chance('durée')} * 42)::int as dureeMois,
      case when ${chance('dit')} < 0.7 then 1 + (${chance('offres')} * 7)::int end as offresRecues,
      date '2019-01-01' + (${chance('jour')} * 2180)::int as dateNotification,
      date '2019-01-01' + (${chance('jour')} * 2180)::int + 30 as datePublicationDonnees,
      case when ${chance('social')} < 0.2 then 'Clause sociale' when ${chance('social')} < 0.7 then 'Pas de considération sociale' end as considerationsSociales,
      case when ${chance('vert')} < 0.35 then 'Clause environnementale' when ${chance('vert')} < 0.7 then 'Pas de considération environnementale' end as considerationsEnvironnementales,
      commune as lieuExecution_code, 'Code commune' as lieuExecution_typeCode,
      (${chance('loin')} * 400)::int as titulaire_distance, case when ${chance('taille')} < 0.7 then 'PME' else 'ETI' end as titulaire_categorie,
      case when ${chance('local')} < 0.5 then commune else '75056' end as titulaire_commune_code,
      case when ${chance('local')} < 0.5 then department else '75' end as titulaire_departement_code,
      version as modification_id, version = last as donneesActuelles, 'flux_fictif' as sourceDataset
    from (select *, case when ${chance('avenant')} < 0.1 then 1 else 0 end as last, unnest(range(0, case when ${chance('avenant')} < 0.1 then 2 else 1 end)) as version from contracts)
    join firms on firms.i = 1000 + ((hash(siret) + hash(siret, k, place) % greatest(4, of * 0.55)::int) % 20000)::int`

/** All other buyers of the country, whose rows are only read past. */
const othersSql = (rows: number) => `
  select printf('%022d', i) as uid, printf('%08d', i) as id, 'Marché' as nature,
    printf('%014d', 20010000000000 + (i * 7919 % 30000) * 100000) as acheteur_id, 'Commune fictive ' || (i % 30000) as acheteur_nom,
    printf('%014d', 30000000000000 + i % 400000) as titulaire_id, 'SIRET' as titulaire_typeIdentifiant, 'FIRME ' || (i % 400000) as titulaire_nom,
    'Travaux de réfection, lot ' || (i % 40) || ' du groupe scolaire ' || i || repeat(' et de ses abords', 4) as objet,
    round((i % 9000000) / 7, 2) as montant, '45211000' as codeCPV, 'Procédure adaptée' as procedure, 'Sans objet' as techniques,
    12 as dureeMois, 3 as offresRecues, date '2024-03-05' as dateNotification, date '2024-04-05' as datePublicationDonnees,
    'Clause sociale' as considerationsSociales, 'Pas de considération environnementale' as considerationsEnvironnementales,
    '59350' as lieuExecution_code, 'Code commune' as lieuExecution_typeCode, 12 as titulaire_distance, 'PME' as titulaire_categorie,
    '59350' as titulaire_commune_code, '59' as titulaire_departement_code, 0 as modification_id, true as donneesActuelles,
    'flux_fictif' as sourceDataset
  from range(${rows}) as numbers(i)`

/** Writes a national file of these buyers among so many rows of others, as the set is published; the same each time. */
export async function writeFleetSet(
  path: string,
  buyers: readonly FleetBuyer[],
  others: number,
): Promise<void> {
  const instance = await DuckDBInstance.create(':memory:', { threads: '2', memory_limit: '1GB' })
  const connection = await instance.connect()
  const values = buyers.map(
    ({ siren, name, department, commune, contracts }) =>
      `(${[`${siren}00019`, name, department, commune].map(quoted).join(', ')}, ${contracts})`,
  )
  await connection.run(
    `create table buyers as select * from (values ${values.join(', ')}) as of(siret, name, department, commune, contracts)`,
  )
  await connection.run(FIRMS)
  await connection.run(ROWS)
  await connection.run(`copy (select * from set_rows union all ${othersSql(others)}) to ${quoted(path)}`)
  connection.closeSync()
  instance.closeSync()
}
