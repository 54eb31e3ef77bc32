import * as fc from 'fast-check'
import { HOSTILE_JSON, HOSTILE_NAMES } from './hostile.ts'

/** A change at one member of a JSON tree; `place` counts them all, over and over. */
export type TreeEdit = { readonly place: number } & (
  | { readonly does: 'replace'; readonly json: string }
  | { readonly does: 'rename'; readonly name: string }
  | { readonly does: 'remove' }
  | { readonly does: 'repeat'; readonly times: number }
  | { readonly does: 'wrap'; readonly key: string }
)

const place = fc.noBias(fc.nat(1_000_000))

export const treeEdit: fc.Arbitrary<TreeEdit> = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.record({ does: fc.constant('replace'), place, json: fc.constantFrom(...HOSTILE_JSON) }),
  },
  {
    weight: 1,
    arbitrary: fc.record({ does: fc.constant('rename'), place, name: fc.constantFrom(...HOSTILE_NAMES) }),
  },
  { weight: 1, arbitrary: fc.record({ does: fc.constant('remove'), place }) },
  {
    weight: 1,
    arbitrary: fc.record({ does: fc.constant('repeat'), place, times: fc.integer({ min: 2, max: 20 }) }),
  },
  {
    weight: 1,
    arbitrary: fc.record({ does: fc.constant('wrap'), place, key: fc.constantFrom('', 'titulaire', 'id') }),
  },
)

interface Member {
  readonly holder: Record<string, unknown> | unknown[]
  readonly key: string
}

/** Every member of every list and object, in order. */
function membersOf(value: unknown): Member[] {
  if (typeof value !== 'object' || value === null) return []
  const holder = value as Record<string, unknown>
  return Object.entries(holder).flatMap(([key, inner]) => [{ holder, key }, ...membersOf(inner)])
}

function define(holder: object, key: string, value: unknown): void {
  Object.defineProperty(holder, key, { value, writable: true, enumerable: true, configurable: true })
}

/** Puts a member where its old one stood, so that the order stays as published. */
function rename(holder: Record<string, unknown>, from: string, to: string): void {
  const members = Object.entries(holder)
  for (const [key] of members) delete holder[key]
  for (const [key, value] of members) define(holder, key === from ? to : key, value)
}

function change(edit: TreeEdit, { holder, key }: Member, raw: (json: string) => string): void {
  const value = (holder as Record<string, unknown>)[key]
  if (edit.does === 'replace') define(holder, key, raw(edit.json))
  else if (edit.does === 'wrap') define(holder, key, edit.key === '' ? [value] : { [edit.key]: value })
  else if (edit.does === 'remove') Reflect.deleteProperty(holder, key)
  else if (edit.does === 'repeat' && Array.isArray(holder))
    holder.push(...Array.from({ length: edit.times }, () => structuredClone(value)))
  else if (edit.does === 'rename' && !Array.isArray(holder)) rename(holder, key, edit.name)
}

/** The JSON text of a tree once changed: what cannot be a value in memory stands in it as written. */
export function editedTree(root: unknown, edits: readonly TreeEdit[]): string {
  const tree = { root: structuredClone(root) }
  const written: string[] = []
  const raw = (json: string) => `<raw ${written.push(json) - 1}>`
  for (const edit of edits) {
    const members = membersOf(tree).slice(1)
    const member = members[edit.place % members.length]
    if (member !== undefined) change(edit, member, raw)
  }
  return JSON.stringify(tree.root).replace(/"<raw (\d+)>"/g, (_, index: string) => written[Number(index)]!)
}
