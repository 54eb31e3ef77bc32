import type { FileInfo } from '../../../domain/file-info.ts'
import type { Caveat } from '../../../domain/indicator.ts'
import type { Portal } from '../../../domain/portal.ts'
import { CAVEAT_TEXT } from '../../../text/data/caveats.ts'
import { formatCount, formatDate } from '../../../text/language/format.ts'
import { DEMONSTRATION_NOTICE, LICENCE, citation, sourceLine } from '../../../text/data/citation.ts'
import { plainSpaces } from '../../../text/codes.ts'
import { NOTICE_READING } from '../notice.ts'

function section(title: string, lines: readonly string[]): string[] {
  return lines.length === 0 ? [] : ['', title, '-'.repeat(title.length), ...lines]
}

function fileLine({ path, title, rows }: FileInfo): string {
  const count = rows === undefined ? '' : ` (${formatCount(rows, 'ligne', 'lignes')})`
  return `- ${path} : ${title}${count}`
}

/** What the bundle is made of: its files as they are named in it, and the caveats of its tables. */
export interface Bundled {
  readonly files: readonly FileInfo[]
  readonly caveats: readonly Caveat[]
  readonly address: string
}

/** `README.txt`: what this is, how to cite it, what it does not say, and how to read it. */
export function readme(portal: Portal, { files, caveats, address }: Bundled): string {
  const { territory, demonstration, referenceDate, sources } = portal
  const title = `Achats à livre ouvert : la commande publique ${territory.nameWithOf}`
  // The long list of indicators stands in the dictionary; here, what somebody opens first.
  const first = files.filter(({ path }) => !path.startsWith('indicateurs/'))
  const lines = [
    title,
    '='.repeat(title.length),
    ...(demonstration ? [DEMONSTRATION_NOTICE, ''] : []),
    `Données arrêtées au ${formatDate(referenceDate)}.`,
    ...section('Ce que contient cette archive', [
      ...first.map(fileLine),
      `- indicateurs/ : ${formatCount(files.length - first.length, 'fichier', 'fichiers')} ; <id>.csv donne les chiffres d’un indicateur, <id>-lignes.csv les lignes derrière eux.`,
      '- datapackage.json et schemas/ : le dictionnaire de chaque colonne, ses types, ses unités, ses clés (Data Package, Table Schema).',
      '- LICENCE.txt : la licence ; SHA256SUMS : les empreintes (sha256sum -c SHA256SUMS).',
    ]),
    ...section('Citer', [citation(portal, 'Données des achats', address)]),
    ...section('Licence et sources', [
      `${LICENCE} : nommez le producteur de la source et la date de sa dernière mise à jour.`,
      ...sources.map((source) => `- ${sourceLine(source)}`),
    ]),
    ...section(
      'Lire ces fichiers',
      NOTICE_READING.map((rule) => `- ${rule}`),
    ),
    ...section(
      'Précautions',
      caveats.map((caveat) => `- ${CAVEAT_TEXT[caveat]}`),
    ),
    ...(territory.contact ? section('Écrire', [territory.contact.email]) : []),
  ]
  return `${plainSpaces(lines.join('\n'))}\n`
}
