import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { loadPortal } from '../../scripts/portal/load-portal.ts'
import { createProgress } from '../../scripts/progress.ts'
import { findCompared, loadCompared } from '../../scripts/site/compared.ts'
import { derive } from '../../scripts/site/derive.ts'
import { writePublished } from '../../scripts/site/write-files.ts'
import type { ComparedAuthority } from '../../src/domain/comparison.ts'
import { InputError } from '../../src/domain/input-error.ts'
import type { Portal } from '../../src/domain/portal.ts'
import { apiFiles } from '../../src/outputs/api/files.ts'
import { comparisonDatasets } from '../../src/outputs/datasets/comparison.ts'
import { allDatasets } from '../../src/outputs/datasets/datasets.ts'
import { plainSpaces } from '../../src/text/codes.ts'
import { comparisonDates, comparisonLede } from '../../src/text/comparison.ts'
import { describeInputError } from '../../src/text/data/errors.ts'
import { comparisonFigures } from '../../src/views/comparison/comparison.ts'
import { derivedPortal } from '../outputs/derived.ts'
import { portal as emptyPortal } from '../outputs/portal-fixture.ts'

const work = mkdtempSync(join(tmpdir(), 'alo-compared-'))
afterAll(() => rmSync(work, { recursive: true }))

const progress = createProgress({ stream: { write: () => true } })
const read = async (compare?: string) =>
  loadCompared(
    await findCompared({ territory: 'mel', progress, ...(compare !== undefined && { compare }) }, work),
  )

/** The files that a build of a portal would have put into its folder, those of the API. */
async function publishApi(of: Portal, folder: string): Promise<string> {
  for (const file of apiFiles(of, 'https://achats.example/', allDatasets(of)))
    await writePublished(folder, file)
  return folder
}

async function builtPortal(territory: string): Promise<string> {
  const derived = join(work, `derived-${territory}`)
  await derive({ territory, folder: derived, progress })
  return publishApi(loadPortal(derived), join(work, `dist-${territory}`))
}

const INDEX = 'api/v1/index.json'
const SOCIAL = 'api/v1/indicateurs/considerations-sociales.json'
let lyon: string

/** A copy of a built portal, changed. */
function altered(name: string, change: (folder: string) => void): string {
  const folder = join(work, name)
  cpSync(lyon, folder, { recursive: true })
  change(folder)
  return folder
}

/* eslint-disable @typescript-eslint/no-explicit-any -- documents of another portal, made wrong */
function rewrite(file: string, change: (document: any) => void): (folder: string) => void {
  return (folder) => {
    const document = JSON.parse(readFileSync(join(folder, file), 'utf8'))
    change(document)
    writeFileSync(join(folder, file), JSON.stringify(document))
  }
}

/** What the command says of a list that it refuses. */
async function refusal(compare: string): Promise<string> {
  const error = await read(compare).then(
    () => undefined,
    (reason: unknown) => reason,
  )
  if (!(error instanceof InputError)) throw new Error(`not refused as it should: ${String(error)}`)
  return plainSpaces(describeInputError(error))
}

beforeAll(async () => {
  lyon = await builtPortal('grand-lyon')
}, 120_000)

