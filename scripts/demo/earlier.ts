import { createHash } from 'node:crypto'
import type { DemoFile } from './files.ts'

/** The day on which the edition before this one is said to have been published. */
export const EARLIER_DAY = '2026-09-30'
export const EARLIER_REASON =
  'Édition de démonstration : les mêmes données inventées, arrêtées un mois plus tôt.'

interface Modification {
  readonly modification?: { readonly datePublicationDonneesModification?: string }
}

interface Declared {
  readonly datePublicationDonnees?: string
  readonly modifications?: Modification | readonly Modification[]
}

const known = (day: string | undefined) => day === undefined || day <= EARLIER_DAY

/** A contract without the modifications that came later; the file may hold a bare NaN, which is no JSON. */
function earlierContract(line: string): string | undefined {
  const contract = JSON.parse(line.replaceAll(':NaN', ':null')) as Declared
  if (!known(contract.datePublicationDonnees)) return undefined
  // An array or, in one of the quirks of the format, a bare object.
  const modifications = [contract.modifications ?? []].flat()
  const past = modifications.filter(({ modification }) =>
    known(modification?.datePublicationDonneesModification),
  )
  return past.length === modifications.length ? line : JSON.stringify({ ...contract, modifications: past })
}

/** The demonstration writes one contract a line: those that were published by then. */
function earlierContracts(text: string): { text: string; rows: number } {
  let rows = 0
  const lines = text.split('\n').flatMap((line) => {
    if (!line.startsWith('{"id"')) return [line]
    const contract = earlierContract(line.replace(/,$/, ''))
    rows += contract === undefined ? 0 : 1
    return contract ?? []
  })
  return { text: lines.join('\n').replaceAll('}\n{"id"', '},\n{"id"'), rows }
}

/** The demonstration as it would have stood on `EARLIER_DAY`: what the first edition of the diary is made from. */
export function earlierFiles(files: readonly DemoFile[]): readonly DemoFile[] {
  const byPath = new Map(files.map(({ path, text }) => [path, text]))
  return files.flatMap(({ path, text }) => {
    if (!path.endsWith('source.json')) return []
    const description = JSON.parse(text) as Record<string, string>
    const { published = '', file = '' } = description
    const dataPath = path.replace('source.json', file)
    const data = byPath.get(dataPath)!
    if (published <= EARLIER_DAY)
      return [
        { path, text },
        { path: dataPath, text: data },
      ]
    // Editions of the plan are whole files: a later one did not exist yet.
    if (path.startsWith('demo-programmation')) return []
    const earlier = file.endsWith('.json') ? earlierContracts(data) : undefined
    const content = earlier?.text ?? data
    const about = {
      ...description,
      published: EARLIER_DAY,
      sha256: createHash('sha256').update(content).digest('hex'),
      ...(earlier && { rows: earlier.rows }),
    }
    return [
      { path, text: `${JSON.stringify(about, null, 2)}\n` },
      { path: dataPath, text: content },
    ]
  })
}
