import type { IsoDate } from '../../domain/date.ts'
import { formatCount, formatDate, formatNumber } from '../language/format.ts'
import { fr } from '../language/typography.ts'

/** Kinds of authorities, in the order in which a fleet lists them. */
const KINDS = ['region', 'department', 'epci', 'commune', 'none'] as const
type Kind = (typeof KINDS)[number]

const KIND_TEXT: Readonly<Record<Kind, { readonly title: string; readonly code: string }>> = {
  region: { title: 'Régions', code: 'region' },
  department: { title: 'Départements', code: 'departement' },
  epci: { title: 'Intercommunalités', code: 'intercommunalite' },
  commune: { title: 'Communes', code: 'commune' },
  none: { title: 'Autres acheteurs', code: 'autre' },
}

/** Each kind with its title, in order. */
export const FLEET_KINDS: readonly { readonly kind: string; readonly title: string }[] = KINDS.map(
  (kind) => ({
    kind,
    title: KIND_TEXT[kind].title,
  }),
)

/** The value of the column `type`. */
export function fleetKindCode(kind: string): string {
  return KIND_TEXT[KINDS.find((each) => each === kind) ?? 'none'].code
}

/** Days on which the data of portals end. */
function ends(dates: readonly IsoDate[]): string {
  const [first, last] = [dates.toSorted()[0]!, dates.toSorted().at(-1)!]
  return first === last
    ? fr`Leurs données sont arrêtées au ${formatDate(first)}.`
    : fr`Leurs données sont arrêtées entre le ${formatDate(first)} et le ${formatDate(last)} : au dernier jour que leurs marchés disent.`
}

/** Words of the pages that stand above many portals. */
export const FLEET_TEXT = {
  product: 'Achats à livre ouvert',
  skip: 'Aller au contenu',
  home: 'Tous les portails',
  title: (portals: number) =>
    portals < 2
      ? fr`Les achats publics, un portail par collectivité`
      : fr`${formatNumber(portals)} collectivités, un portail chacune`,
  lede: (portals: number, contracts: number) =>
    fr`Ce qu'achète une collectivité, d'après le fichier national des marchés publics. Ici ${formatCount(portals, 'collectivité', 'collectivités')}, ${formatCount(contracts, 'marché', 'marchés')}, comptés partout de la même façon.`,
  nothing: fr`Aucun portail n'est encore construit.`,
  ends,
  compare: fr`Les comparer sur les mêmes définitions`,
  list: fr`Cette liste en fichier (CSV)`,
  columns: { name: 'Collectivité', contracts: 'Marchés', end: 'Données arrêtées au' },
  missingTitle: fr`Sans portail pour l'instant`,
  missing: fr`Leur construction n'a pas encore abouti.`,
  comparisonTitle: fr`Côte à côte, sur les mêmes définitions`,
  comparisonLede: (portals: number) =>
    fr`${formatCount(portals, 'collectivité', 'collectivités')}, chacune d'après les chiffres que publie son portail.`,
  noRanking: fr`Ce n'est pas un classement. Une collectivité ne fait pas les mêmes achats qu'une autre, et n'en publie pas les mêmes. Une part porte sur ce qui est renseigné ; le fichier dit aussi entre quelles bornes elle se tiendrait si l'on savait tout.`,
  comparisonFile: fr`Toutes ces valeurs, leurs bornes et ce qu'il faut en savoir (CSV)`,
  noMeasure: fr`D'aucune année entière on ne connaît assez de marchés pour en tirer une part.`,
  questions: fr`Ce que dit chaque colonne`,
  unknown: 'inconnue',
  incomparable: 'ne se compare pas',
  caption: fr`La dernière année entière dont quelque chose est connu`,
  uncompared: (portals: number) =>
    fr`Sans chiffres que l'on puisse lire, parce que leur portail est d'une autre version : ${formatCount(portals, 'collectivité', 'collectivités')}.`,
} as const
