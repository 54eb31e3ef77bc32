import { z } from 'zod'
import { listOf } from '../codec.ts'

/** Degrees (WGS 84) where a file is read: longitude, latitude. */
const positionSchema = z.tuple([z.number(), z.number()]).readonly()
export type MapPosition = z.infer<typeof positionSchema>

/** Its first position comes again at its end. */
export type MapRing = readonly MapPosition[]

/** An outer ring, then its holes; which way they turn means nothing. */
export type MapPolygon = readonly MapRing[]

/** The outline of one commune: a commune may have several parts. */
const shapeSchema = z
  .strictObject({ code: z.string(), name: z.string(), polygons: listOf(listOf(listOf(positionSchema))) })
  .readonly()
export type CommuneShape = z.infer<typeof shapeSchema>

/** Who drew the outlines, under which licence, and of which day they are. */
const mapSourceSchema = z
  .strictObject({
    title: z.string(),
    publisher: z.string(),
    licence: z.string(),
    date: z.string().optional(),
  })
  .readonly()
export type MapSource = z.infer<typeof mapSourceSchema>

/** `commune-map.json` of `data/derived`: the communes of the territory whose outline a file gives. */
export const communeMapSchema = z
  .strictObject({
    sources: listOf(mapSourceSchema),
    shapes: listOf(shapeSchema),
    /** Communes of the territory that no file has; none where no file was brought. */
    missing: listOf(z.strictObject({ code: z.string(), name: z.string() })),
  })
  .readonly()
export type CommuneMap = z.infer<typeof communeMapSchema>
