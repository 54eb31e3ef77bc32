import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync, readdirSync } from 'node:fs'
import { join, relative } from 'node:path'
import { describe, expect, it } from 'vitest'
import { parse, parseAllDocuments } from 'yaml'
import { z } from 'zod'
import { readRecipes } from '../../../scripts/drafting/recipes.ts'
import { placesBelow } from '../../../scripts/fleet/places.ts'
import { plain } from '../../text/plain.ts'
import { fleetFolder } from './fake-portals.ts'

const ROOT = join(import.meta.dirname, '../../..')
const KUBERNETES = 'data/hosting/fleet/kubernetes'
const read = (path: string) => readFileSync(join(ROOT, path), 'utf8')
const made = fleetFolder()

/** What follows `npm run fleet --` in a text of commands. */
const calls = (text: string) =>
  [...text.matchAll(/npm run fleet -- ((?:\\\n|[^\n&])*)/g)].map(([, told]) => told!.trim().split(/\s+/))

/** A value for each variable that a scheduler fills in. */
const filled = (word: string) =>
  word
    .replaceAll('"', '')
    .replace(/\$\(\(JOB_COMPLETION_INDEX \+ 1\)\)/, '3')
    .replace(/\$\{\{ matrix\.shard \}\}/, '3')
    .replace(/\$\(LIST\)|\$LIST|\$FLEET/, '222900011')
    .replace('$SHARDS', '20')
    .replace(/\$SITE(?:_ADDRESS)?\b/, 'https://achats.example')
    .replace(/\$OUT|\/fleet\/out$/, join(made.folder, 'essai'))

/** What the command itself says of such options: all of them are known where it gets as far as its files. */
function answerTo(args: readonly string[]): string {
  const { stderr } = spawnSync(process.execPath, [join(ROOT, 'scripts/fleet.ts'), ...args], {
    encoding: 'utf8',
  })
  return plain(stderr)
}

const stepSchema = z.object({ run: z.string().optional(), uses: z.string().optional() })
const workflowSchema = z.object({
  on: z.object({ schedule: z.array(z.object({ cron: z.string().regex(/^[\d*]+( [\d*]+){4}$/) })) }),
  jobs: z.record(
    z.string(),
    z.object({
      if: z.string().optional(),
      needs: z.union([z.string(), z.array(z.string())]).optional(),
      strategy: z.object({ 'fail-fast': z.boolean(), matrix: z.object({ shard: z.string() }) }).optional(),
      steps: z.array(stepSchema),
    }),
  ),
})

describe('the workflow', () => {
  const { jobs } = workflowSchema.parse(parse(read('.github/workflows/fleet.yml')))
  const runs = Object.values(jobs).flatMap(({ steps }) => steps.flatMap(({ run }) => run ?? []))

  it('does nothing until a list is given', () => {
    expect(jobs['national']!.if).toBe("vars.FLEET != ''")
    const waits = Object.entries(jobs).filter(([name]) => name !== 'national')
    for (const [, { needs }] of waits) expect([needs].flat()).toContain('national')
  })

  it('has a part a job, none of which stops the others', () => {
    expect(jobs['portals']!.strategy).toEqual({
      'fail-fast': false,
      matrix: { shard: '${{ fromJSON(needs.national.outputs.shards) }}' },
    })
  })

  it('plans, builds a part, then writes the pages, by commands and files that exist', () => {
    const told = runs.flatMap(calls).map((words) => words.filter((word) => word.startsWith('--')))
    expect(told).toEqual([
      ['--list', '--plan', '--out'],
      ['--list', '--from', '--shard', '--site', '--out', '--elsewhere'],
      ['--pages', '--out'],
    ])
    const scripts = runs.flatMap((run) => [...run.matchAll(/\bsh (\S+\.sh)/g)].map(([, path]) => path!))
    expect(scripts.length).toBe(2)
    for (const path of scripts) expect([path, existsSync(join(ROOT, path))]).toEqual([path, true])
  })
})

