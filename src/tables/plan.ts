import { decimalFromCents } from '../domain/money.ts'
import type { Cents } from '../domain/money.ts'
import type { PlannedPurchase, ReservedArticle } from '../domain/purchase/planned-purchase.ts'
import type { CellValue } from './column.ts'
import { PLAN_COLUMNS } from './plan-columns.ts'
import { CATEGORY_WORDS, ENVIRONMENTAL, SOCIAL, STATUSES } from './plan-words.ts'
import type { Cells, RecordFlag, RecordTable } from './table.ts'

function inEuros(value: number | Cents): string {
  return typeof value === 'bigint' ? decimalFromCents(value) : String(value)
}

/** Two cells that cannot both be true: which is wrong is not known, so neither counts. */
function contradiction(cells: Cells, lower: string, upper: string): RecordFlag[] {
  const [low, high] = [cells[lower], cells[upper]] as [number | Cents | undefined, number | Cents | undefined]
  if (low === undefined || high === undefined || low <= high) return []
  return [
    {
      flag: { code: 'value-contradictory', column: lower, value: inEuros(low) },
      detail: `dépasse ${upper} (${inEuros(high)}) : corrigez l’un des deux`,
    },
  ]
}

/** A minimum above its maximum and more reserved lots than lots: both cells become unknown. */
function withoutContradictions(cells: Cells): { cells: Cells; flags: readonly RecordFlag[] } {
  const pairs = [
    ['montant_estime_min_eur', 'montant_estime_max_eur'],
    ['lots_reserves', 'nombre_lots'],
  ] as const
  const flags = pairs.flatMap(([lower, upper]) => contradiction(cells, lower, upper))
  const wrong = pairs.filter(([lower]) => flags.some(({ flag }) => flag.column === lower)).flat() as string[]
  const kept = Object.entries(cells).filter(([name]) => !wrong.includes(name))
  return { cells: Object.fromEntries(kept), flags }
}

function oneOf<T>(words: Readonly<Record<string, T>>, value: CellValue | undefined): T | undefined {
  return value === undefined ? undefined : words[value as string]
}

function eachOf<T>(words: Readonly<Record<string, T>>, values: CellValue | undefined): T[] | undefined {
  return (values as readonly string[] | undefined)?.map((value) => words[value]!)
}

/** The purchase plan (*programmation des achats*; its schema is at /donnees/schemas/): one file per dated edition. */
export const plan: RecordTable<PlannedPurchase> = {
  kind: 'plan',
  name: 'programmation',
  title: 'Programmation des achats',
  description:
    'Une ligne par achat prévu. Chaque édition est un fichier daté, et toutes se gardent : c’est ainsi que l’on sait ce qui a été ajouté, reporté ou retiré.',
  key: ['id'],
  repeated: 'id-repeated',
  columns: PLAN_COLUMNS,
  judge: withoutContradictions,
  toRecord(cells, ref) {
    const text = (name: string) => cells[name] as string | undefined
    const number = (name: string) => cells[name] as number | undefined
    const euros = (name: string) => cells[name] as Cents | undefined
    return {
      ref,
      id: text('id')!,
      title: text('intitule')!,
      description: text('description'),
      category: oneOf(CATEGORY_WORDS, cells['type']),
      cpv: text('cpv'),
      requestingService: text('service_prescripteur'),
      minAmount: euros('montant_estime_min_eur'),
      maxAmount: euros('montant_estime_max_eur'),
      procedure: text('procedure_envisagee'),
      lots: number('nombre_lots'),
      reservedLots: number('lots_reserves'),
      reservedArticles: cells['article_reserve'] as readonly ReservedArticle[] | undefined,
      socialConsiderations: eachOf(SOCIAL, cells['considerations_sociales']),
      plannedInclusionHours: number('heures_insertion_prevues'),
      environmentalConsiderations: eachOf(ENVIRONMENTAL, cells['considerations_environnementales']),
      plannedPublication: text('publication_prevue'),
      publishedOn: text('publication_reelle'),
      plannedAward: text('notification_prevue'),
      durationMonths: number('duree_mois'),
      renews: text('renouvelle'),
      contractIds: cells['marches_attribues'] as readonly string[] | undefined,
      commune: text('commune'),
      sourcingOpen: cells['sourcing_ouvert'] as boolean | undefined,
      sourcingUntil: text('sourcing_date_limite'),
      contactEmail: text('contact_courriel'),
      status: oneOf(STATUSES, cells['statut']),
      noticeUrl: text('lien_avis'),
      updatedOn: text('mis_a_jour_le'),
    }
  },
}
