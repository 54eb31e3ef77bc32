import { z } from 'zod'
import type { Synonyms } from '../../src/domain/reference/synonym.ts'
import { readReference, tradeSchema } from '../portal/reference.ts'

const names = z.string().transform((text) => text.split('|'))

const columnSchema = z
  .object({ table: z.string(), champ: z.string(), synonymes: names })
  .transform(({ table, champ, synonymes }) => ({ table, field: champ, names: synonymes }))

const valueSchema = z
  .object({ table: z.string(), champ: z.string(), code: z.string(), synonymes: names })
  .transform(({ table, champ, code, synonymes }) => ({ table, field: champ, code, names: synonymes }))

/** What is known of the words of other files: tables of `data/reference/`, and the names of trades. */
export function readSynonyms(): Synonyms {
  return {
    columns: readReference('synonymes-colonnes.csv', columnSchema),
    values: readReference('synonymes-valeurs.csv', valueSchema),
    trades: readReference('metiers.csv', tradeSchema).map(({ slug, label, otherNames }) => ({
      code: slug,
      names: [slug, label, ...label.split(' et '), ...otherNames],
    })),
  }
}
