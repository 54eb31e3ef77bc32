import { plainDecimal } from '../text/language/format.ts'
import type { Point, Quantity } from '../domain/series.ts'

/** What a mark stands for: written as `data-*`, so that it can be read by itself (`client/figure-reader.ts`). */
export interface MarkKey {
  readonly period: string
  readonly series?: string | undefined
  readonly value: Quantity | null
}

/** `data-serie` of a value that a document states: it stands in no CSV of the indicator. */
export const DOCUMENT = 'document'

/** Plot hands on no attributes of ours but a label: `render.ts` turns this one into `data-*` attributes. */
const CARRIER = 'mark:'

/** For the `ariaLabel` channel of a Plot mark. */
export function markKey({ period, series, value }: MarkKey): string {
  const key = { period, series, value: value === null ? null : plainDecimal(value) }
  return `${CARRIER}${JSON.stringify(key)}`
}

export const keyOfPoint = (point: Point): string => markKey(point)

/** The attributes of a mark: `data-periode`, `data-serie`, `data-valeur` as they stand in the CSV. */
export function markAttributes(key: MarkKey): Record<string, string | undefined> {
  return {
    'data-periode': key.period,
    'data-serie': key.series,
    'data-valeur': key.value === null ? '' : plainDecimal(key.value),
  }
}

/** Reads back what `markKey` wrote; `undefined` for a label of another kind. */
export function attributesOfLabel(label: string): Record<string, string | undefined> | undefined {
  if (!label.startsWith(CARRIER)) return undefined
  const { period, series, value } = JSON.parse(label.slice(CARRIER.length)) as Record<string, string | null>
  return {
    'data-periode': period ?? undefined,
    'data-serie': series ?? undefined,
    'data-valeur': value ?? '',
  }
}
