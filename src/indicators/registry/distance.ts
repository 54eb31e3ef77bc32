import { awardByDivision } from '../dimensions.ts'
import { among, by, byYear } from '../formulas/cells.ts'
import { medianOfEnough } from '../formulas/statistics.ts'
import type { Indicator } from '../indicator.ts'
import { supplierDistance } from '../measures.ts'
import { awards } from '../population.ts'
import { awardedWithDistance } from '../predicates.ts'

const attributions = among(awards, awardedWithDistance)
const distant = { theme: 'achat-local', unit: 'km', needs: ['supplierDistance'] } as const

/** How far suppliers are, in the formats that say so. */
export const supplierDistances: readonly Indicator[] = [
  {
    ...distant,
    id: 'distance-des-titulaires',
    label: 'Distance des fournisseurs',
    question: 'À quelle distance sont les entreprises retenues ?',
    chart: { kind: 'years', meaning: 'local' },
    words: {
      state:
        'la moitié des attributions dont la distance est connue vont à une entreprise à {} au plus de l’acheteur',
    },
    formula: medianOfEnough(supplierDistance, attributions, byYear),
    caveats: ['distance-from-buyer', 'origin-is-no-criterion', 'partial-years'],
  },
  {
    ...distant,
    id: 'distance-des-titulaires-par-division',
    label: 'Distance des fournisseurs, par famille d’achat',
    question: 'Pour quels achats les entreprises viennent-elles de plus loin ?',
    chart: { kind: 'ranked', meaning: 'local' },
    words: { each: 'la famille' },
    formula: medianOfEnough(supplierDistance, attributions, by(awardByDivision)),
    caveats: ['distance-from-buyer', 'origin-is-no-criterion'],
  },
]
