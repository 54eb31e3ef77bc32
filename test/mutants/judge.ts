import { join } from 'node:path'
import { createVitest } from 'vitest/node'
import { mutate } from './mutant.ts'
import type { Mutant } from './mutant.ts'

const ROOT = join(import.meta.dirname, '../..')

export interface Judge {
  /** Whether one of the tests fails; they are files or folders, from the root of the project. */
  fails: (tests: readonly string[], mutant?: Mutant) => Promise<boolean>
  close: () => Promise<void>
}

/**
 * Runs tests again and again in one process, each time with another mutant. That is made in memory, as its file is
 * loaded: the checkout stays as it is.
 */
export async function openJudge(): Promise<Judge> {
  let current: Mutant | undefined
  const pathOf = ({ file }: Mutant) => join(ROOT, file)
  const vitest = await createVitest(
    {
      root: ROOT,
      config: join(ROOT, 'vitest.config.ts'),
      watch: false,
      reporters: [{}],
      bail: 1,
      pool: 'threads',
      maxWorkers: 1,
      isolate: false,
      // It would keep modules as they were before the mutant.
      fsModuleCache: false,
    },
    {
      plugins: [
        {
          name: 'mutant',
          enforce: 'pre',
          transform: (code, id) =>
            current !== undefined && id === pathOf(current) ? mutate(code, current) : undefined,
        },
      ],
    },
  )
  return {
    async fails(tests, mutant) {
      for (const changed of [current, mutant]) if (changed) vitest.invalidateFile(pathOf(changed))
      current = mutant
      const specifications = await vitest.globTestSpecifications([...tests])
      if (specifications.length === 0) throw new Error(`no test in ${tests.join(', ')}`)
      const { testModules, unhandledErrors } = await vitest.runTestSpecifications(specifications)
      // The result names files of earlier runs as well, as they were then.
      const ran = new Set(specifications.map(({ moduleId }) => moduleId))
      return unhandledErrors.length > 0 || testModules.some((each) => ran.has(each.moduleId) && !each.ok())
    },
    close: () => vitest.close(),
  }
}
