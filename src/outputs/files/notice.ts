import type { Portal } from '../../domain/portal.ts'
import { CAVEAT_TEXT } from '../../text/data/caveats.ts'
import { formatCount } from '../../text/language/format.ts'
import { DEMONSTRATION_NOTICE, LICENCE, LICENCE_URL, citation, sourceLine } from '../../text/data/citation.ts'
import { plainSpaces } from '../../text/codes.ts'
import { FRENCH_CSV } from '../../text/data/french-csv.ts'
import type { Dataset } from '../datasets/dataset.ts'

/** How every CSV of the portal is to be read. */
export const NOTICE_READING: readonly string[] = [
  'Une cellule vide veut dire « inconnu ». Le mot « aucune » veut dire que l’absence est déclarée. Ce n’est jamais la même chose.',
  'Les listes sont jointes par « | ». Les dates s’écrivent AAAA-MM-JJ. Les montants sont en euros hors taxes, les parts de 0 à 1.',
  'CSV : UTF-8, virgule, point décimal, lignes CRLF (RFC 4180).',
  `Pour un tableur : les tableaux principaux ont un classeur (.xlsx) où codes, nombres et jours sont reconnus ; ailleurs, le bouton « ${FRENCH_CSV} », sur les pages, écrit le CSV avec point-virgule et virgule décimale.`,
  'Un texte qui commence par = + - @ ou par un caractère de contrôle est précédé d’une apostrophe, pour qu’aucun tableur ne l’exécute.',
  'SIRET, SIREN et codes CPV sont du texte : importez ces colonnes comme texte, sinon le tableur efface leurs zéros initiaux.',
]

function section(title: string, lines: readonly string[]): string[] {
  return lines.length === 0 ? [] : ['', title, '-'.repeat(title.length), ...lines]
}

/** The `.txt` that goes with a CSV: citation, licence, sources, caveats, columns. */
export function* noticeLines(portal: Portal, dataset: Dataset, address: string): Generator<string> {
  const lines = [
    dataset.title,
    '='.repeat(dataset.title.length),
    ...(portal.demonstration ? [DEMONSTRATION_NOTICE, ''] : []),
    dataset.description,
    `${formatCount(dataset.rowCount, 'ligne, arrêtée', 'lignes, arrêtées')} au ${portal.referenceDate}.`,
    ...section('Citation', [citation(portal, dataset.title, address)]),
    ...section('Licence', [`${LICENCE} — ${LICENCE_URL}`]),
    ...section(
      'Sources',
      portal.sources.map((source) => `- ${sourceLine(source)}`),
    ),
    ...section(
      'Précautions',
      dataset.caveats.map((caveat) => `- ${CAVEAT_TEXT[caveat]}`),
    ),
    ...section(
      'Objectifs et repères',
      (dataset.beside ?? []).map((line) => `- ${line}`),
    ),
    ...section(
      'Lecture',
      NOTICE_READING.map((rule) => `- ${rule}`),
    ),
    ...section(
      'Colonnes',
      dataset.columns.map(({ name, title, description }) => `- ${name} : ${title}. ${description}`),
    ),
  ]
  for (const line of lines) yield `${plainSpaces(line)}\n`
}
