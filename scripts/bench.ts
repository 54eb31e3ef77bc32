import { benchBuild } from '../test/bench/build.ts'
import { benchFilter } from '../test/bench/filter.ts'
import { FLEET_PORTALS, benchFleet } from '../test/bench/fleet.ts'
import { benchHostile } from '../test/bench/hostile.ts'
import { benchJourneys } from '../test/bench/journeys.ts'
import { report } from '../test/bench/measure.ts'
import { NATIONAL_ROWS, benchNationalSet } from '../test/bench/national-set.ts'
import { benchPages } from '../test/bench/pages/pages.ts'
import { benchRead } from '../test/bench/read.ts'
import { benchSearch } from '../test/bench/search.ts'
import { benchServe } from '../test/bench/serve.ts'
import { MANY_CONTRACTS, benchWrite } from '../test/bench/write.ts'
import { CommandError, readArguments, runCommand } from './command.ts'

const USAGE = `npm run bench -- [--from dossier-ou-fichier] [--contracts nombre] [--portals nombre] [--before dossier] [partie…]
Mesure une construction, les pages des marchés, le filtre de 2 000 achats, la recherche, la lecture d’un grand export et celle de fichiers
hostiles, un acheteur parmi 1,5 million de lignes, l’écriture de tous les fichiers de 100 000 marchés et le service de 200 lecteurs, chacun à côté de son
plancher physique ou d’un pair.
Parties : build, pages, filter, search, journeys, read, hostile, national, write, serve, fleet (40 portails ; seulement si on la nomme) ; filter, search et journeys regardent le site
que build laisse. --before : pour build le dossier d’une autre version du projet, pour journeys un portail déjà construit.`

await runCommand(async () => {
  const { values, positionals } = readArguments(
    USAGE,
    {
      from: { type: 'string' },
      contracts: { type: 'string' },
      before: { type: 'string' },
      portals: { type: 'string' },
    },
    { allowPositionals: true },
  )
  const contracts = values.contracts === undefined ? MANY_CONTRACTS : Number(values.contracts)
  if (!(Number.isInteger(contracts) && contracts > 0))
    throw new CommandError(`--contracts attend un nombre entier, reçu « ${values.contracts} ».`)
  const portals = values.portals === undefined ? FLEET_PORTALS : Number(values.portals)
  if (!(Number.isInteger(portals) && portals > 1))
    throw new CommandError(`--portals attend un nombre entier, d’au moins 2, reçu « ${values.portals} ».`)
  const parts: Readonly<Record<string, () => Promise<string>>> = {
    build: () =>
      benchBuild({
        ...{ from: values.from, before: values.before },
        contracts: values.contracts === undefined ? undefined : contracts,
      }),
    pages: () => benchPages(values.contracts === undefined ? undefined : contracts),
    filter: () => benchFilter(),
    search: () => benchSearch(values.from),
    journeys: () => benchJourneys(values.before),
    read: async () => report('Lecture d’un export CSV', await benchRead()),
    hostile: () => benchHostile(),
    national: () => benchNationalSet(values.contracts === undefined ? NATIONAL_ROWS : contracts),
    write: async () => report('Écriture de tous les fichiers, sans les pages', await benchWrite(contracts)),
    serve: () => benchServe(),
    fleet: () => benchFleet(portals),
  }
  const unknown = positionals.find((name) => !Object.hasOwn(parts, name))
  if (unknown !== undefined)
    throw new CommandError(`Partie inconnue : ${unknown}. Parties : ${Object.keys(parts).join(', ')}.`)
  for (const [name, measure] of Object.entries(parts))
    if ((positionals.length === 0 && name !== 'fleet') || positionals.includes(name))
      console.log(await measure())
})
