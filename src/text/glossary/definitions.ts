import { formatCount, formatNumber } from '../language/format.ts'
import { capitalFirst } from '../language/capital-first.ts'
import { circleWords, numberOfCircles } from '../circles.ts'
import { fr, typeset } from '../language/typography.ts'
import { isOwnFact } from '../../domain/territory/fact.ts'
import type { DocumentedFact } from '../../domain/territory/fact.ts'
import type { LocalScope } from '../../domain/territory/local-scope.ts'

/** How a word of the indicators is decided on rows: an entry of the methodology. */
export interface Definition {
  /** ASCII anchor, unique on the page. */
  readonly id: string
  readonly title: string
  readonly paragraphs: readonly string[]
}

/** What definitions say of the territory and of the program. */
export interface DefinitionNeeds {
  readonly localScope: Pick<LocalScope, 'communes' | 'department' | 'region' | 'population'>
  /** Hours of a full-time year, as the program divides by. */
  readonly fullTimeHours: number
  /** What documents kept by the territory say. */
  readonly facts: readonly DocumentedFact[]
  /** Fewer rows than this give no share; fewer people are not shown. */
  readonly fewest: number
}

/** "Trois cercles l'un dans l'autre : les 95 communes du territoire, le département (Nord), la région (…)." */
function circlesSentence(localScope: DefinitionNeeds['localScope']): string {
  const circles = circleWords(localScope)
  const list = circles.map(({ circle, what, which }) =>
    circle !== 'territory'
      ? fr`${what} (${which})`
      : localScope.communes.size === 1
        ? fr`la commune (${which})`
        : fr`les ${which} du territoire`,
  )
  if (list.length === 0)
    return fr`L'acheteur n'a pas de territoire à lui : aucune entreprise ne lui est locale.`
  if (list.length === 1) return fr`Un cercle : ${list[0]!}.`
  return fr`${capitalFirst(numberOfCircles(circles))} cercles l'un dans l'autre : ${list.join(', ')}.`
}

function places({ localScope }: DefinitionNeeds): Definition[] {
  return [
    {
      id: 'definition-local',
      title: fr`Où un fournisseur est établi`,
      paragraphs: [
        fr`Le SIRET publié d'un fournisseur est cherché dans le fichier des établissements, qui donne sa commune. ${circlesSentence(localScope)} Puis le reste de la France, l'étranger, et le lieu inconnu, qui n'est jamais rangé dans « ailleurs ».`,
        fr`Le lieu est celui de l'établissement, non du siège ni du chantier. La liste des communes vient du découpage administratif publié par Etalab.`,
      ],
    },
    {
      id: 'definition-taille',
      title: fr`La taille d'une entreprise`,
      paragraphs: [
        fr`PME, entreprise de taille intermédiaire (ETI) ou grande entreprise : la catégorie que l'Insee donne à l'entreprise entière, dans le fichier des établissements. Elle est celle d'aujourd'hui, même pour un marché ancien. Sans elle, la taille est inconnue.`,
      ],
    },
    {
      id: 'definition-ess',
      title: fr`Économie sociale et solidaire, insertion, handicap`,
      paragraphs: [
        fr`Un fournisseur est de l'économie sociale et solidaire quand le fichier des établissements le dit ; sans mention, on ne sait pas. Il est une structure d'insertion (SIAE), une entreprise adaptée (EA) ou un ESAT quand son SIREN figure dans le fichier des structures ; une même entreprise peut être les deux à la fois.`,
      ],
    },
    {
      id: 'definition-nouveau',
      title: fr`Un nouveau fournisseur`,
      paragraphs: [
        fr`Une entreprise, reconnue à son SIREN, est nouvelle l'année de son premier marché dans les fichiers lus. La première année des fichiers n'en dit rien : toutes y seraient nouvelles.`,
      ],
    },
  ]
}

/** How documents elsewhere divide, where the territory keeps one that says it. */
function otherYears(facts: readonly DocumentedFact[]): string {
  const found = facts.filter((fact) => !isOwnFact(fact) && fact.indicator === 'equivalents-temps-plein')
  const list = found.map(({ value, territory, period, source }) => {
    const where = [territory, period, source].filter((part) => part !== undefined).map(typeset)
    return fr`${formatNumber(Number(value))} heures (${where.join(', ')})`
  })
  return list.length === 0 ? '' : fr` D'autres sources divisent autrement : ${list.join(' ; ')}.`
}

function people({ fullTimeHours, fewest, facts }: DefinitionNeeds): Definition[] {
  return [
    {
      id: 'definition-etp',
      title: fr`L'équivalent temps plein`,
      paragraphs: [
        fr`Les heures d'insertion réalisées, divisées par ${formatNumber(fullTimeHours)} heures : la durée légale d'une année à temps plein (Code du travail, article L3121-41).${otherYears(facts)}`,
      ],
    },
    {
      id: 'definition-masque',
      title: fr`Les nombres de personnes que nous ne montrons pas`,
      paragraphs: [
        fr`Un nombre de 1 à ${fewest - 1} personnes est vidé, et marqué « oui » dans la colonne « masque » des fichiers. Un total l'est aussi quand il permettrait de retrouver une case vidée, par soustraction. Les heures restent publiées.`,
      ],
    },
    {
      id: 'definition-part',
      title: fr`Une part, ses trois nombres et ses bornes`,
      paragraphs: [
        fr`Une part se calcule sur ce qui est renseigné : oui, divisé par oui et non. À côté, deux bornes : la part si tous les inconnus étaient « non », puis s'ils étaient tous « oui ». Sous ${fewest} réponses, pas de part.`,
      ],
    },
  ]
}

function everydayMeasures({ localScope }: DefinitionNeeds): Definition {
  return {
    id: 'definition-quotidien',
    title: fr`Par habitant et par jour ouvré`,
    paragraphs: [
      localScope.population === 0
        ? fr`L'acheteur n'a pas de territoire à lui : aucun montant n'est divisé par un nombre d'habitants.`
        : fr`Par habitant : le montant de l'année, divisé par la population municipale du territoire, ${formatCount(localScope.population, 'habitant', 'habitants')} (Insee, par le découpage administratif d'Etalab). La même population sert pour toutes les années.`,
      fr`Par jour ouvré : le montant, divisé par le nombre de jours du lundi au vendredi de cette année, moins les jours fériés qui tombent un de ces jours.`,
    ],
  }
}

/** How places, sizes, structures, newcomers, full-time equivalents and masks are decided. */
export function definitions(facts: DefinitionNeeds): readonly Definition[] {
  return [...places(facts), ...people(facts), everydayMeasures(facts)]
}
