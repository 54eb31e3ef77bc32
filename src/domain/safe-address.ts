import { z } from 'zod'

declare const safe: unique symbol
/** An address that a link may lead to; only `safeAddress` makes one. */
export type SafeAddress = string & { readonly [safe]: true }

/** A path of this site (`//host` and `/\host` are another's), a place on the page, another site, a letter. */
const SAFE = /^(?:\/(?![/\\])|[#?]|https:\/\/|mailto:)[^\s\p{C}]*$/u

/** What may stand in a link as it is; anything else (`javascript:`, `data:`, `//host`) is text. */
export function safeAddress(text: string): SafeAddress | undefined {
  return SAFE.test(text) ? (text as SafeAddress) : undefined
}

/** A published address of the web as programs write it: `https:` only, and no user's name before the host. */
export function webAddress(text: string): SafeAddress | undefined {
  const address = URL.parse(text.trim())
  const isPlain = address?.protocol === 'https:' && address.username === '' && address.password === ''
  return isPlain ? safeAddress(address.href) : undefined
}

/** An address of the web in a file that somebody keeps by hand, such as `source.json`. */
export const webAddressSchema = z
  .string()
  .refine((text) => safeAddress(text) && webAddress(text), 'attendu une adresse qui commence par https://')
