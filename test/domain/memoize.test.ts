import { expect, it } from 'vitest'
import { memoize } from '../../src/domain/memoize.ts'

it('asks once for each thing, also where the answer is nothing', () => {
  const asked: string[] = []
  const nameOf = memoize((thing: { readonly name: string; readonly answer?: string }) => {
    asked.push(thing.name)
    return thing.answer
  })
  const [one, other] = [{ name: 'one', answer: 'yes' }, { name: 'other' }]
  expect([nameOf(one), nameOf(other), nameOf(one), nameOf(other)]).toEqual([
    'yes',
    undefined,
    'yes',
    undefined,
  ])
  expect(asked).toEqual(['one', 'other'])
})

it('takes two things that say the same for two', () => {
  const make = memoize((thing: { readonly name: string }) => [thing.name])
  expect(make({ name: 'a' })).not.toBe(make({ name: 'a' }))
})
