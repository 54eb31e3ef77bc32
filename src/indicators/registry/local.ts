import { awardByDivision, byCommune, byLocality, bySizeClass } from '../dimensions.ts'
import { among, by, byYear } from '../formulas/cells.ts'
import { composition } from '../formulas/composition.ts'
import { share } from '../formulas/share.ts'
import { count } from '../formulas/total.ts'
import type { Indicator } from '../indicator.ts'
import { awardedAmount } from '../measures.ts'
import { awards } from '../population.ts'
import { awarded } from '../predicates.ts'
import { isEss, isInclusionStructure, isNewcomer, locatedIn } from '../questions.ts'

export const attributions = among(awards, awarded)
const inTerritory = locatedIn('dont le fournisseur est établi dans une commune du territoire', 'territory')
const inDepartment = locatedIn('dont le fournisseur est établi dans le département', 'department')
const inRegion = locatedIn('dont le fournisseur est établi dans la région', 'region')
const KNOWN = 'des attributions dont le lieu est connu vont à un fournisseur établi'

export const located = {
  theme: 'achat-local',
  unit: 'part',
  needs: ['establishments'],
  chart: { kind: 'shares', meaning: 'local' },
} as const
const stacked = { chart: { kind: 'stacked', meaning: 'local' } } as const
const placed = ['origin-is-no-criterion', 'location-from-establishments', 'partial-years'] as const

/** Where suppliers are established, how large they are, whether they are new (rule 9). */
export const local: readonly Indicator[] = [
  {
    ...located,
    ...stacked,
    id: 'lieu-des-titulaires',
    circle: 'territory',
    label: 'Lieu d’établissement des fournisseurs',
    question: 'Les marchés vont-ils à des entreprises d’ici ?',
    words: { lead: 'territoire', share: `${KNOWN} dans le territoire` },
    formula: composition(byLocality, attributions, { overYears: true }),
    caveats: placed,
  },
  {
    ...located,
    ...stacked,
    id: 'lieu-des-titulaires-montants',
    circle: 'territory',
    label: 'Lieu d’établissement des fournisseurs, en valeur',
    question: 'Et en valeur ?',
    words: {
      lead: 'territoire',
      share: 'des montants dont le lieu est connu vont à un fournisseur établi dans le territoire',
    },
    formula: composition(byLocality, attributions, { weight: awardedAmount, overYears: true }),
    caveats: [...placed, 'amount-is-not-spending', 'shared-equally'],
  },
  {
    ...located,
    id: 'part-locale-territoire',
    circle: 'territory',
    label: 'Part locale dans le territoire',
    question: 'Quelle part va à des entreprises établies dans le territoire ?',
    words: { share: `${KNOWN} dans le territoire` },
    formula: share(inTerritory, attributions, byYear),
    caveats: placed,
  },
  {
    ...located,
    id: 'part-locale-departement',
    circle: 'department',
    label: 'Part locale dans le département',
    question: 'Et si « local » veut dire le département ?',
    words: { share: `${KNOWN} dans le département` },
    formula: share(inDepartment, attributions, byYear),
    caveats: placed,
  },
  {
    ...located,
    id: 'part-locale-region',
    circle: 'region',
    label: 'Part locale dans la région',
    question: 'Et si « local » veut dire la région ?',
    words: { share: `${KNOWN} dans la région` },
    formula: share(inRegion, attributions, byYear),
    caveats: placed,
  },
  {
    ...located,
    id: 'part-locale-par-division',
    circle: 'territory',
    label: 'Part locale par famille d’achat',
    question: 'Dans quels achats le territoire fournit-il le plus ?',
    words: { each: 'la famille', share: `${KNOWN} dans le territoire` },
    formula: share(inTerritory, attributions, by(awardByDivision)),
    caveats: ['origin-is-no-criterion', 'location-from-establishments'],
  },
  {
    ...located,
    id: 'communes-des-titulaires',
    circle: 'territory',
    label: 'Attributions par commune du territoire',
    question: 'Dans quelles communes les fournisseurs sont-ils établis ?',
    unit: 'attributions',
    chart: { kind: 'map', meaning: 'local' },
    words: { each: 'la commune', whole: 'des attributions' },
    formula: count(attributions, by(byCommune)),
    caveats: ['origin-is-no-criterion', 'location-from-establishments'],
  },
  {
    ...located,
    ...stacked,
    id: 'taille-des-titulaires',
    label: 'Taille des entreprises retenues',
    question: 'Quelle part va aux petites et moyennes entreprises ?',
    words: {
      lead: 'pme',
      share: 'des attributions dont la taille de l’entreprise est connue vont à des PME',
    },
    formula: composition(bySizeClass, attributions, { overYears: true }),
    caveats: ['size-class-of-today', 'partial-years'],
  },
  {
    ...located,
    id: 'titulaires-ess',
    label: 'Attributions à l’économie sociale et solidaire',
    question: 'Quelle part va à l’économie sociale et solidaire ?',
    words: { share: 'des attributions dont le statut est connu vont à l’économie sociale et solidaire' },
    formula: share(isEss, attributions, byYear),
    caveats: ['unknown-is-not-none', 'partial-years'],
  },
  {
    ...located,
    id: 'titulaires-siae-ea-esat',
    label: 'Attributions aux SIAE, EA et ESAT',
    question: 'Quelle part va aux structures d’insertion et du handicap ?',
    needs: ['structures'],
    chart: { kind: 'shares', meaning: 'reserved' },
    words: { share: 'des attributions vont à une structure d’insertion ou du handicap' },
    formula: share(isInclusionStructure, attributions, byYear),
    caveats: ['unknown-is-not-none', 'partial-years'],
  },
  {
    ...located,
    id: 'nouveaux-titulaires',
    label: 'Nouveaux fournisseurs',
    question: 'Quelle part va à des entreprises nouvelles ?',
    needs: [],
    words: {
      share: 'des attributions vont à une entreprise qui n’avait pas encore de marché dans ces fichiers',
    },
    formula: share(isNewcomer, attributions, byYear),
    caveats: ['newcomer-in-files-only', 'partial-years'],
  },
]
