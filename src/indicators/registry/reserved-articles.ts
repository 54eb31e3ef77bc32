import { among, by } from '../formulas/cells.ts'
import { count, total } from '../formulas/total.ts'
import type { Indicator } from '../indicator.ts'
import { notifiedAmount } from '../measures.ts'
import { byReservedArticle } from '../plan/reserved-article.ts'
import { contracts } from '../population.ts'
import { reservedContract } from '../predicates.ts'

const reserved = among(contracts, reservedContract)
const shared = {
  theme: 'clauses',
  needs: ['socialConsiderations', 'plan'],
  chart: { kind: 'ranked', meaning: 'reserved' },
} as const
const caveats = ['plan-links-only', 'unknown-is-not-none'] as const

/** For whom reserved contracts are reserved: the plan says it, contracts do not. */
export const reservedByArticle: readonly Indicator[] = [
  {
    ...shared,
    id: 'marches-reserves-par-article',
    label: 'Marchés réservés, par article',
    question: 'Au titre de quel article les marchés sont-ils réservés ?',
    unit: 'contrats',
    words: { each: 'l’article', whole: 'des marchés réservés' },
    formula: count(reserved, by(byReservedArticle)),
    caveats,
  },
  {
    ...shared,
    id: 'montants-reserves-par-article',
    label: 'Montants des marchés réservés, par article',
    question: 'Au titre de quel article les montants sont-ils réservés ?',
    unit: 'EUR',
    words: { each: 'l’article', whole: 'des montants des marchés réservés' },
    formula: total(notifiedAmount, reserved, by(byReservedArticle)),
    caveats: [...caveats, 'amount-is-not-spending'],
  },
]
