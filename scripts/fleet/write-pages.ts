import { comparisonColumns } from '../../src/outputs/columns/comparison.ts'
import { csvLines } from '../../src/outputs/files/csv.ts'
import type { PublishedFile } from '../../src/outputs/files/published-file.ts'
import { comparedMeasures } from '../../src/views/comparison/measures.ts'
import { writePublished } from '../site/write-files.ts'
import { comparisonPage } from './comparison-page.ts'
import { portalColumns, resultColumns, statusOf } from './fleet-rows.ts'
import type { FleetRow } from './fleet-rows.ts'
import { listingPage } from './listing-page.ts'
import { STYLE_FILE, stylesOfFleet } from './page.ts'
import type { FleetPlaces } from './places.ts'
import { portalBase } from './places.ts'
import type { PlannedBuyer } from './plan.ts'
import { readState } from './state.ts'

function textFile(path: string, mediaType: string, lines: Iterable<string>): PublishedFile {
  return { path, title: path, description: '', mediaType, lines: () => lines }
}

const HTML = 'text/html; charset=utf-8'
const CSV = 'text/csv; charset=utf-8'
const JSON_TYPE = 'application/json'

/** The portals as a program reads them. */
function portalsJson(rows: readonly FleetRow[], base: string): string {
  const portals = rows.map(({ buyer: { siren, name }, state: { built } }) => ({
    siren,
    nom: name,
    adresse: portalBase(base, siren),
    contrats: built!.contracts,
    arrete_au: built!.referenceDate,
  }))
  return `${JSON.stringify({ portails: portals }, undefined, 2)}\n`
}

/** Each buyer with what became of it. */
export async function fleetRows(
  plan: readonly PlannedBuyer[],
  { states }: Pick<FleetPlaces, 'states'>,
): Promise<readonly FleetRow[]> {
  const rows: FleetRow[] = []
  for (const buyer of plan) rows.push({ buyer, state: await readState(states, buyer.siren) })
  return rows
}

/** Writes what is read above the portals: their list, the comparison over all, both as files too. */
export async function writeFleetPages(
  rows: readonly FleetRow[],
  { site }: Pick<FleetPlaces, 'site'>,
  base: string,
): Promise<void> {
  const built = rows.filter(({ state }) => state.built !== undefined)
  const authorities = built.flatMap(({ state }) => state.built!.authority ?? [])
  const measures = comparedMeasures(authorities)
  const lines = measures.flatMap((measure) => measure.standings.map((standing) => ({ measure, standing })))
  const uncompared = built.length - authorities.length
  const files = [
    textFile('index.html', HTML, [listingPage(rows, base)]),
    textFile('portails.csv', CSV, csvLines(portalColumns(base), built)),
    textFile('portails.json', JSON_TYPE, [portalsJson(built, base)]),
    textFile('comparaison/index.html', HTML, [comparisonPage(authorities, measures, { base, uncompared })]),
    textFile('comparaison.csv', CSV, csvLines(comparisonColumns, lines)),
    textFile(STYLE_FILE, 'text/css; charset=utf-8', [stylesOfFleet()]),
  ]
  for (const file of files) await writePublished(site, file)
}

/** Writes what a run leaves for whoever runs it: each buyer, what it took, why it failed. */
export async function writeResults(
  rows: readonly FleetRow[],
  { results }: Pick<FleetPlaces, 'results'>,
): Promise<void> {
  const records = rows.map(({ buyer, state }) => {
    const { authority: _, ...built } = state.built ?? {}
    return {
      ...buyer,
      etat: statusOf(state),
      ...(state.failure !== undefined && { motif: state.failure }),
      ...built,
    }
  })
  await writePublished(results, textFile('portails.csv', CSV, csvLines(resultColumns, rows)))
  await writePublished(
    results,
    textFile('portails.json', JSON_TYPE, [`${JSON.stringify(records, undefined, 2)}\n`]),
  )
}
