import { explorerPath } from '../../domain/links.ts'
import type { Portal } from '../../domain/portal.ts'
import { SOCIAL_TEXT } from '../../text/contract.ts'
import { fr } from '../../text/language/typography.ts'

/** A view to begin with. */
export interface ExplorerQuestion {
  readonly text: string
  readonly path: string
}

/** The last year that is whole, where there is one: what is asked of a partial year misleads. */
function lastYear({ contracts }: Portal, partial: ReadonlySet<string>): number | undefined {
  const years = contracts.flatMap(({ year }) =>
    year === undefined || partial.has(String(year)) ? [] : [year],
  )
  return years.length === 0 ? undefined : Math.max(...years)
}

/** Questions that many ask, each a view; those that these data cannot answer are left out. */
export function startingQuestions(portal: Portal, partial: ReadonlySet<string>): readonly ExplorerQuestion[] {
  const year = lastYear(portal, partial)
  const { contracts } = portal
  const reserved = contracts.some(({ socialConsiderations }) =>
    socialConsiderations?.includes('reservedParticipation'),
  )
  return [
    ...(year === undefined
      ? []
      : [
          {
            text: fr`Qui a reçu les plus gros marchés en ${year} ?`,
            path: explorerPath({ annee: String(year), grouper: 'titulaires_siren' }),
          },
          {
            text: fr`Pour acheter quoi, en ${year} ?`,
            path: explorerPath({ annee: String(year), grouper: 'cpv.division' }),
          },
        ]),
    {
      text: fr`Combien de marchés chaque année ?`,
      path: explorerPath({ grouper: 'annee', mesure: 'nombre' }),
    },
    {
      text: fr`Quels travaux de plus d'un million d'euros ?`,
      path: explorerPath({ categorie: 'travaux', 'montant_eur.de': '1000000', tri: '-montant_eur' }),
    },
    ...(reserved
      ? [
          {
            text: fr`Quels marchés réservés à l'insertion ou au handicap ?`,
            path: explorerPath({
              considerations_sociales: SOCIAL_TEXT.reservedParticipation.label,
              tri: '-date_notification',
            }),
          },
        ]
      : []),
    {
      text: fr`Quels marchés n'indiquent pas leur montant ?`,
      path: explorerPath({ 'montant_eur.inconnu': 'oui', tri: '-date_notification' }),
    },
  ]
}
