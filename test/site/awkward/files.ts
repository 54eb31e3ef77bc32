import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { CROWDED, crowdedFile } from './crowded.ts'
import { DECP_CONTRACTS, decpFile } from './decp-file.ts'
import { melFile } from './mel-file.ts'
import {
  correctionsFile,
  establishmentsFile,
  inclusionFile,
  insertionFile,
  planFile,
  structuresFile,
} from './own-tables.ts'
import { BUYER } from './suppliers.ts'
import { LINKS, TITLE_NAMES, TRAP } from './texts.ts'

const PUBLISHED = '2026-10-31'

/** Rows of each file of contracts: all that `reconciliation.json` must account for. */
export const ROWS = { mel: TITLE_NAMES.length, decp: DECP_CONTRACTS, crowded: CROWDED.contracts } as const

/** Writes the folder that the awkward site is built from, each file with its provenance. */
export function writeAwkwardFiles(folder: string): void {
  const files = [
    ['contrats-mel/contrats-mel.csv', melFile(), PUBLISHED],
    ['contrats-decp/contrats-decp.json', decpFile(), PUBLISHED],
    ['contrats-annee-pleine/contrats-annee-pleine.json', crowdedFile(BUYER), PUBLISHED],
    ['plan-1/plan-1.csv', planFile(1), '2026-05-31'],
    ['plan-2/plan-2.csv', planFile(2), PUBLISHED],
    ['etablissements/etablissements.csv', establishmentsFile(), PUBLISHED],
    ['structures/structures.csv', structuresFile(), PUBLISHED],
    [`insertion/insertion [fichier](#${TRAP}).csv`, inclusionFile(), PUBLISHED],
    ['corrections/corrections.csv', correctionsFile(), PUBLISHED],
    ['insertion-2/insertion-2.csv', insertionFile(), PUBLISHED],
  ] as const
  rmSync(folder, { recursive: true, force: true })
  for (const [path, text, published] of files) {
    const target = join(folder, path)
    mkdirSync(dirname(target), { recursive: true })
    writeFileSync(target, text)
    const source = {
      title: `Textes malcommodes <b> & "guillemets" (${path}) ${LINKS}`,
      publisher: `Les essais </script> de ce dépôt ${LINKS}`,
      licence: 'Licence Ouverte 2.0',
      published,
      demonstration: true,
    }
    writeFileSync(join(dirname(target), 'source.json'), JSON.stringify(source))
  }
}
