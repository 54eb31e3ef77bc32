import { z } from 'zod'
import type { LocalScope } from './local-scope.ts'

/** The place of a commune in the grid of the map, counted from 1. */
export interface Tile {
  readonly name: string
  readonly column: number
  readonly row: number
}

/** Places by INSEE code. */
export type TileGrid = ReadonlyMap<string, Tile>

/** One row of `grille-communes.csv`. */
export const tileRowSchema = z.strictObject({
  code_insee: z.string().regex(/^\d[\dAB]\d{3}$/),
  nom: z.string().min(1),
  colonne: z.coerce.number().int().positive(),
  ligne: z.coerce.number().int().positive(),
  source: z.string().min(1),
})
export type TileRow = z.output<typeof tileRowSchema>

/** The places of a territory's own communes, in the order of the table; empty where it has none of them. */
export function tileGridOf(rows: readonly TileRow[], { communes }: LocalScope): TileGrid {
  return new Map(
    rows
      .filter(({ code_insee }) => communes.has(code_insee))
      .map((row) => [row.code_insee, { name: row.nom, column: row.colonne, row: row.ligne }]),
  )
}
