import { openJudge } from '../test/mutants/judge.ts'
import type { Mutant } from '../test/mutants/mutant.ts'
import { PARTS } from '../test/mutants/parts.ts'
import { CommandError, readArguments, runCommand } from './command.ts'

const USAGE = `npm run mutants -- [partie…]
Change le code, une faute à la fois et en mémoire, et vérifie qu’un test le remarque. Parties : ${Object.keys(PARTS).join(', ')}.`

/** The mutants that no test notices. @throws CommandError where a test fails before anything is changed. */
async function survivors(mutants: readonly Mutant[]): Promise<Mutant[]> {
  const judge = await openJudge()
  try {
    const tests = [...new Set(mutants.flatMap((mutant) => mutant.tests))]
    if (await judge.fails(tests)) throw new CommandError('Des tests échouent déjà : npm test -- unit.')
    const alive: Mutant[] = []
    for (const mutant of mutants) if (!(await judge.fails(mutant.tests, mutant))) alive.push(mutant)
    return alive
  } finally {
    await judge.close()
  }
}

await runCommand(async () => {
  const { positionals } = readArguments(USAGE, {}, { allowPositionals: true })
  const unknown = positionals.find((name) => !Object.hasOwn(PARTS, name))
  if (unknown !== undefined) throw new CommandError(`Partie inconnue : « ${unknown} ».\n${USAGE}`)
  for (const [name, mutants] of Object.entries(PARTS)) {
    if (positionals.length > 0 && !positionals.includes(name)) continue
    const startedAt = performance.now()
    const alive = await survivors(mutants)
    for (const { file, rule, text, to } of alive)
      console.log(`${file} : aucun test ne remarque « ${rule} »\n  - ${text}\n  + ${to}`)
    const seconds = Math.round((performance.now() - startedAt) / 1000)
    console.log(
      `${name} : ${mutants.length - alive.length} fautes remarquées sur ${mutants.length}, en ${seconds} s`,
    )
    if (alive.length > 0) process.exitCode = 1
  }
})
