import type { IsoDate } from '../../../domain/date.ts'
import type { Portal } from '../../../domain/portal.ts'
import type { Source } from '../../../domain/provenance.ts'
import type { RecordKind } from '../../../domain/record-kind.ts'
import { PLAN_NOTICE } from '../../../text/plan.ts'
import { fr } from '../../../text/language/typography.ts'
import type { ThemeName } from './authorities.ts'
import { coverageOfContracts, coverageOfInclusion, coverageOfPurchases } from './coverage.ts'
import type { Coverage } from './coverage.ts'

/** One dataset of the catalogue: few, each a subject that somebody looks for, whatever the number of its files. */
export interface CatalogueSubject {
  /** Part of addresses and identifiers: never changes. */
  readonly key: string
  readonly title: (territory: string) => string
  readonly description: string
  readonly keywords: readonly string[]
  readonly themes: readonly ThemeName[]
  /** Page of the site on the same subject. */
  readonly page: string
  /** Paths of its files below the root of the site. */
  readonly files: RegExp
  readonly coverage: (portal: Portal) => Coverage | undefined
  readonly sources: (portal: Portal) => readonly Source[]
  /** Day of its first edition, where that is known. */
  readonly issued?: (portal: Portal) => IsoDate | undefined
}

function contractSources({ sources, reconciliation }: Portal): readonly Source[] {
  const ids = new Set(reconciliation.files.map(({ source }) => source))
  return sources.filter(({ id }) => ids.has(id))
}

const recordSources =
  (kind: RecordKind) =>
  ({ sources, reconciliation }: Portal): readonly Source[] => {
    const ids = new Set(
      reconciliation.recordFiles.flatMap((file) => (file.kind === kind ? [file.source] : [])),
    )
    return sources.filter(({ id }) => ids.has(id))
  }

const COMMON = ['achats publics', 'commande publique', 'marchés publics']

export const SUBJECTS: readonly CatalogueSubject[] = [
  {
    key: 'marches',
    title: (territory) => fr`Marchés publics attribués ${territory} : contrats, titulaires, sous-traitance`,
    description: fr`Une ligne par marché, accord-cadre, marché subséquent ou concession, avec ses titulaires, ses modifications, ses considérations sociales et environnementales et sa sous-traitance déclarée. Chaque ligne publiée est gardée, réunie à une autre ou écartée, toujours avec son motif. Un montant notifié est un prix fixé ou un maximum estimé à la signature, non une dépense réalisée. Une cellule vide veut dire inconnu, jamais zéro.`,
    keywords: [...COMMON, 'attribution', 'achats responsables', 'CPV', 'DECP', 'titulaires'],
    themes: ['government', 'economy'],
    page: 'marches/',
    files:
      /^donnees\/(marches|attributions|sous-traitance|metiers|echeances|trajectoire|fournisseurs|titulaires|familles|ocds|achats-responsables)(?![a-z])|^flux\/(marches|modifications)\.xml$/,
    coverage: coverageOfContracts,
    sources: contractSources,
  },
  {
    key: 'achats-a-venir',
    title: (territory) => fr`Programmation des achats ${territory} : ce qui sera acheté`,
    description: fr`Une ligne par achat que la programmation a annoncé un jour, dans son dernier état, et ce que chaque édition a changé ; les consultations parues, avec leur date limite. ${PLAN_NOTICE}`,
    keywords: [
      ...COMMON,
      'programmation des achats',
      'achats à venir',
      'marchés réservés',
      'sourcing',
      'PME',
    ],
    themes: ['government', 'economy'],
    page: 'achats-a-venir/',
    files:
      /^donnees\/(achats-a-venir|consultations|besoins)(?![a-z])|^(flux|calendrier)\/(achats-a-venir|consultations)\.(xml|ics)$/,
    coverage: coverageOfPurchases,
    sources: recordSources('plan'),
    issued: ({ planEditions }) => planEditions[0]?.date,
  },
  {
    key: 'insertion',
    title: (territory) => fr`Heures d'insertion des marchés ${territory}`,
    description: fr`Une ligne par année, marché, métier, type de structure et modalité : heures prévues, heures réalisées, personnes. Une heure n'est pas une personne. Les nombres de moins de cinq personnes, et les totaux qui les révéleraient, sont retirés.`,
    keywords: [...COMMON, 'achats responsables', 'clause sociale', 'heures d’insertion', 'SIAE'],
    themes: ['government', 'society'],
    page: 'insertion/',
    files: /^donnees\/insertion(?![a-z])/,
    coverage: coverageOfInclusion,
    sources: recordSources('inclusion'),
  },
  {
    key: 'centrale-d-achat',
    title: (territory) => fr`Centrale d'achat ${territory} : ce qui s'y commande, et ses adhérents`,
    description: fr`Une ligne par marché que les adhérents d'une centrale d'achat peuvent utiliser, avec son thème, ce qui s'y commande, qui peut commander, comment et jusqu'à quand ; une ligne par adhérent. Une cellule vide veut dire inconnu.`,
    keywords: [...COMMON, 'centrale d’achat', 'mutualisation des achats', 'communes'],
    themes: ['government', 'economy'],
    page: 'centrale-d-achat/',
    files: /^donnees\/centrale-(marches|adherents)(?![a-z])/,
    coverage: () => undefined,
    sources: (portal) => [
      ...recordSources('centralOffers')(portal),
      ...recordSources('centralMembers')(portal),
    ],
  },
  {
    key: 'indicateurs',
    title: (territory) => fr`Indicateurs de la commande publique ${territory}, et les lignes derrière eux`,
    description: fr`Pour chaque indicateur, ses valeurs (numérateur, dénominateur, ce qui est inconnu) et les lignes derrière chaque chiffre : dépenses, concentration, clauses sociales et environnementales, insertion, achat local, sous-traitance, programmation.`,
    keywords: [...COMMON, 'achats responsables', 'achat local', 'indicateurs', 'SPASER'],
    themes: ['government', 'economy', 'society'],
    page: 'indicateurs/',
    files: /^donnees\/(indicateurs\/|spaser\/|(comparaison|actions-spaser|resultats-mesures)(?![a-z]))/,
    coverage: coverageOfContracts,
    sources: ({ sources }) => sources,
  },
  {
    key: 'traces',
    title: (territory) =>
      fr`De la source à la page : anomalies, lignes réunies et réconciliation des marchés ${territory}`,
    description: fr`Ce qu'il est advenu de chaque ligne publiée : lues, retenues, réunies, écartées, avec la raison ; chaque anomalie relevée ; et les sommes, en nombre et en euros, de l'une à l'autre.`,
    keywords: [...COMMON, 'qualité des données', 'traçabilité'],
    themes: ['government'],
    page: 'qualite/',
    files:
      /^donnees\/(anomalies|fusions|reconciliation|revisions|corrections)(?![a-z])|^flux\/revisions\.xml$/,
    coverage: coverageOfContracts,
    sources: ({ sources }) => sources,
  },
]