describe('--compare', () => {
  it('reads nobody where it is not given', async () => {
    expect(await read()).toEqual([])
  })

  it('reads each territory from its own folder, in the order given', async () => {
    const [first, second] = await read('pas-de-calais, grand-lyon')
    expect([first!, second!].map(({ territory }) => territory.buyerSirens.at(-1))).toEqual([
      '226200012',
      '200046977',
    ])
    const { series } = first!.indicators.find(({ id }) => id === 'considerations-sociales')!
    expect(series.points.length).toBeGreaterThan(5)
    expect(first!.demonstration).toBe(true)
  })

  it('gives the same lines, figures and words of a built portal as of the files that it was built from', async () => {
    const department = await builtPortal('pas-de-calais')
    const own = await derivedPortal('demonstration')
    const shown = (compared: readonly ComparedAuthority[]) => {
      const beside = { ...own, compared }
      const [table] = comparisonDatasets(beside)
      return {
        csv: [...table!.csv()].join(''),
        figures: comparisonFigures(beside),
        words: [comparisonLede(compared), comparisonDates(compared)],
      }
    }
    const published = shown(await read(`${lyon},${department}`))
    expect(published).toEqual(shown(await read('grand-lyon,pas-de-calais')))
    expect(published.csv.match(/,200046977,/g)!.length).toBeGreaterThanOrEqual(6)
    expect(published.csv).toContain('son territoire est le département')
  }, 120_000)

  it('says what is invented beside what is real', async () => {
    const [authority] = await read(lyon)
    expect(authority!.demonstration).toBe(true)
    const real = emptyPortal({ compared: [authority!] })
    for (const { rows } of comparisonFigures(real))
      for (const { remarks } of rows) expect(remarks.map(plainSpaces)).toContain('données inventées')
    const [table] = comparisonDatasets(real)
    expect([...table!.csv()].join('').split('\r\n')[1]).toMatch(/,oui$/)
  })

  it('reads a body without territory, and what no format has', async () => {
    const { territory } = emptyPortal()
    const nobody = { ...territory, buyerSirens: ['130005481'], scope: 'none' as const }
    const { indicators } = await derivedPortal('demonstration')
    const silent = indicators.map((each) => ({
      ...each,
      series: { ...each.series, points: [] },
      absent: 'field-not-in-formats' as const,
    }))
    const folder = join(work, 'silent')
    await publishApi(emptyPortal({ territory: nobody, indicators: silent }), folder)
    const [authority] = await read(folder)
    expect(authority!.territory).toMatchObject({ scope: 'none', buyerSirens: ['130005481'] })
    expect(authority!.demonstration).toBe(false)
    expect(new Set(authority!.indicators.map(({ absent }) => absent))).toEqual(
      new Set(['field-not-in-formats']),
    )
  })

  it('does not compare what is defined otherwise, and says how each counts', async () => {
    const own = await derivedPortal('demonstration')
    const folder = altered('otherwise', (at) => {
      rewrite(SOCIAL, ({ indicateur }) => {
        indicateur.methode = indicateur.methode.replace('en nombre', 'en valeur')
      })(at)
      rewrite(INDEX, (index) => {
        index.donnees = index.donnees.filter(({ chemin }: any) => !chemin.includes('/offre-unique.'))
      })(at)
    })
    const beside = { ...own, compared: await read(folder) }
    const figures = comparisonFigures(beside)
    const social = figures.find(({ id }) => id === 'considerations-sociales')!
    expect(social.rows[0]!.value).toBeDefined()
    expect(social.rows[1]).toMatchObject({ without: '–', rows: '' })
    expect(social.rows[1]!.value).toBeUndefined()
    expect(social.rows[1]!.remarks.map(plainSpaces)).toEqual([
      'autre définition : ce chiffre ne se compare pas',
    ])
    expect(social.otherDefinitions.map(plainSpaces)).toEqual([
      expect.stringMatching(/^Métropole de Lyon : « Part, en valeur, .* »$/),
      expect.stringMatching(/^Ici : « Part, en nombre, .* »$/),
    ])
    const single = figures.find(({ id }) => id === 'offre-unique')!
    expect(single.rows[1]!.remarks).toEqual(['son portail ne publie pas cet indicateur'])
    expect(figures.filter(({ otherDefinitions }) => otherDefinitions.length > 0)).toEqual([social])
    const [table] = comparisonDatasets(beside)
    expect([...table!.csv()].join('')).toMatch(
      /considerations-sociales,,200046977,[^\r]*,considerations-sociales,,,,,,,,part,[^\r]*autre définition/,
    )
  })
})

