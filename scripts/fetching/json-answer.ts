import { readFile } from 'node:fs/promises'
import type { z } from 'zod'
import { download } from './download.ts'
import type { Order } from './download.ts'
import { FetchError } from './fetch-error.ts'
import type { Web } from './web.ts'

/**
 * A small answer of an API, of the form that it documents.
 * @throws FetchError `unexpected-answer` for another form, and whatever a download may meet.
 */
export async function jsonAnswer<T extends z.ZodType>(
  order: Omit<Order, 'known'>,
  schema: T,
  web: Web,
): Promise<{ readonly answer: z.output<T>; readonly host: string }> {
  const downloaded = await download({ ...order, known: {} }, web)
  const { host } = downloaded ?? order.address
  const text = await readFile(order.path, 'utf8')
  const unexpected = (value: string) => new FetchError({ problem: 'unexpected-answer', host, value })
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch {
    throw unexpected('ce n’est pas du JSON')
  }
  const parsed = schema.safeParse(value)
  if (!parsed.success) throw unexpected(`champ « ${parsed.error.issues[0]!.path.join('.')} »`)
  return { answer: parsed.data, host }
}
