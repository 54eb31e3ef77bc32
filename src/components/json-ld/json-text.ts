/** What would end the element, open a comment in it, or end a line for a program that reads it as a script. */
const UNSAFE = /[<>&\u2028\u2029]/g

/**
 * JSON to stand in a `<script type="application/ld+json">`: the same value for whoever parses it, and nothing in it
 * that HTML could take for markup (`</script`, `<!--`), whatever a title contains.
 */
export function jsonText(value: object): string {
  return JSON.stringify(value).replace(
    UNSAFE,
    (character) => `\\u${character.codePointAt(0)!.toString(16).padStart(4, '0')}`,
  )
}
