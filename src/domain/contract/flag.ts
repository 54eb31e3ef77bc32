import { z } from 'zod'

/**
 * Everything that a kept contract may be flagged for. The French sentence of each stands in `text/flags.ts`,
 * which a test holds complete.
 */
export const FLAG_CODES = [
  'buyer-missing',
  'title-missing',
  'title-truncated',
  'title-decoded',
  'title-corrupted',
  'title-personal-data',
  'title-suggests-call-off',
  'title-says-concession',
  'personal-data-masked',
  'value-unreadable',
  'date-missing',
  'date-unreadable',
  'date-implausible',
  'amount-missing',
  'amount-unreadable',
  'amount-not-stated',
  'amount-over-100-million',
  'amount-over-100-medians',
  'amount-over-10-billion',
  'amount-all-nines',
  'amount-out-of-family',
  'amount-decimal-slip',
  'duration-missing',
  'duration-unreadable',
  'duration-implausible',
  'cpv-missing',
  'cpv-repaired',
  'cpv-unreadable',
  'supplier-missing',
  'supplier-id-missing',
  'supplier-id-invalid',
  'supplier-id-mistyped',
  'supplier-personal-data',
  'supplier-looks-like-test',
  'amount-split-estimate',
  'consideration-contradictory',
  'consideration-unknown-value',
  'bids-implausible',
  'amendment-undated',
  'amendment-unreadable',
  'amendment-amount-not-stated',
  'subcontract-unreadable',
  'possible-duplicate',
  'framework-merged',
  'key-merged',
  'other-file-merged',
  'id-placeholder',
  'siret-doubtful',
  'commune-unknown',
  'contract-unknown',
  'value-contradictory',
  'id-repeated',
  'text-cut',
  'title-markup',
  'title-formula',
  'contact-personal',
  'corrected',
  'other-feed-merged',
  'sources-disagree',
  'deadline-unread',
  'total-or-increase',
  'published-before-notified',
  'amendment-before-contract',
  'place-unreadable',
  'place-postcode',
  'uid-shared',
  'commune-outside',
  'theme-unknown',
  'target-incomplete',
  'action-unknown',
] as const

export type FlagCode = (typeof FLAG_CODES)[number]

/** One flag on one row: which published column, and the published value where it may be shown (rule 11). */
export const flagSchema = z
  .strictObject({
    code: z.enum(FLAG_CODES),
    /** Published column or JSON path, as the file names it. */
    column: z.string().optional(),
    /** Published value, cut to 120 characters; absent where it is protected. */
    value: z.string().optional(),
  })
  .readonly()
export type Flag = z.infer<typeof flagSchema>

/** Two flags that say the same of the same column have the same text. */
export function flagText({ code, column, value }: Flag): string {
  return [code, column, value].join('\u001f')
}
