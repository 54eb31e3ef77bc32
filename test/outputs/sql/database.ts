import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DuckDBInstance } from '@duckdb/node-api'
import type { Portal } from '../../../src/domain/portal.ts'
import { textOf } from '../read.ts'
import { PLAN_VIEWS } from './plan-views.ts'

export type SqlRow = Readonly<Record<string, string | null>>

export interface Database {
  /** Every value as text: sums of DECIMAL keep their digits. */
  query(sql: string): Promise<SqlRow[]>
  close(): Promise<void>
}

const TABLES = [
  'marches',
  'attributions',
  'sous-traitance',
  'insertion',
  'metiers',
  'achats-a-venir',
  'achats-a-venir-editions',
] as const

/** Published words as ASCII keys, as the `serie` column writes them. */
const MACROS = `
  create macro cle(mot) as coalesce(nullif(trim(regexp_replace(lower(strip_accents(mot)), '[^a-z0-9]+', '-', 'g'), '-'), ''), 'inconnu');
`

/** The published tables with their types, and what a journalist would write first: years, firms, trades. */
const VIEWS = `
  create view debuts as
    select metier, unnest(string_split(prefixes_cpv, '|')) as debut from metiers;

  create table m as
    select *, id as contrat,
      coalesce(annee, 'inconnue') as periode,
      montant_eur::decimal(38, 2) as montant,
      montant_initial_eur::decimal(38, 2) as initial,
      coalesce(substr(cpv, 1, 2), 'inconnu') as division,
      coalesce((select arg_max(d.metier, length(d.debut)) from debuts d where starts_with(marches.cpv, d.debut)), 'inconnu') as metier
    from marches;

  -- A contract without a known supplier is one award to nobody known.
  create table a as
    select m.id, m.contrat, m.periode, m.annee, m.genre, m.format, m.division, m.montant,
      t.titulaire_siren as siren, t.denomination, coalesce(t.rang, '1')::int as rang,
      case when t.contrat_id is null then m.montant else t.montant_part_eur::decimal(38, 2) end as part,
      case
        when t.titulaire_siren is not null then t.titulaire_siren
        when t.denomination = 'personne physique (identité protégée)' then 'personnes-physiques'
        when cle(t.denomination) = 'inconnu' then 'inconnu'
        else 'sans-siret-' || cle(t.denomination)
      end as firme,
      t.commune, coalesce(t.localite, 'inconnu') as localite, t.categorie_entreprise, t.ess, t.types_structure
    from m left join attributions t on t.contrat_id = m.id;

  create table s as
    select s.contrat_id, s.contrat_id as contrat, s.acte, s.localite, m.periode, m.genre, m.format,
      s.montant_sous_traite_eur::decimal(38, 2) as montant_acte
    from "sous-traitance" s join m on m.id = s.contrat_id;

  create table i as
    -- Small numbers of lines, not of contracts, hold a share of hours back.
    select annee as periode, source || ':' || ligne_source as contrat, metier, type_structure, modalite, type_modalite, contrat_id, masque, personnes::int as personnes,
      heures_prevues::decimal(18, 3) as prevues, heures_realisees::decimal(18, 3) as realisees
    from insertion;

  -- The contracts that it names, with their hours until now.
  create table h as
    select m.contrat, m.genre, m.metier, m.montant, sum(i.realisees) as heures
    from i join m on m.id = i.contrat_id group by all;
`

/** DuckDB over the files that the portal publishes, and nothing else of it. */
export async function openPublished(portal: Portal): Promise<Database> {
  const folder = await mkdtemp(join(tmpdir(), 'alo-sql-'))
  const instance = await DuckDBInstance.create(':memory:', { threads: '2' })
  const connection = await instance.connect()
  for (const table of TABLES) {
    const path = join(folder, `${table}.csv`)
    await writeFile(path, textOf(portal, `donnees/${table}.csv`))
    await connection.run(
      `create table "${table}" as select * from read_csv('${path}', header = true, all_varchar = true, delim = ',', quote = '"', escape = '"', new_line = '\\r\\n')`,
    )
  }
  await connection.run(MACROS)
  await connection.run(VIEWS)
  const { arrete_au } = JSON.parse(textOf(portal, 'donnees/reconciliation.json')) as { arrete_au: string }
  await connection.run(`create macro arrete() as date '${arrete_au}'`)
  await connection.run(PLAN_VIEWS)
  return {
    async query(sql) {
      const reader = await connection.runAndReadAll(`select columns(*)::varchar from (${sql})`)
      return reader.getRowObjectsJson() as unknown as SqlRow[]
    },
    async close() {
      connection.closeSync()
      instance.closeSync()
      await rm(folder, { recursive: true, force: true })
    },
  }
}
