import type { Cents } from '../../domain/money.ts'
import type { Portal } from '../../domain/portal.ts'
import { findingContext } from '../../text/findings/context.ts'
import { capitalFirst } from '../../text/language/capital-first.ts'
import { formatCount } from '../../text/language/format.ts'
import { fr } from '../../text/language/typography.ts'
import { eurosInWords } from '../../text/year/easy.ts'

/** The title of the portal: what was signed, and the deck under it, with the bounds of rule 4 where they differ. */
export interface Opening {
  readonly before: string
  /** Absent where no contract states an amount. */
  readonly sum?: { readonly text: string; readonly value: Cents }
  readonly after: string
  readonly deck: string
}

/** ", de 2018 à 2023" as it ends a title: " de 2018 à 2023", " en 2023", nothing where no date is known. */
function spanOf(portal: Portal): string {
  const { years } = findingContext(portal)
  if (years === undefined) return ''
  return years.first === years.last ? ` en ${years.first}` : ` de ${years.first} à ${years.last}`
}

/** "2,3 et 3 milliards d’euros", "950 millions d’euros et 1,2 milliard d’euros": a unit that both share is said once. */
function boundsText(least: Cents, most: Cents): string {
  const [low, high] = [eurosInWords(least), eurosInWords(most)]
  const unit = /[\s\u00a0](\p{L}.*)/u.exec(low)![1]!
  const shared = high.replace('milliards', 'milliard').endsWith(unit.replace('milliards', 'milliard'))
  return `${shared ? low.slice(0, -unit.length).trimEnd() : low} et ${high}`
}

export function homeOpening(portal: Portal): Opening {
  const { territory, contracts, reconciliation } = portal
  const { retained, retainedMin, retainedMax } = reconciliation.totals
  const count = formatCount(contracts.length, 'contrat publié', 'contrats publiés')
  const before = `${capitalFirst(territory.subject)} a signé `
  if (retained === 0n)
    return {
      before: `${before}${formatCount(contracts.length, 'contrat', 'contrats')}`,
      after: spanOf(portal),
      deck: fr`Aucun de leurs montants n'est publié : voici ce qui a été acheté, et à qui.`,
    }
  return {
    before,
    sum: { text: eurosInWords(retained), value: retained },
    after: spanOf(portal),
    deck:
      retainedMin === retainedMax
        ? fr`Montants prévus, hors taxes, d'après ${count}.`
        : fr`Entre ${boundsText(retainedMin, retainedMax)}, selon la façon de compter les contrats partagés entre plusieurs entreprises.`,
  }
}
