import type { Span } from './span.ts'

const MASK = '[courriel masqué]'

/** The sign, alone or between blanks, and what people write in its place: `(at)`, `[arobase]`, ` arobase `. */
const AT =
  / {0,3}[([{<] {0,2}(?:at|@|arobas(?:e)?|chez) {0,2}[)\]}>] {0,3}|(?<! ) {0,3}@ {0,3}|(?<! ) {1,3}(?:at|arobas(?:e)?) {1,3}/gi
const DOT = String.raw`(?: ?\.| ?[([{] ?(?:dot|point|\.) ?[)\]}] ?| (?:dot|point) )`
const LABEL = String.raw`[A-Za-z0-9-]{1,63}`
const HOST = new RegExp(`${LABEL}(?:${DOT}${LABEL}){1,8}`, 'iy')
/** Where blanks stand around the sign, only a host that ends as addresses do is one. */
const ENDING = /[. )\]}][A-Za-z]{2,24}$/
/** The word "at" alone is English for "à": only before the endings met here. */
const COMMON_ENDING = /[. )\]}](?:fr|com|org|net|eu|be|lu|de|info|gouv|example)$/i

const LOCAL = /[A-Za-z0-9._%+'!#$&*/=?^`{|}~-]/
const SPELLED_DOT = / ?[([{]? ?(?:dot|point) ?[)\]}]? ?$/i
/** The longest mailbox that mail servers take is 64 characters; beyond, the end of it is enough. */
const LONGEST = 320

/** Where the mailbox that ends at `end` begins; `end` itself where there is none. */
function startOfMailbox(text: string, end: number, from: number): number {
  const limit = Math.max(from, end - LONGEST)
  let start = end
  for (;;) {
    const before = start
    while (start > limit && LOCAL.test(text.charAt(start - 1))) start -= 1
    if (start === before || start <= limit) return start
    const dot = SPELLED_DOT.exec(text.slice(Math.max(limit, start - 10), start))
    if (dot === null || start - dot[0].length <= limit || !/^[ ([{]/.test(dot[0])) return start
    const next = start - dot[0].length
    if (!LOCAL.test(text.charAt(next - 1))) return start
    start = next
  }
}

function isAddress(sign: string, host: string): boolean {
  if (/[([{<]/.test(sign)) return true
  if (!sign.includes('@')) return /arobas/i.test(sign) ? ENDING.test(host) : COMMON_ENDING.test(host)
  return sign === '@' || ENDING.test(host)
}

/** E-mail addresses, also of accented hosts; a name such as "As@lae" has no domain after its sign and stays. */
export function findEmails(text: string): Span[] {
  const found: Span[] = []
  for (const { 0: sign, index } of text.matchAll(AT)) {
    HOST.lastIndex = index + sign.length
    const host = HOST.exec(text)?.[0]
    const start = startOfMailbox(text, index, found.at(-1)?.end ?? 0)
    if (host === undefined || start === index || !isAddress(sign, host)) continue
    found.push({ start, end: index + sign.length + host.length, mask: MASK })
  }
  return found
}
