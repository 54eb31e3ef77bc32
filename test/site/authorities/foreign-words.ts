import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import Papa from 'papaparse'
import { ROOT } from '../built/sites.ts'

const HOME = join(ROOT, 'data/territories/mel')

function column(file: string, name: string): readonly string[] {
  const { data } = Papa.parse<Record<string, string>>(readFileSync(join(HOME, file), 'utf8'), {
    header: true,
    skipEmptyLines: true,
  })
  return data.flatMap((row) => row[name]?.replaceAll("'", '’') ?? [])
}

const { name, shortName, buyerSirens } = JSON.parse(readFileSync(join(HOME, 'territory.json'), 'utf8')) as {
  readonly name: string
  readonly shortName: string
  readonly buyerSirens: readonly string[]
}

/** Shorter names of communes are words, or parts of them. */
const isNoWord = (commune: string) => commune.length > 6 || commune === 'Lille'

/** Its communes of a name that is no common word, and what it is called itself. */
export const FOREIGN_PLACES: readonly string[] = [
  ...column('grille-communes.csv', 'nom').filter(isNoWord),
  'Hauts-de-France',
  name,
  shortName,
  ...buyerSirens,
]

/**
 * What is said of the committed authority alone: its places, names, numbers, partners, promises, actions, and those
 * whom its documents compare it with.
 */
export const FOREIGN_WORDS: readonly string[] = [
  ...new Set([
    ...FOREIGN_PLACES,
    ...column('partenaires.csv', 'nom'),
    ...column('objectifs.csv', 'libelle'),
    ...column('objectifs.csv', 'source'),
    ...column('faits.csv', 'source'),
    ...column('faits.csv', 'sujet').filter((subject) => subject.includes(' d’') && subject.length > 25),
    ...column('faits.csv', 'territoire').filter((place) => place !== ''),
    ...column('actions-spaser.csv', 'intitule'),
    ...['Nord', 'rencontre « Osez', 'lillois', 'lilloise', 'métropolitaine', '300 000 heures'],
  ]),
]
