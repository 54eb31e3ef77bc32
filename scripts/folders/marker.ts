import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'

/** Stands at the root of every folder that a command made: only such a folder is replaced. */
export const MARKER = '.achats-a-livre-ouvert'

/** What a folder holds; one kind never replaces another. */
const OUTPUTS = {
  site: { name: 'portail', command: 'npm run build' },
  derived: { name: 'données dérivées', command: 'npm run data' },
  edition: { name: 'édition', command: 'npm run edition' },
  fleet: { name: 'portails', command: 'npm run fleet' },
  demonstration: { name: 'fichiers de démonstration', command: 'npm run demo' },
} as const
export type OutputKind = keyof typeof OUTPUTS

const firstLine = (kind: OutputKind) => `Achats à livre ouvert : ${OUTPUTS[kind].name}`

export async function writeMarker(folder: string, kind: OutputKind): Promise<void> {
  const warning = `Dossier écrit par « ${OUTPUTS[kind].command} », qui le remplace à chaque fois : n’y gardez rien d’autre.`
  await writeFile(join(folder, MARKER), `${firstLine(kind)}\n${warning}\n`)
}

export async function isMarked(folder: string, kind: OutputKind): Promise<boolean> {
  const text = await readFile(join(folder, MARKER), 'utf8').catch(() => '')
  return text.split('\n')[0] === firstLine(kind)
}
