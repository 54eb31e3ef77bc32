import type { SupplierEntry } from '../../indicators/supplier-book.ts'
import type { Holding } from '../../indicators/supplier-holdings.ts'
import { formatCount, formatNumber } from '../../text/language/format.ts'
import { fr } from '../../text/language/typography.ts'
import { publicationHasField } from '../../domain/contract/publication-fields.ts'
import type { Property, PropertyValue } from '../contract/property.ts'

/** Counts, because few contracts tell it (rule 12); what no format can tell is said apart from what is not filled in. */
function bidsProperty({ holdings }: SupplierEntry): readonly Property[] {
  if (holdings.length === 0) return []
  const askable = holdings.filter(({ contract }) => publicationHasField(contract, 'bidsReceived'))
  const bids = askable.flatMap(({ contract }) => contract.bidsReceived ?? []).sort((a, b) => a - b)
  const silent = askable.length - bids.length
  const without = holdings.length - askable.length
  const rest = [
    silent > 0 && fr`${formatNumber(silent)} non renseigné${silent > 1 ? 's' : ''}`,
    without > 0 && fr`${formatNumber(without)} sans cette rubrique dans leur format`,
  ].filter((part) => part !== false)
  const detail =
    rest.length === 0
      ? undefined
      : `${rest.join(' ; ')}, sur ${formatCount(holdings.length, 'contrat', 'contrats')}`
  if (bids.length === 0)
    return [{ label: 'Offres reçues', values: [{ text: 'inconnu', unknown: true, detail }] }]
  const [least, most] = [bids[0]!, bids.at(-1)!]
  const range =
    least === most
      ? formatCount(least, 'offre', 'offres')
      : `de ${formatNumber(least)} à ${formatCount(most, 'offre', 'offres')}`
  const single = bids.filter((count) => count === 1).length
  const lone = single === 0 || bids.length === 1 ? '' : fr` ; une seule offre pour ${formatNumber(single)}`
  return [
    {
      label: 'Offres reçues',
      values: [
        {
          text: fr`${range}, sur ${formatCount(bids.length, 'contrat renseigné', 'contrats renseignés')}${lone}`,
          detail,
        },
      ],
    },
  ]
}

function amendmentsProperty({ holdings }: SupplierEntry): readonly Property[] {
  if (holdings.length === 0) return []
  const modified = holdings.filter(({ contract }) => contract.amendments.length > 0).length
  const text =
    modified === 0
      ? 'aucune publiée'
      : fr`${formatCount(modified, 'contrat modifié', 'contrats modifiés')} au moins une fois, sur ${formatNumber(holdings.length)}`
  return [
    {
      label: 'Modifications',
      term: 'modification',
      values: [{ text, href: modified === 0 ? undefined : '#contrats' }],
    },
  ]
}

/** Yes, no and not filled in are three answers (rule 6). */
function declaredText(askable: readonly Holding[]): string {
  const yes = askable.filter(
    ({ contract }) => contract.subcontractingDeclared === true || contract.subcontracts.length > 0,
  )
  const silent = askable.filter(
    (holding) => !yes.includes(holding) && holding.contract.subcontractingDeclared === undefined,
  )
  const no = askable.length - yes.length - silent.length
  const parts = [
    fr`déclarée pour ${formatCount(yes.length, 'contrat', 'contrats')}`,
    no > 0 && fr`écartée pour ${formatNumber(no)}`,
    silent.length > 0 && fr`non renseignée pour ${formatNumber(silent.length)}`,
  ]
  return fr`fournisseur : ${parts.filter((part) => part !== false).join(', ')}`
}

/** As a holder: what it declares; as a subcontractor: the acts that name it. */
function subcontractingProperty({ holdings, acts }: SupplierEntry): readonly Property[] {
  const askable = holdings.filter(({ contract }) => publicationHasField(contract, 'subcontracting'))
  const values: PropertyValue[] = []
  if (askable.length > 0) values.push({ text: declaredText(askable) })
  else if (holdings.length > 0) values.push({ text: 'absent du format de ses contrats', unknown: true })
  if (acts.length > 0) {
    const text = fr`sous-traitant : ${formatCount(acts.length, 'acte déclaré', 'actes déclarés')}`
    values.push({ text, href: '#sous-traitant' })
  }
  return values.length === 0 ? [] : [{ label: 'Sous-traitance', term: 'sous-traitance', values }]
}

/** How many answered its contracts, what changed afterwards, what others do of them. */
export function lifeProperties(supplier: SupplierEntry): readonly Property[] {
  return [...bidsProperty(supplier), ...amendmentsProperty(supplier), ...subcontractingProperty(supplier)]
}
