import { CENTRAL_PURCHASING_PATH, SCHEME_PATH } from '../../domain/links.ts'
import { fr } from '../language/typography.ts'
import { formatCount, formatNumber, formatPercent } from '../language/format.ts'
import { nounFor } from '../language/units.ts'
import { UNLOCKS } from './import.ts'
import type { FileKind } from './import.ts'

/** Where each kind of file comes from, and the page that it opens. */
const WAYS: Readonly<
  Record<Exclude<FileKind, 'contracts'>, { readonly from: string; readonly page: string }>
> = {
  establishments: {
    from: fr`Le répertoire Sirene est ouvert : le portail sait l'interroger pour les seules entreprises qui manquent.`,
    page: '/achat-local/',
  },
  structures: {
    from: fr`La Plateforme de l'inclusion les publie ; la collectivité peut aussi tenir sa propre liste.`,
    page: '/achats-a-venir/metiers/',
  },
  inclusion: {
    from: fr`La collectivité les tient avec ses facilitateurs de clauses : un tableau d'une ligne par marché suffit.`,
    page: '/insertion/',
  },
  plan: {
    from: fr`Le service des achats l'a déjà : un tableau d'une ligne par achat prévu suffit.`,
    page: '/achats-a-venir/',
  },
  centralOffers: {
    from: fr`La centrale d'achat le tient déjà : un tableau d'une ligne par marché et par thème suffit.`,
    page: CENTRAL_PURCHASING_PATH,
  },
  centralMembers: {
    from: fr`La centrale d'achat le tient déjà : un tableau d'une ligne par adhérent suffit.`,
    page: CENTRAL_PURCHASING_PATH,
  },
  results: {
    from: fr`La collectivité les mesure : un tableau d'une ligne par mesure et par période suffit.`,
    page: SCHEME_PATH,
  },
  ideas: {
    from: fr`La collectivité les présente aux entreprises : un tableau d'une ligne par besoin suffit.`,
    page: '/achats-a-venir/',
  },
  notices: {
    from: fr`Le Bulletin officiel des annonces des marchés publics est ouvert : le portail sait le lire.`,
    page: '/achats-a-venir/',
  },
}

/** A missing file in words: its name, what it would tell, where to have it, the page that it would open. */
export function missingFileText(kind: Exclude<FileKind, 'contracts'>) {
  return { ...UNLOCKS[kind], ...WAYS[kind] }
}

/** "51 chiffres sur 97 ne peuvent pas être dits". */
export function missingTitle(absent: number, indicators: number): string {
  return absent === 0
    ? fr`Aucun chiffre ne manque tout à fait`
    : fr`${formatNumber(absent)} ${absent > 1 ? 'chiffres' : 'chiffre'} sur ${formatNumber(indicators)} ne ${absent > 1 ? 'peuvent' : 'peut'} pas être ${absent > 1 ? 'dits' : 'dit'}`
}

/** What the missing files and fields add up to, in a sentence. */
export function missingLede(files: number, emptyFields: number): string {
  const parts = [
    ...(files === 0 ? [] : [formatCount(files, 'fichier manque', 'fichiers manquent')]),
    ...(emptyFields === 0
      ? []
      : [formatCount(emptyFields, 'rubrique des marchés est muette', 'rubriques des marchés sont muettes')]),
  ]
  return parts.length === 0
    ? fr`Tous les fichiers que le portail sait lire sont là. Leurs rubriques ne sont pas toutes remplies.`
    : fr`${parts.join(', ')}. Rien n'est compté pour zéro : voici ce qui serait dit, et où le trouver.`
}

/** "782 contrats sur 2 447 (32 %) remplissent la rubrique"; what the rest is. */
export function fieldSentence({
  filled,
  empty,
  fieldless,
}: {
  readonly filled: number
  readonly empty: number
  readonly fieldless: number
}): string {
  const all = filled + empty + fieldless
  if (all === 0) return fr`Aucun contrat n'est lu.`
  if (fieldless === all) return fr`Aucun des formats lus n'a cette rubrique.`
  const rest = [
    ...(empty === 0 ? [] : [formatCount(empty, 'la laisse vide', 'la laissent vide')]),
    ...(fieldless === 0
      ? []
      : [formatCount(fieldless, fr`n'a pas de place pour elle`, fr`n'ont pas de place pour elle`)]),
  ]
  const share = all < 5 ? '' : fr` (${formatPercent(filled / all)})`
  const fills = nounFor(filled, 'remplit la rubrique', 'remplissent la rubrique')
  return fr`${formatCount(filled, 'contrat', 'contrats')} sur ${formatNumber(all)}${share} ${fills}${rest.length === 0 ? '' : fr` ; ${rest.join(', ')}`}.`
}

/** What no published file says, whatever the authority. */
export const NEVER_TOLD = [
  fr`Ce qui a été payé : les fichiers donnent le montant prévu à la signature, un prix ou un maximum.`,
  fr`Les petits achats : seuls les marchés d'au moins 40 000 € hors taxes doivent être publiés (25 000 € avant 2020).`,
  fr`Les entreprises qui ont répondu sans être retenues : seul leur nombre est parfois publié.`,
] as const
