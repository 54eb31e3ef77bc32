import { afterEach, describe, expect, it, vi } from 'vitest'
import { createProgress } from '../../scripts/progress.ts'

function record(isTTY: boolean, columns = 80) {
  const written: string[] = []
  let time = 0
  const stream = { isTTY, columns, write: (text: string) => written.push(text) }
  return {
    written,
    progress: createProgress({ stream, now: () => time }),
    wait: (ms: number) => (time += ms),
  }
}

afterEach(() => vi.unstubAllEnvs())

describe('progress without a terminal', () => {
  it('writes one plain line when a stage ends, with its count and its seconds', () => {
    const { written, progress, wait } = record(false)
    progress.stage('Lecture')
    wait(1500)
    progress.tick(2263)
    progress.stage('Pages')
    wait(500)
    progress.done('Terminé')
    expect(written.map((line) => line.replace(/\s/g, ' '))).toEqual([
      'Lecture : 2 263 lignes (1,5 s) ',
      'Pages (0,5 s) ',
      'Terminé (2,0 s en tout) ',
    ])
    expect(written.join('')).not.toMatch(/[\r\u001B]/)
  })

  it('says that a long stage is alive, with the time left where the total is known', () => {
    const { written, progress, wait } = record(false)
    progress.stage('Pages', { total: 400, unit: 'pages' })
    wait(20_000)
    progress.tick(100)
    expect(written).toEqual(['Pages : 100 sur 400 pages, encore 60 s environ\n'.replace('60 s', '1 min')])
  })
})

describe('progress on a terminal', () => {
  it('redraws one line, never wider than the terminal', () => {
    vi.stubEnv('CI', undefined)
    vi.stubEnv('TERM', 'xterm')
    const { written, progress, wait } = record(true, 20)
    progress.stage('Une étape au nom fort long', { total: 10 })
    wait(1000)
    progress.tick(5)
    progress.done()
    expect(written.at(-1)).toBe('\n')
    const drawn = written.filter((text) => text.startsWith('\r'))
    expect(drawn.length).toBe(3)
    expect(drawn.every((text) => text.replace('\r\u001B[K', '').length < 20)).toBe(true)
  })

  it('leaves its line before an error message', () => {
    vi.stubEnv('CI', undefined)
    vi.stubEnv('TERM', 'xterm')
    const { written, progress } = record(true)
    progress.stage('Lecture')
    progress.abort()
    expect(written.at(-1)).toBe('\n')
  })
})
