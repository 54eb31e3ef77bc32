import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import { expect } from 'vitest'
import { ask } from './raw.ts'

const UNPACK = { br: brotliDecompressSync, gzip: gunzipSync, none: (bytes: Buffer) => bytes } as const
/** How a body travelled. */
export type Sent = keyof typeof UNPACK

/** A file as its reader sees it who takes these codings, and how it travelled; its length must be told. */
export async function readUnpacked(url: string, target: string, accepted: string | undefined) {
  const { headers, body } = await ask(url, target, {
    headers: accepted === undefined ? [] : [`Accept-Encoding: ${accepted}`],
  })
  const sent = (headers.get('content-encoding') ?? 'none') as Sent
  expect(headers.get('content-length')).toBe(String(body.length))
  return { sent, text: UNPACK[sent](body).toString(), bytes: body.length, headers }
}
