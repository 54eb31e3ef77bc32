import { z } from 'zod'
import { RESERVED_ARTICLES } from '../purchase/planned-purchase.ts'
import { STRUCTURE_KINDS } from '../supplier/structure.ts'

const text = z.string().trim().min(1)
const optional = z.string().transform((cell) => (cell === '' ? undefined : Number(cell)))

/** One row of `data/reference/articles-marches-reserves.csv`: for whom an article lets a buyer reserve a lot. */
export const reservedArticleSchema = z
  .object({
    article: z.enum(RESERVED_ARTICLES),
    beneficiaires: text,
    types_de_structures: text,
    part_minimale_effectif: optional,
    duree_maximale_ans: optional,
    conditions: z.string(),
    source: text,
    verification: text,
  })
  .transform((row) => ({
    article: row.article,
    beneficiaries: row.beneficiaires,
    /** Kinds that the structures file knows; work in prison is none of them. */
    kinds: STRUCTURE_KINDS.filter((kind) => row.types_de_structures.split('|').includes(kind)),
    /** Least share of the people concerned among the staff, 0 to 1. */
    leastShare: row.part_minimale_effectif,
    longestYears: row.duree_maximale_ans,
    conditions: row.conditions,
    source: row.source,
    verification: row.verification,
  }))
  .readonly()
export type ReservedArticleText = z.infer<typeof reservedArticleSchema>

/** One row of `data/reference/services-reserves-ess.csv`: codes from one to another, both included. */
export const essServiceSchema = z
  .object({ cpv_debut: z.string().regex(/^\d{8}$/), cpv_fin: z.string().regex(/^\d{8}$/), libelle: text })
  .transform((row) => ({ from: row.cpv_debut, to: row.cpv_fin, label: row.libelle }))
  .readonly()
export type EssService = z.infer<typeof essServiceSchema>
