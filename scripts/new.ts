import { existsSync } from 'node:fs'
import { rename } from 'node:fs/promises'
import { join } from 'node:path'
import { isSiren } from '../src/domain/supplier/siret.ts'
import { firstReport } from '../src/outputs/check/first-report.ts'
import { formatCount } from '../src/text/language/format.ts'
import { fr } from '../src/text/language/typography.ts'
import { CommandError, readArguments, runCommand } from './command.ts'
import { givenFile, nationalFile } from './drafting/file-to-draft-from.ts'
import { draftTerritory } from './drafting/territory-draft.ts'
import type { TerritoryDraft } from './drafting/territory-draft.ts'
import { fetchedKinds, readRecipes } from './drafting/recipes.ts'
import { writeDraft } from './drafting/write-draft.ts'
import { realWeb } from './fetching/web.ts'
import { openScratchFolder } from './folders/work-folder.ts'
import { loadPortal } from './portal/load-portal.ts'
import { createProgress } from './progress.ts'
import { derive } from './site/derive.ts'
import { territoryFolder } from './site/territory.ts'

const USAGE = `npm run new -- <SIREN> [--from fichier] [--slug nom] [--date AAAA-MM-JJ]
Ébauche le dossier d’un acheteur dans « data/territories/ » : ses noms, son territoire, ses sources. Les marchés viennent de
l’ensemble national (data.gouv.fr), ou d’un fichier que l’on donne ; « npm start -- --territory nom » en fait le portail.`

const progress = createProgress()

/** @throws CommandError where the argument is no SIREN. */
function sirenOf(positionals: readonly string[]): string {
  const siren = positionals.join('').replaceAll(/\s/g, '')
  if (isSiren(siren)) return siren
  throw new CommandError(
    `« ${positionals.join(' ')} » n’est pas un SIREN : neuf chiffres, clé comprise.\n${USAGE}`,
  )
}

/** What whoever drafted a territory should look at before anybody reads its portal. */
function remarks({ territory, unlisted, namesakes }: TerritoryDraft): readonly string[] {
  const others = namesakes
    .map(({ siren, rows }) => `${siren} (${formatCount(rows, 'ligne', 'lignes')})`)
    .join(', ')
  const taken = namesakes.some(({ siren }) => territory.buyerSirens.includes(siren))
  return [
    unlisted
      ? fr`Aucune liste officielle ne dit quel est son territoire : « scope » vaut "none", personne ne lui est local. Corrigez-le s'il en a un, et son nom s'il le faut.`
      : '',
    others === ''
      ? ''
      : taken
        ? fr`Le même nom figure sous d'autres SIREN, pris pour les siens : ${others}. Retirez de « buyerSirens » ceux qui ne le sont pas.`
        : fr`Le même nom figure sous d'autres SIREN : ${others}. Ajoutez à « buyerSirens » ceux qui sont le même acheteur.`,
  ].filter((remark) => remark !== '')
}

await runCommand(async () => {
  const { values, positionals } = readArguments(
    USAGE,
    { from: { type: 'string' }, slug: { type: 'string' }, date: { type: 'string' } },
    { allowPositionals: true },
  )
  const siren = sirenOf(positionals)
  const recipes = await readRecipes()
  const work = await openScratchFolder('new')
  try {
    const given =
      values.from === undefined
        ? await nationalFile(join(work.path, 'national'), recipes, realWeb(recipes[0]!.hosts), progress)
        : await givenFile(values.from, recipes, progress)
    const draft = draftTerritory(siren, { file: given.source.file, buyers: given.buyers }, recipes)
    const slug = values.slug ?? draft.slug
    const folder = territoryFolder(slug)
    if (existsSync(folder))
      throw new CommandError(
        `« ${folder} » existe déjà : retirez ce dossier, ou donnez un autre nom avec --slug.`,
      )

    const drafted = join(work.path, slug)
    await writeDraft(drafted, draft, given)
    const derived = join(work.path, 'derived')
    await derive({ territory: drafted, date: values.date, folder: derived, progress })
    await rename(drafted, folder)
    progress.done(`${folder} : ${draft.sources.length} sources`)
    process.stdout.write(firstReport(loadPortal(derived), fetchedKinds(draft.sources)))
    for (const remark of remarks(draft)) console.log(`\n${remark}`)
    console.log(`\nPour voir le portail : npm start -- --territory ${slug}`)
  } finally {
    await work.remove()
  }
}, progress)
