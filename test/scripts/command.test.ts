import { afterEach, describe, expect, it, vi } from 'vitest'
import { InputError } from '../../src/domain/input-error.ts'
import { describeInputError } from '../../src/text/data/errors.ts'
import { CommandError, readArguments, readPort, runCommand } from '../../scripts/command.ts'

const OPTIONS = { port: { type: 'string', default: '4321' }, json: { type: 'boolean' } } as const
const read = (...args: string[]) => readArguments('USAGE', OPTIONS, { args })

describe('options of a command', () => {
  it('are read, with their defaults', () => {
    expect(read('--json').values).toMatchObject({ port: '4321', json: true })
  })

  it.each([
    [['--prot', '1'], 'Option inconnue : « --prot ».'],
    [['--port'], 'L’option --port attend une valeur.'],
    [['--json=oui'], 'L’option --json n’attend pas de valeur.'],
    [['fichier.csv'], 'Argument inattendu : « fichier.csv ».'],
  ])('that are wrong (%j) give one sentence and the usage', (args, sentence) => {
    expect(() => read(...args)).toThrow(new CommandError(`${sentence}\nUSAGE`))
  })

  it.each(['0', '65536', 'abc', '-1', '80.5', ''])('refuse the port "%s"', (text) => {
    expect(() => readPort(text)).toThrow(CommandError)
  })
})

describe('a command that fails', () => {
  afterEach(() => {
    vi.restoreAllMocks()
    process.exitCode = undefined
  })

  it('writes the sentence alone where there is one, below the line of progress, and the whole error where there is none', async () => {
    const abort = vi.fn()
    const badFile = new InputError('no-source', { file: 'nulle-part' })
    const error = vi.spyOn(console, 'error').mockImplementation(() => undefined)
    const bug = new TypeError('bug')
    await runCommand(async () => Promise.reject(new CommandError('Le port est pris.')))
    await runCommand(async () => Promise.reject(badFile), { abort })
    await runCommand(async () => Promise.reject(bug))
    expect(error.mock.calls).toEqual([['Le port est pris.'], [describeInputError(badFile)], [bug]])
    expect(abort).toHaveBeenCalledOnce()
    expect(process.exitCode).toBe(1)
  })

  it('says what to do where a thread has no memory left', async () => {
    const error = vi.spyOn(console, 'error').mockImplementation(() => undefined)
    const spent = Object.assign(new Error('heap'), { code: 'ERR_WORKER_OUT_OF_MEMORY' })
    await runCommand(async () => Promise.reject(spent))
    expect(error.mock.calls[0]![0]).toMatch(/^La mémoire ne suffit pas .*--max-old-space-size=8192/)
  })
})
