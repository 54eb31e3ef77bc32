import { existsSync } from 'node:fs'
import { basename, extname, join } from 'node:path'
import { InputError } from '../../src/domain/input-error.ts'
import type { SourceRecipe } from '../../src/domain/fetching/source-recipe.ts'
import { recogniseAnyFile } from '../../src/tables/read.ts'
import type { RecognisedFile } from '../../src/tables/read.ts'
import { CommandError } from '../command.ts'
import { fetchSource } from '../fetching/fetch-source.ts'
import { outcomeLines } from '../fetching/outcome-lines.ts'
import { sourceFolders } from '../fetching/source-folder.ts'
import type { Web } from '../fetching/web.ts'
import type { Progress } from '../progress.ts'
import { fileToRead } from '../site/inputs.ts'
import { buyersOf } from './buyers.ts'
import type { BuyerMet } from './buyers.ts'
import { writeSource } from './write-draft.ts'
import type { GivenFile } from './write-draft.ts'

/** A file of contracts, and the buyers that it names. */
export interface FileToDraftFrom extends GivenFile {
  readonly buyers: readonly BuyerMet[]
}

/** Of the nation's awarded contracts: the first that `data/reference/sources.json` has. */
const nationalOf = ([national]: readonly SourceRecipe[]) => national!

/** A file of the national set as its recipe describes it, the next ones fetched where it has the same form; any other as somebody's. */
function descriptionOf(
  path: string,
  { format, search }: RecognisedFile,
  recipes: readonly SourceRecipe[],
): Omit<GivenFile, 'path'> {
  const { folder, source } = nationalOf(recipes)
  const file = basename(path)
  if (search === undefined) {
    const unknown = { publisher: 'Fichier donné, producteur non précisé', licence: 'Licence non précisée' }
    return {
      folder: 'sources/marches',
      source: { title: format.label, ...unknown, demonstration: false, file },
    }
  }
  if (extname(path) === extname(source.file)) return { folder, source }
  const { fetch: _, ...described } = source
  return { folder, source: { ...described, file } }
}

/** @throws InputError `not-found`, or what is wrong with the file; CommandError where it is no file of contracts. */
export async function givenFile(
  path: string,
  recipes: readonly SourceRecipe[],
  progress: Progress,
): Promise<FileToDraftFrom> {
  if (!existsSync(path)) throw new InputError('not-found', { file: path })
  progress.stage(`Acheteurs de ${basename(path)}`)
  const file = await recogniseAnyFile(fileToRead(path))
  if (!('format' in file))
    throw new CommandError(
      `« ${path} » n’est pas un fichier de marchés : donnez-en un, dans un format que « npm run check » reconnaît.`,
    )
  return { path, ...descriptionOf(path, file, recipes), buyers: await buyersOf(file) }
}

/** The national set, fetched into a folder. @throws CommandError where it does not come, with why. */
export async function nationalFile(
  folder: string,
  recipes: readonly SourceRecipe[],
  web: Web,
  progress: Progress,
): Promise<FileToDraftFrom> {
  const national = nationalOf(recipes)
  progress.stage(`Récupération de « ${national.source.title} »`)
  await writeSource(folder, national)
  const [source] = await sourceFolders(folder)
  const outcome = await fetchSource(source!, { web, wanted: { missingSirets: async () => [] } })
  if (outcome.kind === 'failed')
    throw new CommandError(
      `${outcomeLines(source!.description, outcome).join(' ')} Ou donnez un fichier de marchés avec --from.`,
    )
  return givenFile(join(source!.folder, source!.name), recipes, progress)
}
