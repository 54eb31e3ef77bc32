import { join } from 'node:path'

/** Where things stand below `--out`. Published: `site/`; carried from run to run, and between machines: `etat/`. */
export interface FleetPlaces {
  readonly site: string
  /** Of a portal. */
  readonly portal: (siren: string) => string
  /** Of the folder that a portal is built from. */
  readonly territory: (siren: string) => string
  /** What its build said. */
  readonly log: (siren: string) => string
  readonly states: string
  readonly plan: string
  /** The national file sorted by buyer. */
  readonly national: string
  /** The national file as it was fetched, where none is given. */
  readonly fetched: string
  readonly results: string
}

export function placesBelow(out: string): FleetPlaces {
  const at = (...names: readonly string[]) => join(out, ...names)
  return {
    site: at('site'),
    portal: (siren) => at('site', siren),
    territory: (siren) => at('travail/territoires', siren),
    log: (siren) => at('journaux', `${siren}.log`),
    states: at('etat'),
    plan: at('etat/plan.json'),
    national: at('travail/national'),
    fetched: at('travail/telecharge'),
    results: at('resultats'),
  }
}

/** The path of a portal on its host: its SIREN, which a new name or a merger of namesakes never changes. */
export const portalBase = (base: string, siren: string) => `${base}${siren}/`
