import type { ExplorerField, FieldPart } from '../../client/explorer/field.ts'
import type { Portal } from '../../domain/portal.ts'
import type { Dataset } from '../datasets/dataset.ts'
import { AMOUNT_STATUS_TEXT, CATEGORY_TEXT, KIND_TEXT } from '../../text/contract.ts'
import { formatsRead } from '../../views/quality/field-rows.ts'
import { FLAG_TEXT } from '../../text/data/flags/flags.ts'

type Labels = Readonly<Record<string, string>>

function labelsOf(
  texts: Readonly<Record<string, { readonly code: string; readonly label: string }>>,
): Labels {
  return Object.fromEntries(Object.values(texts).map(({ code, label }) => [code, label]))
}

/** Words of the columns whose values are codes. */
const LABELS: Readonly<Record<string, Labels>> = {
  genre: labelsOf(KIND_TEXT),
  categorie: labelsOf(CATEGORY_TEXT),
  montant_statut: labelsOf(AMOUNT_STATUS_TEXT),
  drapeaux: labelsOf(FLAG_TEXT),
}

/** Fields read from a part of a column. */
const PARTS: readonly (Pick<ExplorerField, 'title' | 'hint' | 'column'> & {
  readonly part: FieldPart
  readonly name: string
})[] = [
  {
    name: 'cpv.division',
    column: 'cpv',
    part: 'division',
    title: 'Famille d’achat (CPV)',
    hint: 'Les deux premiers chiffres du code CPV.',
  },
  {
    name: 'cpv.metier',
    column: 'cpv',
    part: 'trade',
    title: 'Métier',
    hint: 'D’après le code CPV et la table des métiers de ce site.',
  },
  {
    name: 'titulaires_siren',
    column: 'titulaires_siret',
    part: 'siren',
    title: 'Fournisseur',
    hint: 'Nom ou SIREN de l’entreprise ; le nom est montré si elle a une page sur ce site.',
  },
  {
    name: 'date_notification.mois',
    column: 'date_notification',
    part: 'month',
    title: 'Mois de notification',
    hint: 'Mois de la première notification.',
  },
  {
    name: 'date_publication.annee',
    column: 'date_publication',
    part: 'year',
    title: 'Année de publication des données',
    hint: 'Année de la publication.',
  },
  {
    name: 'date_fin.annee',
    column: 'date_fin',
    part: 'year',
    title: 'Année de fin au plus tard',
    hint: 'Année de la fin au plus tard.',
  },
]

function divisionLabels({ cpvDivisions }: Portal): Labels {
  return Object.fromEntries([...cpvDivisions].map(([division, label]) => [division, `${division} ${label}`]))
}

function tradesOfField({ trades }: Portal): Pick<ExplorerField, 'labels' | 'trades'> {
  return {
    labels: Object.fromEntries(trades.map(({ slug, label }) => [slug, label])),
    trades: trades.map(({ slug, cpvPrefixes }) => ({ slug, cpvPrefixes })),
  }
}

function formatLabels({ reconciliation }: Portal): Labels {
  return Object.fromEntries(formatsRead(reconciliation.files).map(({ id, label }) => [id, label]))
}

/** Fields of the explorer, from the declarations that the file is written from; each part stands after its column. */
export function explorerFields(portal: Portal, { columns }: Dataset): readonly ExplorerField[] {
  return columns.flatMap(({ name, title, description, type, unit, required }): ExplorerField[] => {
    const labels = name === 'format' ? formatLabels(portal) : LABELS[name]
    const column = {
      name,
      title,
      type,
      column: name,
      hint: description,
      ...(unit === undefined ? {} : { unit }),
      ...(labels === undefined ? {} : { labels }),
      ...(required === true ? { required } : {}),
    }
    const parts = PARTS.filter((part) => part.column === name).map((part) => ({
      ...part,
      type,
      ...(part.part === 'division' ? { labels: divisionLabels(portal) } : {}),
      ...(part.part === 'trade' ? tradesOfField(portal) : {}),
    }))
    return [column, ...parts]
  })
}
