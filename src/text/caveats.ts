import type { Caveat } from '../domain/indicator.ts'
import { fr } from './typography.ts'

/** What stands beside a figure so that nobody reads more into it than it says (metier.md § 3, rules 5 to 17). */
export const CAVEAT_TEXT: Record<Caveat, string> = {
  'amount-is-not-spending': fr`Un montant notifié est un prix fixé ou un maximum estimé à la signature, non une dépense réalisée : ce qui a été payé ne figure pas dans ces données.`,
  'coverage-threshold': fr`Seuls les marchés d'au moins 40 000 € hors taxes doivent être publiés (25 000 € avant 2020) : les plus petits n'y figurent qu'en partie.`,
  'partial-years': fr`La première et la dernière année d'un fichier peuvent être incomplètes : elles sont hachurées et ne se comparent pas aux autres.`,
  'call-offs-apart': fr`Les marchés subséquents sont comptés à part : leur montant est déjà compris dans le plafond de leur accord-cadre, même quand celui-ci n'est pas dans le fichier.`,
  'concessions-apart': fr`Les concessions sont comptées à part : leur valeur est le chiffre d'affaires attendu du concessionnaire, non un achat.`,
  'shared-equally': fr`Le montant d'un marché à plusieurs titulaires est réparti à parts égales entre eux : c'est une estimation, le partage réel n'est pas publié.`,
  'hidden-co-contractors': fr`Les entreprises qui répondent en groupement derrière un mandataire seul nommé sont invisibles dans ces données.`,
  'implausible-amounts': fr`Les montants invraisemblables restent dans la somme, signalés ; une seconde somme est donnée sans eux.`,
  'unknown-is-not-none': fr`Une rubrique vide ne veut pas dire « non » : la part se calcule sur ce qui est renseigné, et deux bornes disent ce qu'elle serait si tous les inconnus étaient « non », puis « oui ».`,
  'field-since-2024': fr`Cette rubrique n'existe que dans le format en vigueur depuis le 1er janvier 2024 : des marchés publiés dans un format plus ancien, on ne peut rien dire.`,
  'other-population': fr`Les objectifs et repères nationaux (Plan national pour des achats durables, RTES pour 2018) comptent d'autres marchés que ces données essentielles : ils situent un ordre de grandeur, ils ne se comparent pas au point près.`,
  'origin-is-no-criterion': fr`L'origine d'une entreprise n'est pas un critère d'attribution selon le droit de l'Union européenne : ce chiffre décrit, il ne dit pas qui aurait dû être choisi.`,
  'location-from-establishments': fr`Le lieu est celui de l'établissement dont le SIRET est publié, cherché dans le fichier des établissements : ce n'est pas toujours là que le travail se fait, ni là qu'est le siège. Un SIRET absent de ce fichier donne un lieu inconnu.`,
  'size-class-of-today': fr`La taille (PME, ETI, grande entreprise) est celle que donne le fichier des établissements aujourd'hui, non celle du jour du marché ; l'Insee la calcule pour toute l'entreprise, groupe compris.`,
  'newcomer-in-files-only': fr`« Nouveau » veut dire : sans marché plus ancien dans les fichiers lus. Une entreprise a pu travailler pour l'acheteur avant eux, ou sous le seuil de publication ; plus les fichiers remontent loin, plus la part baisse d'elle-même.`,
  'clause-is-not-insertion': fr`L'objectif du territoire portait sur les clauses d'insertion ; les données ne disent que « clause sociale », qui est plus large. La part peut donc dépasser l'objectif sans qu'il soit atteint.`,
  'people-masked': fr`Un nombre de 1 à 4 personnes n'est pas montré, ni un total qui permettrait de le retrouver.`,
  'hours-not-people': fr`Des heures ne sont pas des emplois : une même personne peut en faire beaucoup, et plusieurs se partager un poste.`,
  'subcontracting-declared-only': fr`Seule la sous-traitance déclarée à l'acheteur et publiée est comptée ; celle qui ne l'est pas ne se voit pas, ni celle d'un sous-traitant à un autre quand elle n'est pas publiée.`,
  'concentration-of-notified': fr`La concentration est celle des montants notifiés, où le plafond d'un seul accord-cadre peut peser lourd : elle ne dit rien des parts de marché, ni de ce qui a été payé à chacun.`,
  'recent-less-modified': fr`Un marché récent a eu moins de temps pour être modifié qu'un ancien, et une modification non publiée ne se voit pas : les dernières années sont provisoires.`,
}
