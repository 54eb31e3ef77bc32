/**
 * Whether an SPDX expression can be met with the allowed licences: one side of an OR is enough, an AND wants both.
 * @throws Error where brackets stand inside the expression: none has them, and a wrong guess would let one pass.
 */
export function isAllowed(expression: string, allowed: ReadonlySet<string>): boolean {
  const bare = expression.replace(/^\((.*)\)$/, '$1')
  if (/[()]/.test(bare)) throw new Error(`brackets within a licence: ${expression}`)
  return bare.split(' OR ').some((side) => side.split(' AND ').every((licence) => allowed.has(licence)))
}
