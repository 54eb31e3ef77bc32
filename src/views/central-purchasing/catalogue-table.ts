import type { Contract } from '../../domain/contract/contract.ts'
import { publicationHasField } from '../../domain/contract/publication-fields.ts'
import type { Portal } from '../../domain/portal.ts'
import { environmentalValues, socialValues } from '../../text/codes.ts'
import { formatDateShort } from '../../text/language/format.ts'
import { fr } from '../../text/language/typography.ts'
import { usersText } from '../../text/scheme/central-purchasing.ts'
import { contractCells } from '../contract/cells.ts'
import { placeWords } from '../contract/supplier-place.ts'
import type { Column, RichCell, Row, Table } from '../table.ts'
import type { OfferView } from './offers.ts'

const unknown = (text: string, detail?: string): RichCell => ({ text, unknown: true, detail })

/** What can be ordered, in a few words. */
export function offerName({ offer, view }: Pick<OfferView, 'offer' | 'view'>): string {
  return offer.orders ?? view.heading
}

/** What can be ordered leads to its contract, whose title stands under it. */
function orderCell({ offer, view }: Pick<OfferView, 'offer' | 'view'>): RichCell {
  const detail = offer.orders === undefined ? undefined : fr`Marché : ${view.heading}`
  return { text: offerName({ offer, view }), href: view.path, detail }
}

function holderCell({ view }: OfferView, portal: Portal): RichCell {
  const cell = contractCells(portal).supplier(view.contract)
  const [only, ...others] = view.contract.suppliers
  if (only === undefined || others.length > 0) return cell
  const words = placeWords(portal, only)
  return { ...cell, detail: words.length === 0 ? 'lieu et taille inconnus' : words.join(', ') }
}

function usersCell({ offer }: OfferView): RichCell {
  const text = usersText(offer.users)
  return text === undefined ? unknown('non précisé') : { text }
}

/** The day, which may be the latest possible one alone, and by the reader's clock whether it has passed. */
function endCell({ endsOn, isLatest, isOver }: OfferView): RichCell {
  if (endsOn === undefined) return unknown('inconnue')
  const text = formatDateShort(endsOn)
  return isOver
    ? { text, tags: ['fini'] }
    : { text, tags: [{ text: isLatest ? 'au plus tard' : 'fin prévue', until: endsOn, past: 'fini' }] }
}

const FIELDS = [
  ['socialConsiderations', 'social', socialValues],
  ['environmentalConsiderations', 'environnement', environmentalValues],
] as const

/** What the contract declares; what it leaves unsaid, or its format has no place for, is never "none" (rule 6). */
function clausesCell({ view }: OfferView): RichCell {
  const { contract } = view
  const silenceOf = (field: (typeof FIELDS)[number][0], of: Contract) =>
    publicationHasField(of, field) ? 'non renseigné' : 'absent du format'
  const declared = FIELDS.flatMap(([, , valuesOf]) => valuesOf(contract) ?? [])
  const silent = FIELDS.filter(([, , valuesOf]) => valuesOf(contract) === undefined)
  const words = silent.map(([field, label]) => fr`${label} : ${silenceOf(field, contract)}`)
  if (declared.length > 0)
    return { text: declared.join(', ').toLocaleLowerCase('fr-FR'), detail: words.join(', ') || undefined }
  if (silent.length === 0) return { text: 'aucune déclarée' }
  if (silent.length === FIELDS.length) return unknown(silenceOf(silent[0]![0], contract))
  return { text: 'aucune déclarée', detail: words.join(', ') }
}

function howCell({ offer }: OfferView): RichCell {
  return offer.how === undefined ? unknown('non précisé') : { text: offer.how }
}

type OfferColumn = Column & { readonly cell: (offer: OfferView, portal: Portal) => RichCell }

const COLUMNS = {
  theme: { label: 'Thème', cell: ({ offer }) => ({ text: offer.theme }) },
  order: { label: 'Ce qui se commande', rowHeader: true, cell: orderCell },
  holder: { label: 'Entreprise retenue', cell: holderCell },
  users: { label: 'Qui peut commander', cell: usersCell },
  end: { label: 'Jusqu’au', cell: endCell },
  clauses: { label: 'Clauses et critères', cell: clausesCell },
  how: { label: 'Comment', cell: howCell },
} satisfies Readonly<Record<string, OfferColumn>>

/** Offers, one row each, in the columns named. */
export function offerTable(
  portal: Portal,
  offers: readonly OfferView[],
  columns: readonly (keyof typeof COLUMNS)[] = ['order', 'holder', 'users', 'end', 'clauses', 'how'],
): Table {
  const shown = columns.map((name): OfferColumn => COLUMNS[name])
  return {
    columns: shown.map(({ cell: _, ...column }) => column),
    rows: offers.map((offer): Row => ({ cells: shown.map(({ cell }) => cell(offer, portal)) })),
  }
}