const jobSchema = z.object({
  kind: z.literal('Job'),
  spec: z.object({
    completionMode: z.string().optional(),
    completions: z.number().optional(),
    maxFailedIndexes: z.number().optional(),
    template: z.object({
      spec: z.object({
        restartPolicy: z.literal('Never'),
        containers: z
          .array(z.object({ command: z.array(z.string()).optional(), args: z.array(z.string()).optional() }))
          .length(1),
      }),
    }),
  }),
})

describe('the jobs of Kubernetes', () => {
  const documents = readdirSync(join(ROOT, KUBERNETES))
    .toSorted()
    .flatMap((file) =>
      parseAllDocuments(read(join(KUBERNETES, file))).map((each) => each.toJS() as { kind: string }),
    )
  const jobs = documents.filter(({ kind }) => kind === 'Job').map((each) => jobSchema.parse(each).spec)
  const commandOf = ({ template }: (typeof jobs)[number]) => {
    const [{ command = [], args = [] }] = template.spec.containers as [
      z.infer<typeof jobSchema>['spec']['template']['spec']['containers'][0],
    ]
    return command.length === 0 ? `npm run fleet -- ${args.join(' ')}` : command.at(-1)!
  }

  it('share one disk and one ConfigMap, whose number of parts is that of the pods', () => {
    expect(documents.map(({ kind }) => kind)).toEqual([
      'PersistentVolumeClaim',
      'ConfigMap',
      'Job',
      'Job',
      'Job',
    ])
    const told = z.object({ data: z.object({ SHARDS: z.string() }) }).parse(documents[1]).data
    const indexed = jobs.filter(({ completionMode }) => completionMode === 'Indexed')
    expect(indexed.map(({ completions, maxFailedIndexes }) => [completions, maxFailedIndexes])).toEqual([
      [Number(told.SHARDS), Number(told.SHARDS)],
    ])
  })

  it('plan, build a part by the number of the pod, then write the pages', () => {
    const told = jobs.map(commandOf).flatMap(calls)
    expect(told.map((words) => words.filter((word) => word.startsWith('--')))).toEqual([
      ['--list', '--plan', '--out'],
      ['--list', '--from', '--shard', '--site', '--out', '--jobs'],
      ['--pages', '--out'],
    ])
    expect(told[1]!.join(' ')).toContain('--shard "$((JOB_COMPLETION_INDEX + 1))/$SHARDS"')
  })
})

describe('what schedulers call', () => {
  const texts = ['.github/workflows/fleet.yml', `${KUBERNETES}/2-portals.yaml`].map((path) =>
    read(path)
      .replace(/>-\n\s+npm/g, 'npm')
      .replace(/\n\s+--/g, ' --'),
  )
  const parts = texts.flatMap(calls).filter((words) => words.includes('--shard'))

  it.each(parts.map((words) => [words.join(' ')]))('is understood by the command: %s', (told) => {
    const words = filled(told)
    expect(answerTo(words.split(/\s+/).map(filled))).toMatch(
      /^Le fichier « .*decp\.parquet » est introuvable/m,
    )
  })

  it('reads the file where the first job leaves it', async () => {
    const [{ folder, source }] = (await readRecipes()) as [Awaited<ReturnType<typeof readRecipes>>[0]]
    const { fetched } = placesBelow('/fleet/out')
    const [kubernetes] = parts.filter((words) => words.join(' ').includes('JOB_COMPLETION_INDEX'))
    expect(kubernetes![kubernetes!.indexOf('--from') + 1]).toBe(join(fetched, folder, source.file))
    const [matrix] = parts.filter((words) => words.join(' ').includes('matrix.shard'))
    expect(matrix![matrix!.indexOf('--from') + 1]).toBe(
      join('national', relative('/fleet/out', fetched), folder, source.file),
    )
  })

  it('and would not be with an option more', () => {
    expect(answerTo(['--shards', '3'])).toContain('Option inconnue : « --shards ».')
  })
})
