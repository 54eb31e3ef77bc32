import { mkdirSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { fetchedSources } from '../../../scripts/fetching/fetched-sources.ts'
import { choose, sourceFolders } from '../../../scripts/fetching/source-folder.ts'
import { describeInputError } from '../../../src/text/data/errors.ts'
import type { InputError } from '../../../src/domain/input-error.ts'
import { gives, host, loopback, says } from './host.ts'
import { FIRMS, territory } from './source.ts'

const URL_OF_FIRMS = 'https://data.example/firmes.csv'
const rootOf = (folder: string) => join(folder, '../..')

describe('the sources of a territory', () => {
  it('are those that say where their file is', async () => {
    const { folder } = territory({ url: URL_OF_FIRMS })
    expect((await sourceFolders(rootOf(folder))).map(({ id, name }) => [id, name])).toEqual([
      ['firmes', 'firmes.csv'],
    ])
  })

  it.each(['../../../etc/passwd.csv', '.fetch.json', 'source.json', 'sans-fin'])(
    'may not have a file called %s',
    async (file) => {
      const { folder } = territory({ url: URL_OF_FIRMS }, { file })
      const error = await sourceFolders(rootOf(folder)).catch((error: unknown) => error)
      expect(describeInputError(error as InputError)).toContain(file)
    },
  )

  it('may be asked for one by one', async () => {
    const sources = await sourceFolders(rootOf(territory({ url: URL_OF_FIRMS }).folder))
    expect(choose(sources, 'firmes')).toHaveLength(1)
    expect(() => choose(sources, 'autre')).toThrow(
      'Source inconnue : « autre ». Sources que l’on peut récupérer : firmes.',
    )
    expect(() => choose([], undefined)).toThrow('ajoutez « fetch » à son « source.json »')
  })
})

describe('what the pages are told', () => {
  it('is nothing of a source that was never asked for', async () => {
    expect(await fetchedSources(rootOf(territory({ url: URL_OF_FIRMS }, { copy: FIRMS }).folder))).toEqual([])
  })

  it('is the failure, its day and the day of the copy that stayed', async () => {
    const source = territory({ url: URL_OF_FIRMS }, { copy: FIRMS })
    await source.fetch(loopback({ 'data.example': await host({ '/firmes.csv': says(404) }) }))
    expect(await fetchedSources(rootOf(source.folder))).toEqual([
      {
        ...{ title: 'Firmes', dated: '2026-10-03', asked: '2026-11-28', succeeded: undefined },
        failure: { problem: 'gone', host: 'data.example', value: 'HTTP 404' },
      },
    ])
  })

  it('holds no number of a person that an answer held', async () => {
    const source = territory({ url: URL_OF_FIRMS })
    const location = 'https://marie.dupont@mail.example/'
    await source.fetch(loopback({ 'data.example': await host({ '/firmes.csv': says(302, { location }) }) }))
    expect(JSON.stringify(await fetchedSources(rootOf(source.folder)))).not.toContain('dupont')
  })
})

it('what an attempt that was killed left in the folder goes with the next one', async () => {
  const source = territory({ url: URL_OF_FIRMS })
  mkdirSync(join(source.folder, '.incoming-abcdef'))
  await source.fetch(loopback({ 'data.example': await host({ '/firmes.csv': gives(FIRMS) }) }))
  expect(readdirSync(source.folder).sort()).toEqual(['.fetch.json', 'firmes.csv', 'source.json'])
})
