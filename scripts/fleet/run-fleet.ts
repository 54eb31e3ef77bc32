import { basename } from 'node:path'
import pLimit from 'p-limit'
import { InputError } from '../../src/domain/input-error.ts'
import type { Mistake } from '../../src/domain/input-error.ts'
import { fr } from '../../src/text/language/typography.ts'
import { readRecipes } from '../drafting/recipes.ts'
import { nationalFile } from '../drafting/file-to-draft-from.ts'
import { realWeb } from '../fetching/web.ts'
import type { Progress } from '../progress.ts'
import { writeBuyerFolders } from './buyer-folder.ts'
import type { NationalTable } from './buyer-folder.ts'
import { readBuyerList } from './buyer-list.ts'
import { buildArguments, buildPortal } from './build-portal.ts'
import type { PortalBuild, PortalOutcome, ReadyBuyer } from './build-portal.ts'
import { chosenBuyers } from './chosen.ts'
import { codeVersion, fingerprintOf } from './fingerprint.ts'
import { nationalBuyers } from './national-buyers.ts'
import { openNationalFile } from './national-file.ts'
import { sortedTable } from './national-table.ts'
import { plannedBuyers, weightOf, writePlan } from './plan.ts'
import type { PlannedBuyer } from './plan.ts'
import type { FleetPlaces } from './places.ts'
import { readShard, shareOut } from './shard.ts'
import type { Shard } from './shard.ts'

export interface FleetOptions extends PortalBuild {
  readonly from?: string
  readonly list?: string
  readonly shard?: string
  /** Builds at once. */
  readonly jobs: number
  readonly progress: Progress
}

/** The whole fleet, and the part of it that is this machine's, the largest first. */
export interface FleetPlan {
  readonly all: readonly PlannedBuyer[]
  readonly own: readonly PlannedBuyer[]
  readonly shard: Shard
  readonly table: NationalTable
}

/** The file that is given; without one, the national set is fetched, as `npm run new` does. */
async function fileOf({ from, progress }: FleetOptions, places: FleetPlaces): Promise<string> {
  if (from !== undefined) return from
  const recipes = await readRecipes()
  return (await nationalFile(places.fetched, recipes, realWeb(recipes[0]!.hosts), progress)).path
}

const isMistake = (value: object): value is Mistake => 'expected' in value

/**
 * Reads the list and the national file.
 * @throws InputError `broken-fleet` with all that is wrong with the list, the shard and the file together; what keeps
 * the file from being read at all.
 */
export async function planFleet(options: FleetOptions, places: FleetPlaces): Promise<FleetPlan> {
  const { progress } = options
  const shard = readShard(options.shard)
  const list = readBuyerList(options.list)
  const early = [...(isMistake(shard) ? [shard] : []), ...list.mistakes]
  if (early.length > 0 && options.from === undefined)
    throw new InputError('broken-fleet', { mistakes: early })
  const path = await fileOf(options, places)
  progress.stage(fr`Fichier national, rangé par acheteur`)
  const national = await openNationalFile(path)
  if (!('layout' in national)) throw new InputError('broken-fleet', { mistakes: [...early, ...national] })
  const sorted = await sortedTable(national, places.national)
  const buyers = await nationalBuyers(sorted)
  const chosen = chosenBuyers(list, buyers, { file: basename(path), earlier: early })
  const [recipe] = await readRecipes()
  const all = plannedBuyers(chosen)
  const weighed = all.map((buyer) => ({ ...buyer, weight: weightOf(buyer), planned: buyer }))
  const { index, count } = shard as Shard
  const own = shareOut(weighed, count)[index]!.map(({ planned }) => planned)
  return { all, own, shard: shard as Shard, table: { sorted, buyers, recipe: recipe! } }
}

/** Writes the folder of each buyer of the part, and says what its portal will follow from. */
async function makeReady(
  { own, table }: FleetPlan,
  options: FleetOptions,
  places: FleetPlaces,
): Promise<readonly ReadyBuyer[]> {
  const { progress } = options
  progress.stage(fr`Dossiers des acheteurs`, { unit: 'dossiers', total: own.length })
  let done = 0
  const wanted = own.map(({ siren }) => table.buyers.bySiren.get(siren)!)
  await writeBuyerFolders(wanted, places.territory, table, () => progress.tick(++done))
  const code = await codeVersion()
  const fingerprint = (siren: string) =>
    fingerprintOf(places.territory(siren), [code, ...buildArguments(siren, options)])
  const ready: ReadyBuyer[] = []
  for (const { siren } of own) ready.push({ siren, fingerprint: await fingerprint(siren) })
  return ready
}

/** What became of a buyer in this run. */
export interface BuyerOutcome {
  readonly siren: string
  readonly outcome: PortalOutcome
}

/** Builds the portals of this part that are not there already, some at once; a failure is noted, and stops none. */
export async function runFleet(
  plan: FleetPlan,
  options: FleetOptions,
  places: FleetPlaces,
): Promise<readonly BuyerOutcome[]> {
  const { progress } = options
  await writePlan(places.plan, plan.all)
  const ready = await makeReady(plan, options, places)
  progress.stage(fr`Portails`, { unit: 'portails', total: ready.length })
  let done = 0
  return pLimit(options.jobs).map(ready, async (buyer) => {
    const outcome = await buildPortal(buyer, places, options)
    progress.tick(++done)
    return { siren: buyer.siren, outcome }
  })
}
