import type { Caveat } from '../domain/indicator.ts'
import { fr } from './typography.ts'

/** What stands beside a figure so that nobody reads more into it than it says. */
export const CAVEAT_TEXT: Record<Caveat, string> = {
  'amount-is-not-spending': fr`Un montant notifié est un prix fixé ou un maximum estimé à la signature, non une dépense réalisée : ce qui a été payé ne figure pas dans ces données.`,
  'coverage-threshold': fr`Seuls les marchés d'au moins 40 000 € hors taxes doivent être publiés (25 000 € avant 2020) : les plus petits n'y figurent qu'en partie.`,
  'partial-years': fr`La première et la dernière année d'un fichier peuvent être incomplètes : elles sont hachurées et ne se comparent pas aux autres.`,
  'call-offs-apart': fr`Les marchés subséquents sont comptés à part : leur montant est déjà compris dans le plafond de leur accord-cadre, même quand celui-ci n'est pas dans le fichier.`,
  'concessions-apart': fr`Les concessions sont comptées à part : leur valeur est le chiffre d'affaires attendu du concessionnaire, non un achat.`,
  'shared-equally': fr`Le montant d'un marché à plusieurs titulaires est réparti à parts égales entre eux : c'est une estimation, le partage réel n'est pas publié.`,
  'hidden-co-contractors': fr`Les entreprises qui répondent en groupement derrière un mandataire seul nommé sont invisibles dans ces données.`,
  'implausible-amounts': fr`Les montants invraisemblables restent dans la somme, signalés ; une seconde somme est donnée sans eux.`,
}