describe('--compare refuses, in French and all at once', () => {
  it('an authority that is named twice, by name or by path, or that is the portal’s own', async () => {
    const own = altered(
      'own',
      rewrite(INDEX, ({ collectivite }) => (collectivite.siren = '245900410')),
    )
    const said = await refusal(`grand-lyon,mel,${lyon},${own}`)
    for (const value of ['mel', lyon, own])
      expect(said).toContain(
        `- option « --compare » : valeur lue « ${value} », attendu : chaque collectivité une fois`,
      )
    expect(said).not.toContain('« grand-lyon »')
  })

  it('what is neither a territory nor a folder, naming those that exist', async () => {
    const said = await refusal(`atlantide,${join(work, 'nulle-part')},`)
    for (const read_ of ['valeur lue « atlantide »', `valeur lue « ${join(work, 'nulle-part')} »`, 'vide'])
      expect(said).toContain(`- option « --compare » : ${read_}, attendu : un territoire (grand-lyon, mel`)
  })

  it('a folder without API, and one with the API of another version', async () => {
    const empty = join(work, 'empty')
    mkdirSync(empty)
    const later = join(work, 'later')
    const told = altered(
      'told',
      rewrite(INDEX, (index) => (index.version = '2')),
    )
    mkdirSync(join(later, 'api/v2'), { recursive: true })
    const said = await refusal(`${empty},${later},${told}`)
    expect(said).toContain(
      `- fichier « ${join(empty, INDEX)} » : absent, attendu : l’API d’un portail construit`,
    )
    expect(said).toContain(`- fichier « ${join(later, INDEX)} », champ « version » : valeur lue « v2 »`)
    expect(said).toContain(`- fichier « ${join(told, INDEX)} », champ « version » : valeur lue « 2 »`)
  })

  it('a file that is missing, that is no JSON, and members that are not as the API writes them', async () => {
    const folder = altered('damaged', (at) => {
      rmSync(join(at, SOCIAL))
      const cut = join(at, 'api/v1/indicateurs/offre-unique.json')
      writeFileSync(cut, readFileSync(cut, 'utf8').slice(0, 500))
      rewrite('api/v1/indicateurs/offres-recues.json', ({ donnees }) => (donnees[0].valeur = '3'))(at)
      rewrite('api/v1/indicateurs/marches-reserves.json', ({ donnees }) => (donnees[0].valeur = 7))(at)
    })
    const unsaid = altered(
      'unsaid',
      rewrite(INDEX, (index) => {
        delete index.collectivite
        index.arrete_au = 'hier'
      }),
    )
    const said = await refusal(`${folder},${unsaid}`)
    const inFile = (file: string, rest: string) => expect(said).toContain(`- fichier « ${file} »${rest}`)
    inFile(join(folder, SOCIAL), ' : absent, attendu : le fichier tel que')
    inFile(join(folder, 'api/v1/indicateurs/offre-unique.json'), ' : valeur lue « ')
    expect(said).toMatch(/offres-recues\.json », champ « donnees\.\d+\.valeur » : valeur lue « 3 »/)
    expect(said).toMatch(/marches-reserves\.json », champ « donnees\.\d+\.valeur » : valeur lue « 7 »/)
    inFile(join(unsaid, INDEX), ', champ « collectivite » : absent')
    inFile(join(unsaid, INDEX), ', champ « arrete_au » : valeur lue « hier »')
    expect(said.split('\n')).toHaveLength(7)
  })

  it('figures that cannot be, each with its place: above the whole, outside their bounds, of nothing, twice', async () => {
    const file = (id: string) => `api/v1/indicateurs/${id}.json`
    const folder = altered('impossible', (at) => {
      rewrite(SOCIAL, ({ donnees }) => Object.assign(donnees[0], { numerateur: 1000, denominateur: 3 }))(at)
      rewrite(file('marches-reserves'), ({ donnees }) =>
        Object.assign(donnees[1], { valeur: 0.5, borne_basse: 0.9, borne_haute: 0.95 }),
      )(at)
      rewrite(file('offres-recues'), ({ donnees }) =>
        Object.assign(donnees[0], { valeur: 3, denominateur: 0 }),
      )(at)
      rewrite(file('offre-unique'), ({ donnees }) => donnees.push(donnees[0]))(at)
    })
    const said = await refusal(folder)
    for (const [id, field] of [
      ['considerations-sociales', 'donnees.0.valeur'],
      ['marches-reserves', 'donnees.1.valeur'],
      ['offres-recues', 'donnees.0.valeur'],
      ['offre-unique', 'donnees'],
    ] as const)
      expect(said).toContain(`- fichier « ${join(folder, file(id))} », champ « ${field} »`)
  })

  it('a folder in place of a file, in a sentence', async () => {
    const folder = altered('folder', (at) => {
      rmSync(join(at, INDEX))
      mkdirSync(join(at, INDEX))
    })
    expect(await refusal(folder)).toContain(
      `- fichier « ${join(folder, INDEX)} » : valeur lue « un dossier »`,
    )
  })
})
