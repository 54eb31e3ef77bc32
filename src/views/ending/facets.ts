import { CATEGORIES } from '../../domain/contract/contract.ts'
import { eurosForDrawing } from '../../domain/money.ts'
import type { Portal } from '../../domain/portal.ts'
import { bandOf } from '../../domain/purchase/purchase-facets.ts'
import { statedAmount } from '../../domain/contract/stated-amount.ts'
import { CATEGORY_TEXT } from '../../text/contract.ts'
import { formatPeriod } from '../../text/plan.ts'
import { fr } from '../../text/language/typography.ts'
import { publicationHasField } from '../../domain/contract/publication-fields.ts'
import { AMOUNT_BANDS } from '../filter/amount-bands.ts'
import { unknownChoice } from '../filter/facet.ts'
import type { Facet } from '../filter/facet.ts'
import { tradeFacet } from '../filter/trade-facet.ts'
import type { EndingRow } from './row.ts'

type EndingFacet = Facet<EndingRow>

const quarter = (rows: readonly EndingRow[]): EndingFacet => ({
  name: 'fin',
  legend: 'Fin au plus tard',
  choices: [...new Set(rows.map((row) => row.quarter))].map((each) => ({
    value: each.toLowerCase(),
    label: formatPeriod(each),
  })),
  valuesOf: (row) => [row.quarter.toLowerCase()],
  open: true,
})

const RENEWED: EndingFacet = {
  name: 'suite',
  legend: 'Suite annoncée',
  hint: fr`Un achat de la programmation donne l'identifiant du marché qu'il renouvelle. Les rapprochements probables n'y comptent pas.`,
  choices: [
    { value: 'prevue', label: 'Un achat prévu le renouvelle' },
    { value: 'abandonnee', label: 'L’achat qui le renouvelait est abandonné ou retiré' },
    { value: 'sans-lien', label: 'Aucun lien publié' },
  ],
  valuesOf: ({ isRenewed, renewing }) => [
    isRenewed ? 'prevue' : renewing.length > 0 ? 'abandonnee' : 'sans-lien',
  ],
  onlyPresent: true,
  open: true,
}

const AMOUNT: EndingFacet = {
  name: 'montant',
  legend: 'Montant signé',
  hint: fr`Hors taxes, pour toute la durée : un prix ou un maximum, non une dépense.`,
  choices: [...AMOUNT_BANDS, unknownChoice('Montant non indiqué')],
  valuesOf: ({ contract }) => {
    const amount = statedAmount(contract)
    return [amount === undefined ? 'inconnu' : AMOUNT_BANDS[bandOf(eurosForDrawing(amount))]!.value]
  },
}

const CATEGORY: EndingFacet = {
  name: 'type',
  legend: 'Type d’achat',
  choices: CATEGORIES.map((category) => ({
    value: CATEGORY_TEXT[category].code,
    label: CATEGORY_TEXT[category].plural,
  })),
  valuesOf: ({ contract }) => [CATEGORY_TEXT[contract.category].code],
  onlyPresent: true,
}

/** Rule 6: a field that the format does not have, one left empty and one that says "none" are three things. */
function clausesOf({ contract }: EndingRow): readonly string[] {
  const { socialConsiderations: social, environmentalConsiderations: environmental } = contract
  if (!publicationHasField(contract, 'socialConsiderations')) return ['champ-inexistant']
  const reserved = social?.includes('reservedParticipation') === true
  const clause = social?.some((value) => value !== 'reservedParticipation') === true
  return [
    ...(clause ? ['sociale'] : []),
    ...(environmental !== undefined && environmental.length > 0 ? ['environnementale'] : []),
    ...(reserved ? ['reserve'] : []),
    ...(social?.length === 0 && environmental?.length === 0 ? ['aucune'] : []),
    ...(social === undefined || environmental === undefined ? ['inconnu'] : []),
  ]
}

const CLAUSES: EndingFacet = {
  name: 'clauses',
  legend: 'Clauses et critères',
  choices: [
    { value: 'sociale', label: 'Clause ou critère social' },
    { value: 'environnementale', label: 'Clause ou critère environnemental' },
    { value: 'reserve', label: 'Marché réservé' },
    { value: 'aucune', label: 'Ni l’un ni l’autre' },
    unknownChoice('Non renseigné'),
    { value: 'champ-inexistant', label: 'Absent du format' },
  ],
  valuesOf: clausesOf,
  onlyPresent: true,
}

/** All sides by which coming ends are filtered; of a plan or of clauses only where some row could tell. */
export function endingFacets(portal: Portal, rows: readonly EndingRow[]): readonly EndingFacet[] {
  return [
    tradeFacet(portal, ({ trade }) => trade?.slug, 'Métier inconnu : code CPV absent ou hors de la table'),
    ...(portal.planEditions.length === 0 ? [] : [RENEWED]),
    quarter(rows),
    AMOUNT,
    CATEGORY,
    ...(rows.some(({ contract }) => publicationHasField(contract, 'socialConsiderations')) ? [CLAUSES] : []),
  ]
}
