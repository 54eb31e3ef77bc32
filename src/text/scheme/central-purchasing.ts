import { MEMBER_KINDS } from '../../domain/territory/central-member.ts'
import type { MemberKind } from '../../domain/territory/central-member.ts'
import type { CentralPurchasing } from '../../domain/territory/territory.ts'
import type { IsoDate } from '../../domain/date.ts'
import { formatCount, formatDate } from '../language/format.ts'
import { fr, typeset } from '../language/typography.ts'

interface KindText {
  readonly one: string
  readonly many: string
  /** After "un marché ouvert …". */
  readonly to: string
}

export const MEMBER_KIND_TEXT: Readonly<Record<MemberKind, KindText>> = {
  commune: { one: 'commune', many: 'communes', to: 'aux communes' },
  ccas: { one: 'CCAS', many: 'CCAS', to: 'aux CCAS' },
  etablissement: {
    one: 'établissement public ou lié',
    many: 'établissements publics ou liés',
    to: 'aux établissements publics ou liés',
  },
  autre: { one: 'autre adhérent', many: 'autres adhérents', to: 'aux adhérents d’un autre genre' },
}

const list = new Intl.ListFormat('fr-FR', { type: 'conjunction' })

/** How many contracts name the body, as the first sentence of its page. */
export function centralFinding({ name }: CentralPurchasing, contracts: number): string {
  const quoted = typeset(`« ${name} »`)
  if (contracts === 0) return fr`Aucun contrat des fichiers lus ne nomme ${quoted} dans son objet.`
  return fr`${formatCount(contracts, 'contrat publié nomme', 'contrats publiés nomment')} ${quoted} dans ${contracts === 1 ? 'son' : 'leur'} objet.`
}

/** What the catalogue holds on a day; an absent number is unknown. */
interface Catalogue {
  readonly day: IsoDate
  readonly contracts: number | undefined
  readonly themes: number
  readonly members: number | undefined
}

/** "32 marchés en 10 thèmes au 31 octobre 2026, et 61 adhérents": each counted apart, for none is open to all. */
export function catalogueFinding({ day, contracts, themes, members }: Catalogue): string {
  const who = members === undefined ? undefined : formatCount(members, 'adhérent', 'adhérents')
  if (contracts === undefined)
    return fr`${who ?? 'Une centrale d’achat'} ; ce qui se commande n'est pas connu`
  const what =
    contracts === 0
      ? fr`Aucun marché que l'on sache en cours au ${formatDate(day)}`
      : fr`${formatCount(contracts, 'marché', 'marchés')} en ${formatCount(themes, 'thème', 'thèmes')} au ${formatDate(day)}`
  return who === undefined ? what : fr`${what}, et ${who}`
}

/** "communes et CCAS", "tous les adhérents"; absent where the file does not say. */
export function usersText(users: readonly MemberKind[] | undefined): string | undefined {
  if (users === undefined) return undefined
  if (users.length === 0) return fr`aucun adhérent`
  if (MEMBER_KINDS.every((kind) => users.includes(kind))) return fr`tous les adhérents`
  return list.format(
    MEMBER_KINDS.filter((kind) => users.includes(kind)).map((kind) => MEMBER_KIND_TEXT[kind].many),
  )
}

/** "42 communes, 14 CCAS et 1 autre adhérent". */
export function kindsText(counts: ReadonlyMap<MemberKind, number>): string {
  return list.format(
    [...counts].map(([kind, count]) =>
      formatCount(count, MEMBER_KIND_TEXT[kind].one, MEMBER_KIND_TEXT[kind].many),
    ),
  )
}

/** What one member may order, as the first sentence of its sheet; no number of contracts = no file tells them. */
export function sheetFinding(kind: MemberKind, contracts: number | undefined, themes: number): string {
  const { to } = MEMBER_KIND_TEXT[kind]
  if (contracts === undefined) return fr`Aucun fichier lu ne dit ce que cet adhérent peut commander`
  if (contracts === 0) return fr`Aucun marché en cours n'est dit ouvert ${to}`
  return fr`${formatCount(contracts, 'marché ouvert', 'marchés ouverts')} ${to}, en ${formatCount(themes, 'thème', 'thèmes')}`
}

/** Where no file tells how to become a member. */
export const JOINING_UNKNOWN = fr`Les fichiers lus ne disent pas comment adhérer.`
