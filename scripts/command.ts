import { parseArgs } from 'node:util'
import type { ParseArgsConfig } from 'node:util'
import { InputError } from '../src/domain/input-error.ts'
import { describeInputError } from '../src/text/data/errors.ts'
import { describeDiskError } from './folders/disk-error.ts'
import type { Progress } from './progress.ts'

type Options = NonNullable<ParseArgsConfig['options']>
type Parsed<T extends Options> = ReturnType<
  typeof parseArgs<{ options: T; strict: true; allowPositionals: true }>
>

/** A failure that one sentence explains: written to the reader as it is, without a stack trace. */
export class CommandError extends Error {
  constructor(message: string) {
    super(message)
    this.name = 'CommandError'
  }
}

/**
 * The options of the command line, strictly.
 * @throws CommandError with one sentence and the usage where an option is unknown or lacks its value.
 */
export function readArguments<const T extends Options>(
  usage: string,
  options: T,
  { allowPositionals = false, args = process.argv.slice(2) } = {},
): Parsed<T> {
  try {
    return parseArgs({ args, options, strict: true, allowPositionals }) as Parsed<T>
  } catch (error) {
    throw new CommandError(`${frenchFor(error, args)}\n${usage}`)
  }
}

/** A port from the command line. @throws CommandError where it is none. */
export function readPort(text: string): number {
  const port = Number(text)
  if (/^\d{1,5}$/.test(text) && port >= 1 && port <= 65_535) return port
  throw new CommandError(`--port attend un nombre de 1 à 65535, reçu « ${text} ».`)
}

/** The folder of a site on its host, from the command line. @throws CommandError where it is none. */
export function readBase(base: string): string {
  if (/^\/([A-Za-z0-9._~-]+\/)*$/.test(base)) return base
  throw new CommandError(
    `--base attend un chemin entre deux barres, par exemple /portail/, reçu « ${base} ».`,
  )
}

/** Of Node, where a thread needs more memory than a process may take. */
const OUT_OF_MEMORY = 'ERR_WORKER_OUT_OF_MEMORY'

/** The sentence that explains a failure to whoever gave the command; `undefined` for a fault of the program. */
function sentenceOf(error: unknown): string | undefined {
  if (error instanceof CommandError) return error.message
  if ((error as NodeJS.ErrnoException | undefined)?.code === OUT_OF_MEMORY)
    return 'La mémoire ne suffit pas pour autant de données : accordez-en davantage, par exemple NODE_OPTIONS=--max-old-space-size=8192 (en mébioctets).'
  return error instanceof InputError ? describeInputError(error) : describeDiskError(error)
}

/** Runs a command's work and turns a failure that can be explained into its sentence and exit code 1. */
export async function runCommand(
  work: () => Promise<void>,
  progress?: Pick<Progress, 'abort'>,
): Promise<void> {
  try {
    await work()
  } catch (error) {
    progress?.abort()
    console.error(sentenceOf(error) ?? error)
    process.exitCode = 1
  }
}

function frenchFor(error: unknown, args: readonly string[]): string {
  const { code, message } = error as { code?: string; message: string }
  const named = /'([^']+)'/.exec(message)?.[1] ?? args.join(' ')
  if (code === 'ERR_PARSE_ARGS_UNKNOWN_OPTION') return `Option inconnue : « ${named} ».`
  if (code === 'ERR_PARSE_ARGS_UNEXPECTED_POSITIONAL') return `Argument inattendu : « ${named} ».`
  if (code === 'ERR_PARSE_ARGS_INVALID_OPTION_VALUE') {
    return `L’option ${named.split(' ')[0]} ${named.includes('<') ? 'attend une valeur' : 'n’attend pas de valeur'}.`
  }
  throw error
}
