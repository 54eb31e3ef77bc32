import { awardByDivision, bySupplier } from '../dimensions.ts'
import { among, by, byYear } from '../formulas/cells.ts'
import { herfindahl, shareOfLargest } from '../formulas/concentration.ts'
import { share } from '../formulas/share.ts'
import { meanOf } from '../formulas/statistics.ts'
import { total } from '../formulas/total.ts'
import type { Indicator } from '../indicator.ts'
import { awardedAmount, bidsReceived } from '../measures.ts'
import { awards, contracts } from '../population.ts'
import { awarded, headlineWith } from '../predicates.ts'
import { singleBid, withoutCall } from '../questions.ts'
import { euros, marches, NOTIFIED, ranked, shares, years } from './spend-entry.ts'

const attributions = among(awards, awarded)
const marchesAvecOffres = among(contracts, headlineWith('bidsReceived', 'offres reçues'))

/** To whom, and among how many: suppliers, concentration, bids. */
export const competition: readonly Indicator[] = [
  {
    ...euros,
    ...ranked,
    id: 'plus-grands-titulaires',
    label: 'Montants par fournisseur',
    question: 'À quelles entreprises les marchés sont-ils attribués ?',
    words: { each: 'le fournisseur', whole: NOTIFIED },
    formula: total(awardedAmount, attributions, by(bySupplier)),
    caveats: ['amount-is-not-spending', 'shared-equally', 'hidden-co-contractors', 'amounts-set-beside'],
  },
  {
    ...shares,
    id: 'concentration-5',
    label: 'Part des 5 premiers fournisseurs',
    question: 'Les montants vont-ils à quelques entreprises ?',
    needs: [],
    words: { share: 'des montants signés vont aux cinq premiers fournisseurs' },
    formula: shareOfLargest(5, awardedAmount, attributions, byYear),
    caveats: ['concentration-of-notified', 'shared-equally', 'hidden-co-contractors', 'partial-years'],
  },
  {
    ...shares,
    id: 'concentration-10',
    label: 'Part des 10 premiers fournisseurs',
    question: 'Et aux dix premières ?',
    needs: [],
    words: { share: 'des montants signés vont aux dix premiers fournisseurs' },
    formula: shareOfLargest(10, awardedAmount, attributions, byYear),
    caveats: ['concentration-of-notified', 'shared-equally', 'hidden-co-contractors', 'partial-years'],
  },
  {
    ...euros,
    ...years,
    id: 'concentration-hhi',
    label: 'Indice de concentration',
    question: 'Combien d’entreprises se partagent les montants, en un seul nombre ?',
    words: { state: 'l’indice de concentration des montants vaut {} sur 10 000' },
    unit: 'indice',
    formula: herfindahl(awardedAmount, attributions, byYear),
    caveats: ['concentration-of-notified', 'shared-equally', 'hidden-co-contractors', 'partial-years'],
  },
  {
    ...shares,
    id: 'concentration-par-division',
    label: 'Part des 5 premiers fournisseurs, par famille d’achat',
    question: 'Dans quelles familles d’achat quelques entreprises ont-elles presque tout ?',
    needs: [],
    words: { each: 'la famille', share: 'des montants signés vont aux cinq premiers fournisseurs' },
    formula: shareOfLargest(5, awardedAmount, attributions, by(awardByDivision)),
    caveats: ['concentration-of-notified', 'shared-equally', 'hidden-co-contractors'],
  },
  {
    ...shares,
    id: 'concentration-10-par-division',
    label: 'Part des 10 premiers fournisseurs, par famille d’achat',
    question: 'Et les dix premières ?',
    needs: [],
    words: { each: 'la famille', share: 'des montants signés vont aux dix premiers fournisseurs' },
    formula: shareOfLargest(10, awardedAmount, attributions, by(awardByDivision)),
    caveats: ['concentration-of-notified', 'shared-equally', 'hidden-co-contractors'],
  },
  {
    ...euros,
    ...ranked,
    id: 'concentration-hhi-par-division',
    label: 'Indice de concentration, par famille d’achat',
    question: 'Quelles familles d’achat reposent sur le moins d’entreprises ?',
    words: { each: 'la famille' },
    unit: 'indice',
    formula: herfindahl(awardedAmount, attributions, by(awardByDivision)),
    caveats: ['concentration-of-notified', 'shared-equally', 'hidden-co-contractors'],
  },
  {
    ...shares,
    id: 'sans-mise-en-concurrence',
    label: 'Marchés passés sans publicité ni mise en concurrence',
    question: 'Combien de marchés sont signés sans appel à la concurrence ?',
    needs: [],
    words: {
      share:
        'des marchés dont la procédure est connue ont été passés sans publicité ni mise en concurrence préalables',
    },
    formula: share(withoutCall, marches, byYear),
    caveats: ['without-call-may-be-lawful', 'marks-for-countries', 'unknown-is-not-none', 'partial-years'],
  },
  {
    ...shares,
    id: 'offre-unique',
    label: 'Marchés à une seule offre',
    question: 'Combien de marchés n’ont reçu qu’une offre ?',
    needs: ['bidsReceived'],
    words: { share: 'des marchés dont le nombre d’offres est renseigné n’en ont reçu qu’une' },
    formula: share(singleBid, marchesAvecOffres, byYear),
    caveats: ['marks-for-countries', 'unknown-is-not-none', 'field-since-2024', 'partial-years'],
  },
  {
    ...euros,
    ...years,
    id: 'offres-recues',
    label: 'Offres reçues par marché',
    question: 'Combien d’entreprises répondent à un marché ?',
    words: { state: 'un marché a reçu {} en moyenne' },
    unit: 'offres',
    needs: ['bidsReceived'],
    formula: meanOf(bidsReceived, marchesAvecOffres, byYear),
    caveats: ['unknown-is-not-none', 'field-since-2024', 'partial-years'],
  },
]
