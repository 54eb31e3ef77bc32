import { EXPLORER_PATH, SCHEME_PATH, easyYearPath, toldYearPath } from '../../domain/links.ts'
import type { Portal } from '../../domain/portal.ts'
import { fr } from '../../text/language/typography.ts'
import { hasScheme } from '../scheme/exists.ts'
import { saysSomething } from '../search/says-something.ts'
import { yearToOpen } from '../year/told-years.ts'

/** A way in, for one kind of reader. */
export interface Door {
  readonly id: string
  readonly title: string
  readonly text: string
  readonly links: readonly { readonly label: string; readonly href: string }[]
}

/** Those who sell, those who wonder, those who check: each is led to pages that have an answer. */
export function homeDoors(portal: Portal): readonly Door[] {
  const year = yearToOpen(portal)
  const doors: readonly Door[] = [
    {
      id: 'vendre',
      title: 'Vous vendez',
      text: fr`Trouver un achat dans votre métier, et à qui écrire.`,
      links: [
        { label: 'Les achats à venir', href: '/achats-a-venir/' },
        { label: fr`Suivre un métier : agenda, abonnement`, href: '/suivre/' },
        { label: 'Les marchés qui se terminent', href: '/echeances/' },
        { label: 'Répondre pour la première fois', href: '/guide/' },
      ],
    },
    {
      id: 'se-demander',
      title: 'Vous vous demandez',
      text: fr`Combien, à qui, est-ce local, est-ce responsable ?`,
      links: [
        ...(year === undefined
          ? []
          : [
              { label: `L’année ${year} sur une page`, href: toldYearPath(year) },
              { label: `L’année ${year} en facile à lire`, href: easyYearPath(year) },
            ]),
        { label: fr`Est-ce local ?`, href: '/achat-local/' },
        { label: fr`Est-ce bon pour l'emploi et la planète ?`, href: '/clauses/' },
        { label: fr`Combien d'heures d'insertion ?`, href: '/insertion/' },
        ...(hasScheme(portal) ? [{ label: fr`Les promesses sont-elles tenues ?`, href: SCHEME_PATH }] : []),
      ],
    },
    {
      id: 'verifier',
      title: 'Vous vérifiez',
      text: 'Prendre les lignes derrière chaque chiffre.',
      links: [
        { label: 'Explorer et croiser', href: EXPLORER_PATH },
        { label: 'Télécharger les fichiers', href: '/donnees/' },
        { label: 'De la source à la page', href: '/qualite/' },
        { label: 'Comment c’est compté', href: '/methodologie/' },
      ],
    },
  ]
  return doors.map(({ links, ...door }) => ({
    ...door,
    links: links.filter(({ href }) => saysSomething(href, portal)),
  }))
}

/** What everyone asks, each led to its answer: beside the question field, before any drawing. */
export function homeQuestions(portal: Portal): Door['links'] {
  return homeDoors(portal).flatMap(({ links }) => links.filter(({ label }) => label.endsWith('?')))
}
