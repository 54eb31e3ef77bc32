import type { Series } from '../../domain/series.ts'
import type { MapClass } from './map-classes.ts'

/** What its marks stand for. */
export interface Marks {
  readonly unit: Series['unit']
  readonly meaning: string
}

/** What a map is drawn on: a grid of tiles, or the outlines themselves. */
export interface Ground {
  /** INSEE codes of the communes that have a place on it. */
  readonly places: Pick<ReadonlySet<string>, 'has' | 'size'>
  /** One a place. */
  readonly values: readonly number[]
  /** In pixels, without the key. */
  readonly height: number
  /** What it lacks, and who drew it, where somebody did. */
  readonly notes: readonly string[]
  elements(
    document: Document,
    classOf: (value: number) => MapClass | undefined,
    marks: Marks,
  ): readonly Element[]
}
