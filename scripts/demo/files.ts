import { createHash } from 'node:crypto'
import { sourceSchema } from '../../src/domain/provenance.ts'
import { decpExport } from './decp/export.ts'
import { establishmentsFile } from './establishments.ts'
import { insertionFile } from './insertion/file.ts'
import { melExport } from './mel/export.ts'
import type { DemoContract } from './model.ts'
import { DECP_DAY, EXPORT_DAY, FIRST_DECP_YEAR } from './plan.ts'
import { planFiles } from './purchases/file.ts'
import { publishTitles } from './published-titles.ts'
import { inBothFiles } from './special-cases.ts'
import { structuresFile } from './structures.ts'
import { inventWorld } from './world.ts'

/** A file of the demonstration, by its path in the territory's `sources` folder. */
export interface DemoFile {
  readonly path: string
  readonly text: string
}

const COMMON = {
  publisher: 'Achats à livre ouvert (données de démonstration)',
  licence: 'Licence Ouverte 2.0',
  demonstration: true,
}

/** All files of the demonstration: the same texts on every run, on every machine. */
export function demoFiles(): DemoFile[] {
  const world = inventWorld()
  const { contracts, concessions } = world
  const both = new Set(inBothFiles(contracts))
  const titles = publishTitles(contracts, both)
  const early = (contract: DemoContract) => contract.notified < String(FIRST_DECP_YEAR)
  const exported = contracts.filter((contract) => early(contract) || both.has(contract))
  const declared = contracts.filter((contract) => !early(contract) || both.has(contract))
  return [
    ...withProvenance(
      'demo-2018-2023/donnees-essentielles-demo.csv',
      {
        title: 'Données essentielles des marchés publics 2018-2023 (démonstration)',
        published: EXPORT_DAY,
        covers: { from: '2018-01-01', to: '2023-12-31' },
      },
      melExport(exported, titles, both),
    ),
    ...withProvenance(
      'demo-2024-2026/decp-demo.json',
      {
        title: 'Données essentielles de la commande publique 2024-2026 (démonstration)',
        published: DECP_DAY,
        covers: { from: '2024-01-01', to: DECP_DAY },
      },
      decpExport(declared, concessions, titles, both),
    ),
    ...withProvenance(
      'demo-etablissements/etablissements-demo.csv',
      { title: 'Établissements des titulaires (démonstration)', published: DECP_DAY },
      establishmentsFile(world),
    ),
    ...withProvenance(
      'demo-structures/structures-demo.csv',
      { title: 'Structures d’insertion, du handicap et de l’ESS (démonstration)', published: DECP_DAY },
      structuresFile(world),
    ),
    ...withProvenance(
      'demo-insertion/insertion-demo.csv',
      {
        title: 'Heures d’insertion 2018-2026 (démonstration)',
        published: DECP_DAY,
        covers: { from: '2018-01-01', to: DECP_DAY },
      },
      insertionFile(contracts, titles),
    ),
    ...planFiles(contracts, titles).flatMap(({ name, day, month, ...file }) =>
      withProvenance(
        `demo-programmation-${name}/programmation-demo-${name}.csv`,
        {
          title: `Programmation des achats, édition ${/^[aeio]/.test(month) ? 'd’' : 'de '}${month} (démonstration)`,
          published: day,
        },
        file,
      ),
    ),
  ]
}

function withProvenance(
  path: string,
  about: { title: string; published: string; covers?: { from: string; to: string } },
  { text, rows }: { text: string; rows: number },
): DemoFile[] {
  const slash = path.lastIndexOf('/')
  const source = sourceSchema.parse({
    ...about,
    ...COMMON,
    sha256: createHash('sha256').update(text).digest('hex'),
    rows,
    file: path.slice(slash + 1),
  })
  const description = `${JSON.stringify(source, null, 2)}\n`
  return [
    { path, text },
    { path: `${path.slice(0, slash)}/source.json`, text: description },
  ]
}
