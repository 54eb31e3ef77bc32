import { fr } from '../../text/language/typography.ts'

/** Files of `src/content/examples`, by their name. */
const FILES: Readonly<Record<string, string>> = import.meta.glob('../../content/examples/*', {
  query: '?raw',
  import: 'default',
  eager: true,
})

export interface Example {
  readonly language: string
  /** Name of its file. */
  readonly file: string
  readonly text: string
}

export interface Recipe {
  readonly id: string
  readonly title: string
  readonly about: string
  readonly examples: readonly Example[]
}

const LANGUAGES = [
  { language: 'curl', extension: 'sh' },
  { language: 'Python', extension: 'py' },
  { language: 'R', extension: 'R' },
  { language: 'SQL (DuckDB)', extension: 'sql' },
] as const

/** @throws Error where a recipe lacks a language: a fault of this program. */
function examplesOf(name: string): readonly Example[] {
  return LANGUAGES.map(({ language, extension }) => {
    const file = `${name}.${extension}`
    const text = FILES[`../../content/examples/${file}`]
    if (text === undefined) throw new Error(`no example ${file}`)
    return { language, file, text }
  })
}

/** Each recipe in four languages. */
export const RECIPES: readonly Recipe[] = [
  {
    id: 'indicateur',
    title: 'Suivre un indicateur, année après année',
    about: fr`Les montants signés, une ligne par année. L'adresse des autres indicateurs est dans indicateurs.json.`,
  },
  {
    id: 'marches',
    title: 'Compter dans les marchés d’une année',
    about: fr`Combien disent s'ils ont un volet social, combien en ont un, et la somme des montants qui comptent : les nombres que donnent les pages. En SQL, sur le fichier CSV : les colonnes sont les mêmes.`,
  },
  {
    id: 'achats',
    title: 'Lister les achats à venir qui ont un lot réservé',
    about: fr`La programmation est prévisionnelle, non exhaustive, et n'engage pas l'acheteur.`,
  },
].map((recipe) => ({ ...recipe, examples: examplesOf(recipe.id) }))
