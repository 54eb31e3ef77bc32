import { memoize } from '../domain/memoize.ts'
import type { Portal } from '../domain/portal.ts'
import { sitePlan } from '../views/search/site-plan.ts'
import type { PlanEntry } from '../text/site-plan.ts'
import { saysSomething } from '../views/search/says-something.ts'

/** A part of the site: its name, the page that it leads to, and the other pages that stand beside that one. */
export interface NavigationSection {
  readonly label: string
  readonly href: string
  readonly beside: readonly PlanEntry[]
}

/**
 * The parts of the site that the data give something to, from the plan of the site. A part whose first page has nothing
 * to say leads to the next one, under the name of that page.
 */
export const mainNavigation = memoize((portal: Portal): readonly NavigationSection[] =>
  sitePlan(portal).flatMap(({ section, entries }) => {
    if (section === undefined) return []
    const [first, ...others] = entries.filter(
      ({ href, aside }) => aside !== true && saysSomething(href, portal),
    )
    if (first === undefined) return []
    return [{ label: first === entries[0] ? section : first.label, href: first.href, beside: others }]
  }),
)

/** The part that a page belongs to, by the address of a page of it. */
export function sectionOf(
  sections: readonly NavigationSection[],
  address: string | undefined,
): NavigationSection | undefined {
  return sections.find(({ href, beside }) => href === address || beside.some((page) => page.href === address))
}

/** Links at the foot of every page, after the parts of the site. */
export const FOOT_NAVIGATION = [
  { label: 'Recherche et plan du site', href: '/recherche/' },
  { label: 'Glossaire', href: '/glossaire/' },
  { label: 'Accessibilité : non conforme', href: '/accessibilite/' },
  { label: 'Mentions légales', href: '/mentions-legales/' },
  { label: 'À propos', href: '/a-propos/' },
] as const
