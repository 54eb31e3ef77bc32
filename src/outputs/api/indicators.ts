import { indicatorFilesPath } from '../../domain/links.ts'
import type { Absence, ComputedIndicator, DocumentedPoint, Target } from '../../domain/indicator.ts'
import type { Portal } from '../../domain/portal.ts'
import { plainSpaces } from '../../text/codes.ts'
import type { Dataset } from '../datasets/dataset.ts'
import type { ApiDocument } from './document.ts'
import { jsonRecords } from './json-member.ts'
import { API_PATHS } from './paths.ts'

const BOUND_CODES = { atMost: 'au plus', above: 'plus de', atLeast: 'au moins' } as const
const VERDICT_CODES = { good: 'bon', bad: 'mauvais' } as const

/** Under the names of `objectifs.csv`; `echu` = its horizon is past on the reference date. */
function targetRecord(target: Target): object {
  const { id, label, nature, perimeter, mark, value, unit, period, horizon, expired, source, remark } = target
  return {
    id,
    libelle: label,
    nature: nature === 'target' ? 'objectif' : 'repere',
    perimetre: perimeter,
    borne: mark === undefined ? null : BOUND_CODES[mark.bound],
    jugement: mark === undefined ? null : VERDICT_CODES[mark.verdict],
    valeur: value,
    unite: unit,
    periode: period ?? null,
    echeance: horizon ?? null,
    echu: expired,
    source,
    remarque: remark ?? null,
  }
}

/** What a document states, under the names of `faits.csv`: never a point of the series. */
function documentedRecord({ subject, period, value, source }: DocumentedPoint): object {
  return { sujet: subject, periode: period, valeur: value, source }
}

/** Why an indicator has no value, in the words of the API. */
export const ABSENCE_CODES: Readonly<Record<Absence, string>> = {
  'field-not-in-formats': 'champ_inexistant',
  'source-absent': 'source_absente',
  'no-circle': 'cercle_inexistant',
  'no-rows': 'aucune_ligne',
}

function indicatorRecord(indicator: ComputedIndicator, siteRoot: string): object {
  const { id, label, question, method, unit, theme, absent } = indicator
  const present = absent === undefined
  return {
    id,
    libelle: label,
    question: plainSpaces(question),
    methode: plainSpaces(method),
    unite: unit,
    theme,
    absent: present ? null : ABSENCE_CODES[absent],
    page: `${siteRoot}indicateurs/${id}/`,
    api: `${siteRoot}${API_PATHS.indicator(id)}`,
    csv: present ? `${siteRoot}${indicatorFilesPath(id)}.csv` : null,
    csv_lignes: present ? `${siteRoot}${indicatorFilesPath(id)}-lignes.csv` : null,
  }
}

/** The list of the registry, absent ones included (rule 6: they say why). */
export function indicatorListDocument({ indicators }: Portal, siteRoot: string): ApiDocument {
  return {
    kind: 'indicateurs',
    path: API_PATHS.indicators,
    title: 'Indicateurs',
    description: 'La liste des indicateurs : question, méthode, unité, et l’adresse de leurs valeurs.',
    caveats: [],
    rows: indicators.length,
    *items() {
      for (const indicator of indicators) yield JSON.stringify(indicatorRecord(indicator, siteRoot))
    },
  }
}

/** An indicator with its values; `table` holds them, absent where the indicator is. */
export function indicatorDocument(
  indicator: ComputedIndicator,
  table: Dataset | undefined,
  siteRoot: string,
): ApiDocument {
  const { id, label, question, caveats, targets, documented } = indicator
  return {
    kind: 'indicateur',
    path: API_PATHS.indicator(id),
    title: label,
    description: question,
    caveats,
    about: {
      indicateur: {
        ...indicatorRecord(indicator, siteRoot),
        objectifs: targets.map(targetRecord),
        faits_documentes: documented.map(documentedRecord),
      },
    },
    rows: table?.rowCount ?? 0,
    items: () => (table === undefined ? [] : jsonRecords(table)),
  }
}
