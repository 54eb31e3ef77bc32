import { z } from 'zod'
import type { Synonyms } from '../../src/domain/reference/synonym.ts'
import { namesCell, readReference, tradeSchema, valueSynonymSchema } from '../portal/reference.ts'

const columnSchema = z
  .object({ table: z.string(), champ: z.string(), synonymes: namesCell })
  .transform(({ table, champ, synonymes }) => ({ table, field: champ, names: synonymes }))

/** What is known of the words of other files: tables of `data/reference/`, and the names of trades. */
export function readSynonyms(): Synonyms {
  return {
    columns: readReference('synonymes-colonnes.csv', columnSchema),
    values: readReference('synonymes-valeurs.csv', valueSynonymSchema),
    trades: readReference('metiers.csv', tradeSchema).map(({ slug, label, otherNames }) => ({
      code: slug,
      names: [slug, label, ...label.split(' et '), ...otherNames],
    })),
  }
}
