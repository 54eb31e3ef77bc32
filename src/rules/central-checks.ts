import type { CentralOffer } from '../domain/contract/central-offer.ts'
import type { Contract } from '../domain/contract/contract.ts'
import { contractByPublishedId } from '../domain/edition/published-ids.ts'
import type { RecordKind } from '../domain/record-kind.ts'
import { isNameOfPerson } from '../domain/supplier/supplier-name.ts'
import type { CentralMember } from '../domain/territory/central-member.ts'
import { quotable } from '../formats/fields/notes.ts'
import { nearestValue } from '../tables/nearest.ts'
import { fold } from '../text/language/fold.ts'
import { flagged, untouched } from './own-table-checks.ts'
import type { KeptRow, RecordCheck, RecordRefusal } from './own-table-checks.ts'

const accepted: RecordRefusal = () => undefined

const quoted = (text: string) => quotable(text) ?? '(masqué)'

const sameTheme = (themes: readonly string[], theme: string) =>
  themes.find((known) => fold(known) === fold(theme))

/** A contract of the central body that no file has, or that several rows are: nothing can be ordered through it. */
export function withoutContract(kind: RecordKind, contracts: readonly Contract[] | undefined): RecordRefusal {
  if (kind !== 'centralOffers' || contracts === undefined) return accepted
  const contractOf = contractByPublishedId({ contracts })
  return ({ result }) => {
    const { contractId } = result.record as CentralOffer
    if (contractOf(contractId) !== undefined) return undefined
    return {
      reason: 'unreadable',
      detail: `marche_id : attendu l’identifiant d’un marché publié et d’un seul, reçu « ${quoted(contractId)} »`,
    }
  }
}

/** A theme that is not one of those that the authority gives. */
export function otherTheme(kind: RecordKind, themes: readonly string[] | undefined): RecordRefusal {
  if (kind !== 'centralOffers' || themes === undefined) return accepted
  return ({ result }) => {
    const { theme } = result.record as CentralOffer
    if (sameTheme(themes, theme) !== undefined) return undefined
    const nearest = nearestValue(theme, themes)
    const hint = nearest === undefined ? '' : ` (peut-être ${nearest})`
    return {
      reason: 'unreadable',
      detail: `theme : attendu une de ces valeurs : ${themes.join(', ')}${hint}, reçu « ${quoted(theme)} »`,
    }
  }
}

/** A person is no member, and has no sheet (rule 11): the name is not quoted either. */
export function namedAsPerson(kind: RecordKind): RecordRefusal {
  if (kind !== 'centralMembers') return accepted
  return ({ result }) =>
    isNameOfPerson((result.record as CentralMember).name)
      ? { reason: 'unreadable', detail: 'nom : attendu le nom d’un organisme, reçu « (masqué) »' }
      : undefined
}

/** Two rows of one contract in one theme are one, however each names the contract and writes the theme. */
export function oneOfferEach(kind: RecordKind, contracts: readonly Contract[] | undefined): RecordCheck {
  if (kind !== 'centralOffers' || contracts === undefined) return untouched
  const contractOf = contractByPublishedId({ contracts })
  return (row) => {
    const { contractId, theme } = row.result.record as CentralOffer
    const contract = contractOf(contractId)
    return contract === undefined
      ? row
      : { ...row, result: { ...row.result, key: `${contract.id}\u001f${fold(theme)}` } }
  }
}

/** A member in a commune that is not of the territory: its place is unknown, and flagged. */
export function membersWithin(
  kind: RecordKind,
  isOwnCommune: ((code: string) => boolean) | undefined,
): RecordCheck {
  if (kind !== 'centralMembers' || isOwnCommune === undefined) return untouched
  return (row) => {
    const { commune, ...record } = row.result.record as CentralMember
    if (commune === undefined || isOwnCommune(commune)) return row
    return flagged(row, record, { flag: { code: 'commune-outside', column: 'commune', value: commune } })
  }
}

/**
 * Themes of a member as the contracts write them; one that no contract has is left out, and flagged. Where none is left
 * it is unknown which it uses: it did not say "none".
 */
export function themesOfMembers(kind: RecordKind, themes: readonly string[] | undefined): RecordCheck {
  if (kind !== 'centralMembers' || themes === undefined) return untouched
  return (row) => {
    const record = row.result.record as CentralMember
    if (record.themes === undefined) return row
    const named = record.themes.map((theme) => ({ theme, known: sameTheme(themes, theme) }))
    const left = named.flatMap((each) => each.known ?? [])
    const { themes: said, ...other } = record
    const known = left.length > 0 || said.length === 0 ? { ...other, themes: left } : other
    const kept: KeptRow = { ...row, result: { ...row.result, record: known } }
    return named
      .filter((each) => each.known === undefined)
      .reduce<KeptRow>((judged, { theme }) => {
        const value = quotable(theme)
        return flagged(judged, known, { flag: { code: 'theme-unknown', column: 'themes_utilises', value } })
      }, kept)
  }
}
