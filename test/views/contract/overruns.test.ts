import { expect, it } from 'vitest'
import type { Contract } from '../../../src/domain/contract/contract.ts'
import { largestOverruns } from '../../../src/views/contract/overruns.ts'
import { plain } from '../../text/plain.ts'

const contract = (id: string, initial: bigint | undefined, amount: bigint, more: Partial<Contract> = {}) =>
  ({
    id,
    kind: 'contract',
    initialAmount: initial,
    amount,
    amountStatus: 'stated',
    amendments: [{}],
    ...more,
  }) as Contract

it('ranks what modifications added, with the amounts before and after', () => {
  const found = largestOverruns(
    [contract('a', 100_000_00n, 150_000_00n), contract('b', 1_000_000_00n, 1_200_000_00n)],
    5,
  )
  expect(found.map((each) => each.contract.id)).toEqual(['b', 'a'])
  expect(found.map((each) => plain(each.change))).toEqual(['+20 %', '+50 %'])
  expect(found.map(({ from, to }) => [from, to])).toEqual([
    [83.33, 100],
    [8.33, 12.5],
  ])
})

it('leaves out what is cheaper, as it was, not modified, not stated or counted apart', () => {
  const found = largestOverruns(
    [
      contract('cheaper', 200_00n, 100_00n),
      contract('same', 200_00n, 200_00n),
      contract('unmodified', 100_00n, 200_00n, { amendments: [] }),
      contract('unstated', 1_00n, 200_00n),
      contract('unknown', undefined, 200_00n),
      contract('call-off', 100_00n, 200_00n, { kind: 'callOff' }),
      contract('first', 100_00n, 300_00n),
      contract('second', 100_00n, 200_00n),
    ],
    1,
  )
  expect(found.map((each) => each.contract.id)).toEqual(['first'])
})

it('does not say that what was added is nothing', () => {
  const [found] = largestOverruns([contract('a', 100_000_000_00n, 100_400_000_00n)], 1)
  expect(plain(found!.change)).toBe('+0,4 %')
})
