import { once } from 'node:events'
import { ReadStream, fstatSync, realpathSync, statSync } from 'node:fs'
import type { IncomingMessage } from 'node:http'
import { isAbsolute, join, relative, sep } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import send from '@fastify/send'
import type { SendResult } from '@fastify/send'
import { codingFor } from './codings.ts'
import { clampSuffix } from './conditions.ts'
import { isPackable } from './kept-files.ts'
import type { KeptFile, KeptFiles } from './kept-files.ts'
import { mediaTypeOf } from './media-types.ts'

/** A file out of memory, which the library knows nothing of; with its media type. */
export type KeptAnswer = KeptFile & { readonly type: string }

/** An answer, or why there is none: nothing stands there, or the folder is being replaced. */
export type FileAnswer = SendResult | KeptAnswer | 'absent' | 'replaced'

export interface Asked {
  readonly request: IncomingMessage
  /** The folder that is served. */
  readonly root: string
  /** Below it, from `/` on, to a file. */
  readonly path: string
  readonly kept: KeptFiles
}

const TRIES = 8
/** Between two renames the folder is away; it is back within a few milliseconds. */
const PAUSE_MS = 25

/** Where a path leads in the end, links followed; `undefined` where to nothing. */
function realPath(path: string): string | undefined {
  try {
    return realpathSync.native(path)
  } catch {
    return undefined
  }
}

/** Which folder stands at a path now: another one after a build. */
const folderAt = (path: string) => statSync(path, { throwIfNoEntry: false })?.ino

/** The same below a folder, and never out of it. */
function locate(folder: string, path: string): string | undefined {
  const file = realPath(join(folder, path))
  if (file === undefined) return undefined
  const inside = relative(folder, file)
  return inside === '..' || inside.startsWith(`..${sep}`) || isAbsolute(inside) ? undefined : file
}

/** Whether the opened file is the one that the headers tell of: between the two looks, another may have come. */
async function isWhole(answer: SendResult): Promise<boolean> {
  if (answer.type !== 'file' || !(answer.stream instanceof ReadStream)) return true
  const { stat } = answer.metadata
  try {
    const [handle] = (await once(answer.stream, 'open')) as [number]
    const opened = fstatSync(handle)
    return opened.ino === stat.ino && opened.size === stat.size && opened.mtimeMs === stat.mtimeMs
  } catch {
    return false
  }
}

/** The whole file, in the reader's coding; a part is always one of the file itself, which any reader can put together. */
async function keptFor({ request, path, kept }: Asked, file: string): Promise<KeptAnswer | undefined> {
  const type = mediaTypeOf(path)
  if (type === undefined || request.headers.range !== undefined) return undefined
  const stat = statSync(file, { throwIfNoEntry: false })
  if (!stat?.isFile()) return undefined
  const coding = isPackable(path, stat) ? codingFor(request) : undefined
  const found = await kept.get({ file, coding, stat })
  return found && { type, ...found }
}

async function lookOnce(asked: Asked): Promise<FileAnswer> {
  const { request, root, path } = asked
  const folder = realPath(root)
  const before = folder && folderAt(folder)
  if (folder === undefined || before === undefined) return 'replaced'
  const file = locate(folder, path)
  if (file === undefined) return folderAt(folder) === before ? 'absent' : 'replaced'
  const kept = await keptFor(asked, file)
  if (kept !== undefined) return kept
  const answer = await send(request, encodeURIComponent(file), {
    cacheControl: false,
    dotfiles: 'allow',
    index: false,
    onFile: (_path, { size }) => clampSuffix(request, size),
  })
  // What has just been located and is gone was taken away with its folder.
  if (answer.statusCode === 404 || !(await isWhole(answer))) {
    answer.stream.destroy()
    return 'replaced'
  }
  return answer
}

/**
 * The file as it stands at one moment, whole: all its bytes come from one opened file, even while a build puts another
 * folder in the place of this one. `absent` is believed the second time, `replaced` after a fifth of a second.
 */
export async function answerFile(asked: Asked): Promise<FileAnswer> {
  let last: FileAnswer = 'replaced'
  for (let tries = 0; tries < TRIES; tries++) {
    const answer = await lookOnce(asked)
    if (typeof answer !== 'string' || (answer === 'absent' && last === 'absent')) return answer
    if (answer === 'replaced') await pause(PAUSE_MS)
    last = answer
  }
  return last
}
