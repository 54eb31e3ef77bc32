import type { Cents } from '../../domain/money.ts'
import { eurosForDrawing } from '../../domain/money.ts'
import { formatEurosShort } from '../../text/language/format.ts'
import type { Chances } from './chances.ts'
import type { PurchaseView } from './view.ts'

/** Amounts on a scale of powers of ten, in percent of its width; equal ones stand on one another. */
export interface AmountStrip {
  readonly dots: readonly { readonly x: number; readonly level: number }[]
  readonly levels: number
  readonly ticks: readonly { readonly x: number; readonly text: string }[]
  readonly median?: number
  /** The estimate of the purchase: from its one bound to itself where it states one. */
  readonly band?: { readonly x: number; readonly width: number }
}

/** What a dot takes of the narrowest drawing, in percent. */
const DOT = 2.6
const rounded = (value: number) => Math.round(value * 100) / 100

function stacked(places: readonly number[]): AmountStrip['dots'] {
  const lastAt: number[] = []
  return places.map((x) => {
    const free = lastAt.findIndex((last) => x - last >= DOT)
    const level = free < 0 ? lastAt.length : free
    lastAt[level] = x
    return { x, level }
  })
}

/** `undefined` where no amount is stated. */
export function amountStrip(
  { amounts: { stated, usual } }: Chances,
  { minAmount, maxAmount }: Pick<PurchaseView, 'minAmount' | 'maxAmount'>,
): AmountStrip | undefined {
  if (stated.length === 0) return undefined
  const bounds = [minAmount ?? maxAmount, maxAmount ?? minAmount].flatMap((bound) => bound ?? [])
  const powers = [...stated, ...bounds].map((amount) => Math.log10(Math.max(1, eurosForDrawing(amount))))
  const from = Math.floor(Math.min(...powers))
  const to = Math.max(from + 1, Math.ceil(Math.max(...powers)))
  const place = (amount: Cents) =>
    rounded((100 * (Math.log10(Math.max(1, eurosForDrawing(amount))) - from)) / (to - from))
  const dots = stacked(stated.map(place).toSorted((one, other) => one - other))
  const [least, most] = bounds.map(place)
  return {
    dots,
    levels: 1 + Math.max(...dots.map(({ level }) => level)),
    ticks: Array.from({ length: to - from + 1 }, (_, index) => ({
      x: rounded((100 * index) / (to - from)),
      text: formatEurosShort(10n ** BigInt(from + index) * 100n),
    })),
    ...(usual === undefined ? {} : { median: place(usual.median) }),
    ...(least === undefined ? {} : { band: { x: least, width: rounded(most! - least) } }),
  }
}
