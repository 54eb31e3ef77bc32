import type { IsoDate } from '../../src/domain/date.ts'
import type { PlanEdition, PlannedPurchase, Purchase } from '../../src/domain/purchase/planned-purchase.ts'
import { purchasesOf } from '../../src/rules/purchases.ts'

type Line = Partial<PlannedPurchase> & Pick<PlannedPurchase, 'id'>

/** Purchases with the history that these editions give them, as the pipeline derives it. */
export function planOf(byDate: Readonly<Record<IsoDate, readonly Line[]>>): {
  readonly planEditions: readonly PlanEdition[]
  readonly purchases: readonly Purchase[]
} {
  const lines = Object.entries(byDate).flatMap(([date, edition]) =>
    edition.map((line, index) => ({
      title: `Achat ${line.id}`,
      status: 'announced' as const,
      ...line,
      ref: { source: date, row: index + 1 },
    })),
  )
  const { editions, purchases } = purchasesOf(lines, (source) => source)
  return { planEditions: editions, purchases }
}

/** Titles that break what is not written with care. */
export const NASTY_TITLES = [
  '<script>alert("Bonjour")</script> & Cie',
  'Fourniture de ]]> deux fois ]]> et de <![CDATA[ ouvert',
  'Guillemets "droits", apostrophes \' et \\ barres; virgules, points-virgules',
  '&amp; déjà échappé &#8217; &lt;b&gt;',
  'Emoji 🧺👩‍🍳 et accents combinés e\u0301',
  'Premier\r\nDeuxième\nTroisième\rQuatrième\u2028Cinquième',
  'Droite-à-gauche \u202Eesrevni\u202C \u2066isolé \u200fmarque',
  'Contrôles \u0000\u0007\u000b\u001f\u007f\u0085 et \uFFFE non-caractères \uD800 seuls \uDC00',
  '=HYPERLINK("http://exemple.example")',
  `${'Très long intitulé de marché de nettoyage '.repeat(250)}fin`,
  'BEGIN:VEVENT\r\nUID:injecté@exemple\r\nEND:VEVENT',
]
