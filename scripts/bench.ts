import { benchBuild } from '../test/bench/build.ts'
import { benchFilter } from '../test/bench/filter.ts'
import { report } from '../test/bench/measure.ts'
import { benchRead } from '../test/bench/read.ts'
import { benchSearch } from '../test/bench/search.ts'
import { readArguments, runCommand } from './command.ts'

const USAGE = `npm run bench -- [--from dossier-ou-fichier]
Mesure une construction, le filtre de 2 000 achats, la recherche et la lecture d’un grand export, chacun à côté de son
plancher physique ou d’un pair.`

await runCommand(async () => {
  const { values } = readArguments(USAGE, { from: { type: 'string' } })
  console.log(report('Construction du portail', await benchBuild(values.from)))
  console.log(await benchFilter())
  console.log(await benchSearch(values.from))
  console.log(report('Lecture d’un export CSV', await benchRead()))
})
