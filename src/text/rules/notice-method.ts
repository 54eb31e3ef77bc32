import type { Territory } from '../../domain/territory/territory.ts'
import { prose } from '../language/prose.ts'
import type { Prose } from '../language/prose.ts'

/** What `/methodologie/` says of notices: whose they are, their versions, what is open, what they are tied to. */
export function noticeMethod({ nameWithOf }: Pick<Territory, 'nameWithOf'>): readonly Prose[] {
  return [
    prose`Les [avis de marché](mot:avis-de-marche) viennent du [BOAMP](mot:boamp). Un avis est ${nameWithOf} par le SIREN qu'il donne de l'acheteur ; s'il n'en donne aucun, par son nom entier, dans son département. Rien n'est deviné d'après un nom qui ressemble : mieux vaut un avis manqué qu'un avis prêté à un autre acheteur.`,
    prose`Les versions d'un avis sont réunies : la dernière vaut. Un [avis rectificatif](mot:avis-rectificatif) change la date limite ; quand ses mots ne se laissent pas lire, elle devient inconnue, et n'est jamais l'ancienne. Une annulation retire l'avis.`,
    prose`Une [consultation](/consultations/) est ouverte si sa date limite, heure de Paris, n'était pas passée à la date d'arrêt ([la règle](/methodologie/#regle-14)). L'horloge de votre appareil retire ensuite celles qui se ferment.`,
    prose`Un avis est lié à un achat prévu par l'adresse que la programmation donne ou par l'identifiant de l'achat dans l'avis : alors seulement il compte dans le [suivi](/achats-a-venir/suivi/). Un « rapprochement probable » (même famille, mots communs, trimestre voisin) n'entre dans aucun chiffre.`,
  ]
}
