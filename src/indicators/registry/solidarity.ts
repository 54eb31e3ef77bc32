import { byYear } from '../formulas/cells.ts'
import { share } from '../formulas/share.ts'
import type { Indicator } from '../indicator.ts'
import { awardedAmount } from '../measures.ts'
import { isEss, isInclusionStructure, isSolidarityEnterprise } from '../questions.ts'
import { attributions, located } from './local.ts'

const structured = {
  ...located,
  needs: ['structures'],
  chart: { kind: 'shares', meaning: 'reserved' },
} as const
const solidary = { ...structured, needs: ['esus'] } as const
const caveats = ['unknown-is-not-none', 'partial-years', 'structures-of-today'] as const
const ofAmounts = [
  'unknown-is-not-none',
  'partial-years',
  'amount-is-not-spending',
  'shared-equally',
] as const
const TO_ESUS = 'à une entreprise solidaire d’utilité sociale'

/** The categories of firms that the law on schemes of responsible purchasing names, in number and in value. */
export const solidarity: readonly Indicator[] = [
  {
    ...solidary,
    id: 'titulaires-esus',
    label: 'Attributions aux entreprises solidaires (ESUS)',
    question: 'Quelle part va à des entreprises solidaires d’utilité sociale ?',
    words: { share: `des attributions vont ${TO_ESUS}` },
    formula: share(isSolidarityEnterprise, attributions, byYear),
    caveats,
  },
  {
    ...solidary,
    id: 'titulaires-esus-montants',
    label: 'Montants attribués aux entreprises solidaires (ESUS)',
    question: 'Quelle part des montants va à des entreprises solidaires d’utilité sociale ?',
    words: { share: `des montants attribués vont ${TO_ESUS}` },
    formula: share(isSolidarityEnterprise, attributions, byYear, awardedAmount),
    caveats: [...ofAmounts, 'structures-of-today'],
  },
  {
    ...structured,
    id: 'titulaires-siae-ea-esat-montants',
    label: 'Montants attribués aux SIAE, EA et ESAT',
    question: 'Quelle part des montants va aux structures d’insertion et du handicap ?',
    words: { share: 'des montants attribués vont à une structure d’insertion ou du handicap' },
    formula: share(isInclusionStructure, attributions, byYear, awardedAmount),
    caveats: [...ofAmounts, 'structures-of-today'],
  },
  {
    ...located,
    id: 'titulaires-ess-montants',
    label: 'Montants attribués à l’économie sociale et solidaire',
    question: 'Quelle part des montants va à l’économie sociale et solidaire ?',
    words: {
      share: 'des montants dont le statut du fournisseur est connu vont à l’économie sociale et solidaire',
    },
    formula: share(isEss, attributions, byYear, awardedAmount),
    caveats: ofAmounts,
  },
]
