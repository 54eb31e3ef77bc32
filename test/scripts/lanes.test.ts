import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { describe, expect, it, onTestFinished } from 'vitest'
import { CommandError } from '../../scripts/command.ts'
import type { Progress } from '../../scripts/progress.ts'
import { derive } from '../../scripts/site/derive.ts'
import { deriveElsewhere } from '../../scripts/site/threads/derive-elsewhere.ts'
import { openLanes } from '../../scripts/site/threads/lanes.ts'
import type { Task } from '../../scripts/site/threads/lanes.ts'
import { errorOf, toRefusal } from '../../scripts/site/threads/refusal.ts'
import type { SiteWork } from '../../scripts/site/threads/site-work.ts'
import { InputError } from '../../src/domain/input-error.ts'

/** Of a site that no task of these tests asks for. */
const WORK: SiteWork = {
  ...{ derived: '', compared: [], compiled: '', site: 'https://ville.example', base: '/', out: '' },
  pagesMade: new Int32Array(new SharedArrayBuffer(4)),
}

function open(count: number) {
  const lanes = openLanes(count, WORK)
  onTestFinished(() => lanes.close())
  return lanes
}

/** Notes its name, a moment after it began. */
const noting =
  (done: string[], name: string, moment = 1): Task =>
  async () => {
    await wait(moment)
    done.push(name)
  }

describe.each([1, 2, 3])('%d lanes', (count) => {
  it('work off all lists, and tasks that are added while they run', async () => {
    const done: string[] = []
    const later: Task[] = []
    const first: Task[] = [
      noting(done, 'a'),
      async () => {
        await wait(20)
        later.push(noting(done, 'added'), noting(done, 'added too'))
      },
    ]
    await open(count).workOff([first, later])
    expect(done.toSorted()).toEqual(['a', 'added', 'added too'])
  })

  it('end with the first error, once what is under way is done, and begin nothing more', async () => {
    const done: string[] = []
    const list: Task[] = [
      noting(done, 'slow', 40),
      () => Promise.reject(new Error('no such page')),
      ...Array.from({ length: 9 }, (_, index) => noting(done, `after ${index}`, 5)),
    ]
    await expect(open(count).workOff([list])).rejects.toThrow('no such page')
    expect(done).toContain('slow')
    expect(list.length).toBeGreaterThan(0)
  })

  it('fail with the error of another thread, in its words', async () => {
    const list: Task[] = [async (lane) => void (await lane.planSite())]
    await expect(open(count).workOff([list])).rejects.toThrow(/ENOENT|no such file/)
  })
})

describe('what a thread refuses', () => {
  it.each([
    new CommandError('Pagefind : la machine ne le porte pas.'),
    new InputError('broken-json', { file: 'territory.json', value: '{' }),
  ])('is the same sentence in another thread: $message', (error) => {
    const there = errorOf(structuredClone(toRefusal(error)!))
    expect(there).toBeInstanceOf(error.constructor)
    expect(there).toMatchObject({ ...error })
    expect(there.message).toBe(error.message)
  })

  it('is no refusal where only a developer can explain it', () =>
    expect(toRefusal(new TypeError('x is undefined'))).toBeUndefined())
})

describe('data that another thread reads', () => {
  const reading = (name: string, progress: Progress) => {
    const folder = mkdtempSync(join(tmpdir(), 'alo-derive-'))
    onTestFinished(() => rmSync(folder, { recursive: true }))
    const from = join(import.meta.dirname, '../fixtures', name)
    return { territory: 'mel', from, folder: join(folder, 'derived'), progress }
  }
  /** Notes all that is said of the work. */
  function listening() {
    const said: unknown[] = []
    const note =
      (name: string) =>
      (...given: readonly unknown[]) =>
        void said.push([name, ...given])
    const names = ['stage', 'tick', 'note', 'done', 'abort'] as const
    return {
      said,
      progress: Object.fromEntries(names.map((name) => [name, note(name)])) as unknown as Progress,
    }
  }

  it('are counted, and all that is said of them is said before, in its order', async () => {
    const [here, there] = [listening(), listening()]
    const { contracts } = await derive(reading('mel-quirks.csv', here.progress))
    expect(await deriveElsewhere(reading('mel-quirks.csv', there.progress))).toBe(contracts.length)
    expect(there.said).toEqual(here.said)
    expect(there.said.length).toBeGreaterThan(5)
  })

  it('are refused by the same error', async () => {
    const options = reading('nulle-part.csv', listening().progress)
    const error = await derive(options).catch((each: unknown) => each)
    expect(error).toBeInstanceOf(InputError)
    await expect(deriveElsewhere(options)).rejects.toThrow(error as InputError)
  })
})

describe('two lanes', () => {
  it('begin with a list each, and help with the fullest', async () => {
    const order: string[] = []
    let [atOnce, mostAtOnce] = [0, 0]
    const other = Array.from({ length: 6 }, (_, index): Task => async (lane) => {
      mostAtOnce = Math.max(mostAtOnce, (atOnce += 1))
      await noting(order, `other ${index}`, 20)(lane)
      atOnce -= 1
    })
    const one = [noting(order, 'one', 5)]
    await open(2).workOff([one, other])
    expect(order[0]).toBe('one')
    expect(order).toHaveLength(7)
    expect(mostAtOnce).toBe(2)
  })
})
