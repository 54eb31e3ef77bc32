import type { Portal } from '../domain/portal.ts'
import { awardColumns, awardsOf } from './columns/awards.ts'
import { anomalyColumns } from './columns/anomalies.ts'
import { contractColumns } from './columns/contracts.ts'
import { mergeColumns } from './columns/merges.ts'
import { demonstrationColumn } from './columns/shared.ts'
import type { Caveat } from '../domain/indicator.ts'
import type { Column } from './column.ts'
import { csvLines, excelLines } from './csv.ts'

/** One table that the portal publishes: its CSV, twin, notice and dictionary are written from this. */
export interface Dataset {
  /** Without extension: `donnees/marches`. */
  readonly base: string
  readonly title: string
  readonly description: string
  readonly columns: readonly Pick<Column<never>, 'name' | 'title' | 'description' | 'type'>[]
  readonly rowCount: number
  readonly caveats: readonly Caveat[]
  readonly csv: () => Iterable<string>
  readonly excel: () => Iterable<string>
}

interface Table<Row> {
  readonly base: string
  readonly title: string
  readonly description: string
  readonly columns: readonly Column<Row>[]
  readonly rows: readonly Row[]
  /** Whether a row is invented for the demonstration. */
  readonly isDemonstration: (row: Row) => boolean
  readonly caveats: readonly Caveat[]
}

/** A table with the column that every file carries, ready to be written. */
export function dataset<Row>(table: Table<Row>): Dataset {
  const { base, title, description, rows, caveats } = table
  const columns = [...table.columns, demonstrationColumn(table.isDemonstration)]
  return {
    base,
    title,
    description,
    columns,
    caveats,
    rowCount: rows.length,
    csv: () => csvLines(columns, rows),
    excel: () => excelLines(columns, rows),
  }
}

/** Whether a source is demonstration data; one that is not described follows the whole portal. */
function demonstrationBySource(portal: Portal): (source: string | undefined) => boolean {
  const bySource = new Map(portal.sources.map(({ id, demonstration }) => [id, demonstration]))
  return (source) => (source === undefined ? undefined : bySource.get(source)) ?? portal.demonstration
}

const AMOUNT_CAVEATS: readonly Caveat[] = [
  'amount-is-not-spending',
  'coverage-threshold',
  'call-offs-apart',
  'concessions-apart',
  'implausible-amounts',
]

/** The tables that are not an indicator's. */
export function recordDatasets(portal: Portal): readonly Dataset[] {
  const isDemonstration = demonstrationBySource(portal)
  return [
    dataset({
      base: 'donnees/marches',
      title: 'Marchés attribués',
      description:
        'Une ligne par marché, accord-cadre, marché subséquent ou concession, après les règles de décompte.',
      columns: contractColumns,
      rows: portal.contracts,
      isDemonstration: (contract) => isDemonstration(contract.rows[0]?.source),
      caveats: AMOUNT_CAVEATS,
    }),
    dataset({
      base: 'donnees/attributions',
      title: 'Attributions',
      description:
        'Une ligne par marché et par titulaire, avec la part du montant qui revient à chacun à parts égales.',
      columns: awardColumns,
      rows: portal.contracts.flatMap(awardsOf),
      isDemonstration: ({ contract }) => isDemonstration(contract.rows[0]?.source),
      caveats: [...AMOUNT_CAVEATS, 'shared-equally', 'hidden-co-contractors'],
    }),
    dataset({
      base: 'donnees/anomalies',
      title: 'Anomalies relevées',
      description:
        'Une ligne par enregistrement écarté et par drapeau posé sur un enregistrement gardé. ' +
        'Les lignes d’un autre acheteur sont comptées dans reconciliation.json, mais pas listées.',
      columns: anomalyColumns,
      rows: portal.anomalies,
      isDemonstration: ({ ref }) => isDemonstration(ref.source),
      caveats: [],
    }),
    dataset({
      base: 'donnees/fusions',
      title: 'Lignes réunies',
      description: 'Une ligne par enregistrement réuni à un autre dans le même marché, avec la raison.',
      columns: mergeColumns,
      rows: portal.merges,
      isDemonstration: ({ from }) => isDemonstration(from.source),
      caveats: [],
    }),
  ]
}
