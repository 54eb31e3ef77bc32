import { addMonths } from '../../domain/date.ts'
import { firstDayOf } from '../../domain/period.ts'
import type { Portal } from '../../domain/portal.ts'
import { inSlotOrder } from '../../domain/purchase/purchase-facets.ts'
import { RESERVED_KINDS } from '../../domain/contract/reserved-kind.ts'
import type { ReservedKind } from '../../domain/contract/reserved-kind.ts'
import { communeName } from '../../indicators/locality.ts'
import { CATEGORY_TEXT } from '../../text/contract.ts'
import { RESERVED_KIND_TEXT, smallFirmRule } from '../../text/plan.ts'
import { formatDate } from '../../text/language/format.ts'
import { fr } from '../../text/language/typography.ts'
import { AMOUNT_BANDS } from '../filter/amount-bands.ts'
import { unknownChoice } from '../filter/facet.ts'
import type { Choice, Facet } from '../filter/facet.ts'
import { tradeFacet } from '../filter/trade-facet.ts'
import type { UpcomingRow } from './row.ts'
import { slotText } from './slots.ts'

type PurchaseFacet = Facet<UpcomingRow>

function yesNoUnknown(
  value: boolean | undefined,
  yes: string,
  no: readonly string[] = [],
): readonly string[] {
  return value === undefined ? ['inconnu'] : value ? [yes] : no
}

const kindChoice = (kind: ReservedKind): Choice => ({
  value: RESERVED_KIND_TEXT[kind].code,
  label: RESERVED_KIND_TEXT[kind].plural,
})

const RESERVED: PurchaseFacet = {
  name: 'reserve',
  legend: 'Lots réservés',
  hint: fr`D'après la programmation.`,
  choices: [
    ...RESERVED_KINDS.map(kindChoice),
    { value: 'sans-article', label: 'Réservé, sans dire à qui' },
    { value: 'aucun', label: 'Aucun lot réservé', aside: true },
    unknownChoice('La programmation ne le dit pas'),
  ],
  valuesOf: ({ facets: { reserved } }) => {
    if (reserved === undefined) return ['inconnu']
    if (reserved.length === 0) return ['aucun']
    return reserved.map((kind) => (kind === 'unspecified' ? 'sans-article' : RESERVED_KIND_TEXT[kind].code))
  },
  open: true,
}

const RESERVABLE: PurchaseFacet = {
  name: 'reservable',
  legend: 'Pourrait être réservé',
  hint: fr`Avant l'avis, un article le permettrait encore, et des structures connues de ce site disent faire ce métier. C'est à l'acheteur de décider : ce n'est pas une annonce.`,
  choices: [
    ...RESERVED_KINDS.filter((kind) => kind !== 'prison').map(kindChoice),
    unknownChoice('On ne peut pas le dire : métier non précisé'),
  ],
  valuesOf: ({ facets: { reservable } }) =>
    reservable?.map((kind) => RESERVED_KIND_TEXT[kind].code) ?? ['inconnu'],
}

const MONTHS_AHEAD = 12

/** Whether something can be done now, or is to come within a year. */
const whenFacet = ({ referenceDate }: Portal): PurchaseFacet => ({
  name: 'quand',
  legend: 'Quand',
  choices: [
    { value: 'maintenant', label: fr`À saisir au ${formatDate(referenceDate)}` },
    { value: 'douze-mois', label: '12 prochains mois' },
  ],
  valuesOf({ group, due, purchase: { plannedPublication } }) {
    if (group === 'now') return due?.day === undefined ? ['maintenant'] : ['maintenant', 'douze-mois']
    // What is out, late or undated stands among the quarters.
    if (plannedPublication === undefined || ['overdue', 'open', 'closed'].includes(group)) return []
    return firstDayOf(plannedPublication) < addMonths(referenceDate, MONTHS_AHEAD) ? ['douze-mois'] : []
  },
  open: true,
})

const slot = (rows: readonly UpcomingRow[]): PurchaseFacet => ({
  name: 'publication',
  legend: 'Trimestre de publication',
  choices: [...new Set(rows.map(({ facets }) => facets.slot))].toSorted(inSlotOrder).map((each) => ({
    value: slotText(each).code,
    label: slotText(each).heading,
  })),
  valuesOf: ({ facets }) => [slotText(facets.slot).code],
})

