import type { MergeReason } from '../../domain/reconciliation.ts'
import type { SetAsideReason } from '../../domain/set-aside.ts'
import { fr } from '../language/typography.ts'

/** `code` is written in files (ASCII snake_case), `label` heads a table row, `sentence` explains. */
export interface ReasonText {
  readonly code: string
  readonly label: string
  readonly sentence: string
}

/** Rule 1: the only reasons for which a row does not become a contract. */
export const SET_ASIDE_TEXT: Record<SetAsideReason, ReasonText> = {
  unreadable: {
    code: 'illisible',
    label: 'Ligne illisible',
    sentence: fr`La ligne ne se laisse pas lire comme un enregistrement : colonnes décalées ou syntaxe brisée.`,
  },
  'other-buyer': {
    code: 'autre_acheteur',
    label: 'Autre acheteur',
    sentence: fr`La ligne appartient à un autre acheteur public que celui de ce portail : elle est comptée ici, mais pas listée.`,
  },
  test: {
    code: 'test',
    label: 'Marché d’essai',
    sentence: fr`L'objet dit lui-même qu'il s'agit d'un essai, par exemple « Ceci n'est pas une consultation… création test ».`,
  },
  empty: {
    code: 'vide',
    label: 'Ligne vide',
    sentence: fr`La ligne n'a ni objet, ni montant, ni fournisseur, ni date.`,
  },
}

/** The same of the portal's own tables, whose rows are read column by column. */
export const RECORD_SET_ASIDE_TEXT: Record<SetAsideReason, ReasonText> = {
  ...SET_ASIDE_TEXT,
  unreadable: {
    ...SET_ASIDE_TEXT.unreadable,
    sentence: fr`Une colonne obligatoire de la ligne est vide, ne se laisse pas lire, ne désigne rien de connu, ou contredit une autre ligne : rien ne peut en être gardé.`,
  },
  empty: { ...SET_ASIDE_TEXT.empty, sentence: fr`Aucune colonne de la ligne n'est remplie.` },
}

/** Rules 2 and 4: why a row joins another contract instead of becoming its own. */
export const MERGE_TEXT: Record<MergeReason, ReasonText> = {
  'same-key': {
    code: 'meme_cle',
    label: 'Même marché, autre fournisseur',
    sentence: fr`Deux lignes portent la même clé : c'est un seul marché, dont chaque ligne nomme un fournisseur.`,
  },
  'equal-row': {
    code: 'ligne_egale',
    label: 'Ligne répétée',
    sentence: fr`La ligne répète une autre ligne. D'un marché, la mieux remplie des deux est gardée ; d'une autre table (établissements, structures, insertion, programmation), la dernière.`,
  },
  'older-version': {
    code: 'version_anterieure',
    label: 'Version antérieure',
    sentence: fr`Le fichier a une ligne par version du marché : celle-ci a été modifiée depuis. La version en vigueur est retenue, l'autre figure dans l'historique du marché.`,
  },
  'same-framework': {
    code: 'meme_accord_cadre',
    label: 'Même accord-cadre, autre fournisseur',
    sentence: fr`Le fichier répète le montant entier de l'accord-cadre sur la ligne de chaque fournisseur : l'accord-cadre n'est compté qu'une fois. C'est une déduction du portail.`,
  },
  'other-file': {
    code: 'autre_fichier',
    label: 'Présent dans un autre fichier',
    sentence: fr`Le même marché figure dans un autre fichier lu : il n'est compté qu'une fois.`,
  },
  'other-feed': {
    code: 'autre_flux',
    label: 'Même marché, autre flux',
    sentence: fr`Deux flux publient le même marché : sous deux numéros, quand l'acheteur, le montant au centime, la date et les fournisseurs sont les mêmes ; sous un seul numéro de la même année, que chacun ne donne qu'une fois, quand l'objet, la date ou un fournisseur est le même. Il n'est compté qu'une fois, avec les clauses et critères que l'un ou l'autre déclare. C'est une déduction du portail.`,
  },
  'notice-version': {
    code: 'version_d_avis',
    label: 'Autre version d’un avis',
    sentence: fr`L'avis rectifie, annule ou conclut un avis déjà paru, ou le complète : c'est une seule consultation, dans l'état de sa dernière version.`,
  },
}
