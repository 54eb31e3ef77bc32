import { mkdirSync, rmSync, statSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { processesHere } from '../../scripts/fleet/processes-here.ts'
import { placesBelow } from '../../scripts/fleet/places.ts'
import { planFleet, runFleet } from '../../scripts/fleet/run-fleet.ts'
import type { FleetOptions } from '../../scripts/fleet/run-fleet.ts'
import { readState } from '../../scripts/fleet/state.ts'
import type { BuiltPortal } from '../../scripts/fleet/state.ts'
import { createProgress } from '../../scripts/progress.ts'
import { fleetBuyers } from './fleet-buyers.ts'
import { IMAGINED, PRICES, costOf, lineThrough } from './fleet-costs.ts'
import type { Line, PortalModel } from './fleet-costs.ts'
import { writeFleetSet } from './fleet-set.ts'
import { timed } from './measure.ts'
import { measuredRun } from './measured-build.ts'
import type { BuildUsage } from './measured-build.ts'

const ROOT = resolve(import.meta.dirname, '../..')
export const FLEET_PORTALS = 40
/** The largest of 40 is then about the MEL's 2,400 contracts; half of all have fewer than 120. */
const SIZES = { median: 120, sigma: 1.4 }
const OTHER_ROWS = 600_000

interface Measured extends BuiltPortal, BuildUsage {}

const number = new Intl.NumberFormat('fr-FR', { maximumFractionDigits: 1 })
const exact = new Intl.NumberFormat('fr-FR', { maximumSignificantDigits: 3 })

function told({ contracts, cpuSeconds, seconds, peakMiB, files, bytes }: Measured): string {
  return `${contracts} contrats : ${number.format(seconds)} s, ${number.format(cpuSeconds)} s de processeur, pointe ${number.format(peakMiB)} Mio, ${files} fichiers, ${number.format(bytes / 1e6)} Mo`
}

function modelOf(portals: readonly Measured[]): PortalModel {
  const line = (value: (portal: Measured) => number) =>
    lineThrough(portals.map((portal) => [portal.contracts, value(portal)]))
  return {
    cpuSeconds: line(({ cpuSeconds }) => cpuSeconds),
    bytes: line(({ bytes }) => bytes),
    files: line(({ files }) => files),
  }
}

const lineText = ({ fixed, perContract }: Line, unit: string, by = 1) =>
  `${exact.format(fixed / by)} ${unit} + ${exact.format(perContract / by)} par contrat`

function costLines(model: PortalModel, nationalSeconds: number): readonly string[] {
  return IMAGINED.map((fleet) => {
    const cost = costOf(fleet, model, nationalSeconds)
    return [
      `  ${fleet.name}, médiane ${fleet.sizes.median} contrats, écart-type du logarithme ${exact.format(fleet.sizes.sigma)} : ${cost.contracts} contrats`,
      `    ${number.format(cost.coreHours)} heures de cœur ; ${number.format(cost.elapsedMinutes)} min sur 20 machines d’un cœur, ${number.format(cost.twoCoreMinutes)} min sur une de deux`,
      `    ${number.format(cost.gigabytes)} Go, ${number.format(Math.round(cost.files))} fichiers ; construire ${number.format(cost.computing)} €, envoyer ${number.format(cost.sending)} €, garder ${number.format(cost.keeping)} € par mois`,
    ].join('\n')
  })
}

async function measuredPortals(
  states: string,
  sirens: readonly string[],
  usages: ReadonlyMap<string, BuildUsage>,
): Promise<readonly Measured[]> {
  const found: Measured[] = []
  for (const siren of sirens) {
    const { built, failure } = await readState(states, siren)
    if (built === undefined) throw new Error(`${siren}: ${failure}`)
    found.push({ ...built, ...usages.get(siren)! })
  }
  return found.toSorted((one, other) => one.contracts - other.contracts)
}

/**
 * Portals of generated buyers, through the command's own functions: the national file read once, each build in a process
 * of its own, then all once more, when nothing has changed; and what fleets would take that nobody has built.
 */
export async function benchFleet(count = FLEET_PORTALS): Promise<string> {
  const work = join(ROOT, '.build/bench-fleet')
  const places = placesBelow(join(work, 'fleet'))
  try {
    rmSync(work, { recursive: true, force: true })
    const buyers = fleetBuyers(count, SIZES)
    const from = join(work, 'national.csv')
    mkdirSync(work, { recursive: true })
    await writeFleetSet(from, buyers, OTHER_ROWS)
    const usages = new Map<string, BuildUsage>()
    const options: FleetOptions = {
      ...{ from, list: buyers.map(({ siren }) => siren).join(','), base: '/', elsewhere: false },
      ...{ jobs: processesHere(), run: measuredRun(usages), site: 'https://achats.example' },
      progress: createProgress(),
    }
    const first = await timed(() => planFleet(options, places))
    const again = await timed(() => planFleet(options, places))
    const { seconds } = await timed(() => runFleet(first.result, options, places))
    const sirens = buyers.map(({ siren }) => siren)
    const portals = await measuredPortals(places.states, sirens, usages)
    const unchanged = await timed(() => runFleet(again.result, options, places))
    const cpu = portals.reduce((sum, { cpuSeconds }) => sum + cpuSeconds, 0)
    const bytes = portals.reduce((sum, portal) => sum + portal.bytes, 0)
    const model = modelOf(portals)
    return [
      `${count} portails d’un fichier national de ${number.format(statSync(from).size / 1e6)} Mo`,
      `  fichier rangé par acheteur : ${number.format(first.seconds)} s, retrouvé : ${number.format(again.seconds)} s`,
      `  portails, ${options.jobs} à la fois : ${number.format(seconds)} s, ${number.format(cpu)} s de processeur, ${number.format(bytes / 1e6)} Mo ; encore, inchangés : ${number.format(unchanged.seconds)} s`,
      `  médian : ${told(portals[Math.floor((portals.length - 1) / 2)]!)}`,
      `  plus grand : ${told(portals.at(-1)!)}`,
      `  un portail : ${lineText(model.cpuSeconds, 's')} ; ${lineText(model.bytes, 'Mo', 1e6)} ; ${lineText(model.files, 'fichiers')}`,
      `  Prix supposés : ${exact.format(PRICES.coreHour)} € l’heure de cœur, ${exact.format(PRICES.gigabyteMonth)} € le Go par mois, ${exact.format(PRICES.thousandWrites)} € les mille envois`,
      ...costLines(model, first.seconds),
    ].join('\n')
  } finally {
    rmSync(work, { recursive: true, force: true })
  }
}