const AMOUNT: PurchaseFacet = {
  name: 'montant',
  legend: 'Montant estimé',
  hint: fr`Hors taxes, pour toute la durée et tous les lots. Un achat est dans chaque tranche que son estimation touche.`,
  choices: [...AMOUNT_BANDS, unknownChoice('Montant non estimé')],
  valuesOf: ({ facets: { bands } }) => bands?.map((band) => AMOUNT_BANDS[band]!.value) ?? ['inconnu'],
}

const CATEGORY: PurchaseFacet = {
  name: 'type',
  legend: 'Type d’achat',
  choices: [
    ...(['works', 'goods', 'services'] as const).map((category) => ({
      value: CATEGORY_TEXT[category].code,
      label: CATEGORY_TEXT[category].plural,
    })),
    unknownChoice('Type non précisé'),
  ],
  valuesOf: ({ facets: { category } }) => [category === undefined ? 'inconnu' : CATEGORY_TEXT[category].code],
}

const CLAUSES: PurchaseFacet = {
  name: 'clauses',
  legend: 'Clauses et critères',
  choices: [
    { value: 'sociale', label: 'Clause ou critère social' },
    { value: 'environnementale', label: 'Clause ou critère environnemental' },
    { value: 'aucune', label: 'Ni l’un ni l’autre' },
    unknownChoice('La programmation ne le dit pas'),
  ],
  valuesOf: ({ facets: { social, environmental } }) => [
    ...(social ? ['sociale'] : []),
    ...(environmental ? ['environnementale'] : []),
    ...(social === false && environmental === false ? ['aucune'] : []),
    ...(social === undefined || environmental === undefined ? ['inconnu'] : []),
  ],
}

const smallFirms = ({ thresholds }: Portal): PurchaseFacet => ({
  name: 'tpe',
  legend: 'À la portée d’une TPE',
  hint: smallFirmRule(thresholds),
  choices: [
    { value: 'oui', label: 'Oui, d’après l’estimation' },
    { value: 'non', label: 'Non, d’après l’estimation' },
    unknownChoice('On ne peut pas le dire'),
  ],
  valuesOf: ({ facets }) => yesNoUnknown(facets.smallFirms, 'oui', ['non']),
})

const SOURCING: PurchaseFacet = {
  name: 'sourcing',
  legend: 'Sourcing',
  hint: fr`Avant de publier, l'acheteur rencontre des entreprises pour connaître ce qui se fait.`,
  choices: [
    { value: 'ouvert', label: 'Sourcing ouvert' },
    { value: 'ferme', label: 'Pas, ou plus, de sourcing' },
    unknownChoice('La programmation ne le dit pas'),
  ],
  valuesOf: ({ facets }) => yesNoUnknown(facets.sourcing, 'ouvert', ['ferme']),
}

const commune = (portal: Portal, rows: readonly UpcomingRow[]): PurchaseFacet => ({
  name: 'commune',
  legend: 'Commune',
  choices: [
    ...[...new Set(rows.flatMap(({ facets }) => facets.commune ?? []))]
      .map((code) => ({ value: code.toLowerCase(), label: communeName(code, portal.localScope) }))
      .sort((one, other) => one.label.localeCompare(other.label, 'fr-FR')),
    unknownChoice('Plusieurs communes, ou non précisée'),
  ],
  valuesOf: ({ facets }) => [facets.commune?.toLowerCase() ?? 'inconnu'],
})

/** All sides by which the purchases ahead are filtered, in the order of the form. */
export function upcomingFacets(portal: Portal, rows: readonly UpcomingRow[]): readonly PurchaseFacet[] {
  return [
    tradeFacet(portal, ({ facets }) => facets.trade, 'Métier non précisé'),
    RESERVED,
    whenFacet(portal),
    AMOUNT,
    commune(portal, rows),
    slot(rows),
    smallFirms(portal),
    CATEGORY,
    CLAUSES,
    SOURCING,
    RESERVABLE,
  ]
}
