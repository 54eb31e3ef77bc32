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
  'plan-not-binding': fr`Une programmation est prévisionnelle, non exhaustive, et n'engage pas l'acheteur : un achat annoncé peut être modifié, reporté ou abandonné.`,
  'estimate-is-not-award': fr`Un montant estimé est une fourchette annoncée par l'acheteur, hors taxes et pour toute la durée : il ne s'ajoute jamais aux montants notifiés. Un achat sans estimation n'entre pas dans la somme.`,
  'plan-links-only': fr`Un achat n'est relié qu'aux marchés dont la programmation publie l'identifiant, et qu'un seul marché des fichiers lus porte : aucun rapprochement n'est deviné.`,
  'plan-years': fr`L'année est celle de la première publication prévue. Elle est hachurée, et ne se compare pas, tant qu'elle n'est pas finie à la date d'arrêt : des achats peuvent encore s'y ajouter, paraître ou être reportés. L'année où la programmation commence l'est aussi, si sa première édition est parue après le 1er janvier.`,
  'plan-knows-until-edition': fr`La programmation ne sait que ce qui s'était passé le jour de sa dernière édition : si elle ne dit pas qu'un achat a paru et que le trimestre n'était pas fini ce jour-là, ou si elle le dit paru sans donner de date, il compte comme inconnu.`,
  'published-so-far': fr`Seuls les achats déjà parus ont un décalage : ceux qui attendent encore n'y sont pas, et le décalage peut donc grandir quand ils paraîtront.`,
  'announced-before-last-edition': fr`Un report se voit d'une édition à la suivante : les achats que seule la dernière édition contient ne sont pas comptés.`,
}
