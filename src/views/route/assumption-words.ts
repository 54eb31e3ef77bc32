import { addMonths } from '../../domain/date.ts'
import type { Portal } from '../../domain/portal.ts'
import { ASSUMPTIONS } from '../../domain/territory/assumption.ts'
import type { AssumptionKey } from '../../domain/territory/assumption.ts'
import { formatCount, formatDate, formatNumber } from '../../text/language/format.ts'
import { fr } from '../../text/language/typography.ts'
import type { Row, Table } from '../table.ts'
import { assumptionList } from './assumptions.ts'
import { comingContracts } from './coming.ts'

const WHAT: Readonly<Record<AssumptionKey, string>> = {
  horizon: fr`Jusqu'où l'on regarde, à partir de la date des données`,
  'marches-par-metier': fr`Marchés passés qu'il faut connaître d'un métier pour lui donner une part`,
  'delai-de-signature': fr`De la publication à la signature, si la programmation ne dit pas la seconde`,
  'heures-par-marche': fr`Heures par an d'un marché avec une clause, si le fichier des heures ne le dit pas du métier`,
}

/** What an authority can change, with who says it. */
export function assumptionTable(portal: Portal): Table {
  const rows = assumptionList(portal).map(({ key, value, source }): Row => ({
    cells: [
      WHAT[key],
      value === undefined
        ? { text: fr`aucune : inconnu`, unknown: true }
        : fr`${formatNumber(value)} ${ASSUMPTIONS[key].unit}`,
      source ?? 'choix de ce site',
      key,
    ],
  }))
  return {
    columns: [
      { label: 'Hypothèse', rowHeader: true },
      { label: 'Valeur' },
      { label: fr`D'où elle vient` },
      { label: fr`Clé du fichier` },
    ],
    rows,
  }
}

/** What is taken for granted whatever the file says, each in a sentence. */
export function fixedAssumptions(portal: Portal): readonly string[] {
  const { undated, renewed } = comingContracts(portal)
  const horizon = assumptionList(portal).find(({ key }) => key === 'horizon')!.value!
  const last = formatDate(addMonths(portal.referenceDate, horizon))
  return [
    fr`Un objectif porte sur les marchés signés dans une année : marchés et accords-cadres, sans les marchés sous accord-cadre ni les concessions.`,
    fr`À venir, d'ici au ${last} : un marché par achat annoncé et non attribué, lots compris. Et un marché par contrat qui finit, signé l'année de sa fin.`,
    fr`Chaque marché à venir dira s'il porte une clause. Les marchés signés qui ne le disent pas sont hors des parts ; les bornes les comptent tous sans, puis tous avec.`,
    fr`Les marchés que rien n'annonce encore ne comptent pas : il faudrait la même part parmi eux.`,
    fr`Un rapprochement deviné entre un achat et un contrat qui finit ne compte pas : les deux peuvent être le même marché.`,
    fr`Quand la programmation dit ce que portera un achat, c'est elle qui compte : avec, ou sans si rien ne change.`,
    ...(renewed > 0
      ? [
          fr`${formatCount(renewed, 'contrat qui finit est nommé', 'contrats qui finissent sont nommés')} par un achat de la programmation : seul l'achat compte.`,
        ]
      : []),
    ...(undated > 0
      ? [
          fr`${formatCount(undated, 'achat annoncé sans date n’est compté', 'achats annoncés sans date ne sont comptés')} dans aucune année.`,
        ]
      : []),
  ]
}
