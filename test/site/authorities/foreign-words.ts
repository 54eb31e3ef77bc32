import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import Papa from 'papaparse'
import { ROOT } from '../built/sites.ts'

const HOME = join(ROOT, 'data/territories')

/** A column of a table of an embedded authority, with one apostrophe; empty where it has no such table. */
function column(slug: string, file: string, name: string): readonly string[] {
  const path = join(HOME, slug, file)
  if (!existsSync(path)) return []
  const { data } = Papa.parse<Record<string, string>>(readFileSync(path, 'utf8'), {
    header: true,
    skipEmptyLines: true,
  })
  return data.flatMap((row) => row[name]?.replaceAll("'", '’') ?? [])
}

/** Shorter names of communes are words, or parts of them. */
const isNoWord = (commune: string) => commune.length > 6 || commune === 'Lille'

/** What an embedded authority is called, and its numbers. */
function namesOf(slug: string): readonly string[] {
  const { name, shortName, buyerSirens } = JSON.parse(
    readFileSync(join(HOME, slug, 'territory.json'), 'utf8'),
  ) as { readonly name: string; readonly shortName?: string; readonly buyerSirens: readonly string[] }
  return [name, shortName ?? name, ...buyerSirens]
}

/** What an embedded authority alone has: its names, partners, promises, actions, documents, services. */
export function ownWords(slug: string): readonly string[] {
  return [
    ...new Set([
      ...namesOf(slug),
      `${slug}.example`,
      ...column(slug, 'partenaires.csv', 'nom'),
      ...column(slug, 'objectifs.csv', 'libelle'),
      ...column(slug, 'objectifs.csv', 'source'),
      ...column(slug, 'faits.csv', 'source'),
      ...column(slug, 'faits.csv', 'sujet').filter(
        (subject) => subject.includes(' d’') && subject.length > 25,
      ),
      ...column(slug, 'actions-spaser.csv', 'intitule'),
      ...column(slug, 'resultats-mesures.csv', 'indicateur').filter((name) => name.length > 25),
      ...column(slug, 'besoins.csv', 'besoin'),
    ]),
  ]
}

/** The communes of the MEL of a name that is no common word, and what it is called itself. */
export const FOREIGN_PLACES: readonly string[] = [
  ...column('mel', 'grille-communes.csv', 'nom').filter(isNoWord),
  'Hauts-de-France',
  ...namesOf('mel'),
]

/**
 * What is said of the MEL alone: its places, names, numbers, partners, promises, actions, and those whom its documents
 * compare it with.
 */
export const FOREIGN_WORDS: readonly string[] = [
  ...new Set([
    ...FOREIGN_PLACES,
    ...ownWords('mel'),
    ...column('mel', 'faits.csv', 'territoire').filter((place) => place !== ''),
    ...['Nord', 'rencontre « Osez', 'lillois', 'lilloise', 'métropolitaine', '300 000 heures'],
  ]),
]
