import type { Territory, TerritoryFile } from '../domain/territory/territory.ts'

/** First words of the names of public bodies that take an article; any other name is a proper noun without one. */
const ARTICLES: readonly (readonly [article: 'le' | 'la' | 'les', words: string])[] = [
  [
    'le',
    'Centre Conseil Département Établissement Groupement Hôpital Institut Office Parc Pays Pôle Port Service Syndicat Territoire',
  ],
  [
    'la',
    'Agence Agglomération Assistance Caisse Chambre Collectivité Commune Communauté Eurométropole Mairie Métropole Préfecture Régie Région Société Université Ville',
  ],
  ['les', 'Hospices Hôpitaux'],
]

const ARTICLE_OF = new Map(
  ARTICLES.flatMap(([article, words]) => words.split(' ').map((word) => [word, article] as const)),
)

const BEGINS_WITH_VOWEL = /^(?:[aeiouyéèêâîôœ]|hôpital)/i

/** "la Région", "l’Eurométropole"; a name without article as it is. */
function withArticle(name: string, article: string): string {
  if (article === '') return name
  if (/^l['’]$/.test(article)) return `l’${name}`
  return article !== 'les' && BEGINS_WITH_VOWEL.test(name) ? `l’${name}` : `${article} ${name}`
}

/** "de la MEL", "du Grand Lyon", "des Flandres", "d’Arras", "de l’Eurométropole". */
export function withDe(name: string): string {
  if (name.startsWith('le ')) return `du ${name.slice(3)}`
  if (name.startsWith('les ')) return `des ${name.slice(4)}`
  return BEGINS_WITH_VOWEL.test(name) ? `d’${name}` : `de ${name}`
}

const articleOf = (name: string) => ARTICLE_OF.get(name.split(' ', 1)[0]!)
const isAcronym = (name: string) => /^\p{Lu}{2,}$/u.test(name)

/**
 * The names of a territory as sentences need them: with the article of its file, else of the first word of its name.
 * A short name has the article of its own first word, an acronym that of the name, and another short name none.
 */
export function withNames({ article, ...file }: TerritoryFile, slug: string): Territory {
  const { name, shortName = name, noticeNames = [name] } = file
  const ofName = article ?? articleOf(name) ?? ''
  const ofShort = shortName === name || isAcronym(shortName) ? ofName : (articleOf(shortName) ?? '')
  return {
    ...file,
    slug,
    shortName,
    noticeNames,
    nameWithOf: withDe(withArticle(name, ofName)),
    subject: file.subject ?? withArticle(shortName, ofShort),
  }
}
