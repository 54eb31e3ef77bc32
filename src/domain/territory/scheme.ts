import { z } from 'zod'
import { filledCell, listCell, optionalCell } from '../table-cell.ts'
import type { StatedAssumption } from './assumption.ts'
import { isTrace } from './trace.ts'

const tracesCell = listCell.refine((traces) => traces.every(isTrace))
const placeCell = filledCell.regex(/^[1-9]\d{0,2}$/).transform(Number)

/** A day, a month or a year: as much as its document tells. */
const whenCell = z
  .string()
  .trim()
  .regex(/^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$/)

/** One row of `actions-spaser.csv`: what the scheme says that will be done. */
export const schemeActionSchema = z
  .strictObject({
    /** In its address, for good. */
    numero: placeCell,
    /** "Pilier 1 – Renforcer l’insertion": what stands before the dash and what stands after it. */
    groupe: filledCell,
    /** Within its group. */
    ordre: placeCell,
    nom: filledCell,
    intitule: filledCell,
    /** Ids of the indicators that measure it, and traces that show it. */
    indicateurs: listCell,
    traces: tracesCell,
    source: filledCell,
  })
  .transform((row) => ({
    number: row.numero,
    group: row.groupe,
    rank: row.ordre,
    name: row.nom,
    title: row.intitule,
    indicators: row.indicateurs,
    traces: row.traces,
    source: row.source,
  }))
  .readonly()
export type SchemeAction = z.infer<typeof schemeActionSchema>

/** One row of `jalons.csv`: a day, or a time from `date` to `fin`, in the life of the scheme. */
export const milestoneSchema = z
  .strictObject({
    date: whenCell,
    fin: optionalCell.refine((end) => end === undefined || whenCell.safeParse(end).success),
    nom: filledCell,
    detail: optionalCell,
    source: filledCell,
  })
  .refine(({ date, fin }) => fin === undefined || fin >= date, { path: ['fin'] })
  .transform((row) => ({
    date: row.date,
    end: row.fin,
    name: row.nom,
    detail: row.detail,
    source: row.source,
  }))
  .readonly()
export type Milestone = z.infer<typeof milestoneSchema>

/** One row of `engagements.csv`: a commitment of a charter that the authority signed, and what gives evidence of it. */
export const commitmentSchema = z
  .strictObject({
    numero: placeCell,
    charte: filledCell,
    intitule: filledCell,
    indicateurs: listCell,
    traces: tracesCell,
    source: filledCell,
    remarque: optionalCell,
  })
  .transform((row) => ({
    number: row.numero,
    charter: row.charte,
    title: row.intitule,
    indicators: row.indicateurs,
    traces: row.traces,
    source: row.source,
    remark: row.remarque,
  }))
  .readonly()
export type Commitment = z.infer<typeof commitmentSchema>

/** One row of `concertation.csv`: what those consulted proposed on a theme, and what the authority answered, retold. */
export const proposalSchema = z
  .strictObject({ theme: filledCell, proposition: filledCell, reponse: optionalCell, source: filledCell })
  .transform((row) => ({
    theme: row.theme,
    proposal: row.proposition,
    answer: row.reponse,
    source: row.source,
  }))
  .readonly()
export type ConsultedProposal = z.infer<typeof proposalSchema>

/** What an authority's folder tells of its scheme (SPASER, SPAR…); each list is empty where it has no file. */
export interface Scheme {
  readonly actions: readonly SchemeAction[]
  readonly milestones: readonly Milestone[]
  readonly commitments: readonly Commitment[]
  readonly proposals: readonly ConsultedProposal[]
  /** What it says of the way to its targets in place of the portal's own assumptions. */
  readonly assumptions: readonly StatedAssumption[]
}
