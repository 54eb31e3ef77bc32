import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { TERRITORIES, readTerritory } from '../../scripts/site/territory.ts'
import { InputError } from '../../src/domain/input-error.ts'
import { describeInputError } from '../../src/text/data/errors.ts'
import { plain } from '../text/plain.ts'

const work = mkdtempSync(join(tmpdir(), 'alo-territory-'))
afterAll(() => rmSync(work, { recursive: true }))

const LEAST = {
  name: 'Région Bretagne',
  buyerSirens: ['123456782'],
  scope: { kind: 'region', code: '53' },
}

/** The path of an authority's folder with this `territory.json`. */
function folder(definition: object): string {
  const path = join(work, 'bretagne')
  mkdirSync(path, { recursive: true })
  writeFileSync(join(path, 'territory.json'), JSON.stringify(definition))
  return path
}

async function refusal(told: string): Promise<string> {
  const error = await readTerritory(told).then(
    () => undefined,
    (thrown: unknown) => thrown,
  )
  return plain(error instanceof InputError ? describeInputError(error) : String(error))
}

describe('an authority’s territory.json', () => {
  it('needs a name, a SIREN and a scope: the rest has a default, or is unknown', async () => {
    expect(await readTerritory(folder(LEAST))).toEqual({
      ...LEAST,
      slug: 'bretagne',
      shortName: 'Région Bretagne',
      nameWithOf: 'de la Région Bretagne',
      subject: 'la Région Bretagne',
      noticeNames: ['Région Bretagne'],
      ownFormats: [],
      accent: { light: '#2f4f80', dark: '#9ab8ea' },
      profilAcheteur: null,
      legalNotice: {},
      formats: {},
    })
  })

  it('has all its mistakes told at once, each with its field, its value and an example', async () => {
    const lines = await refusal(
      folder({
        ...LEAST,
        buyerSirens: ['123456782', '123456789'],
        scope: { kind: 'region', code: '99' },
        contact: { email: 'achats(at)bretagne.example' },
        website: 'www.bretagne.example',
        epci: '200093201',
      }),
    )
    expect(lines).toMatch(/^Le fichier « .*bretagne\/territory\.json » est à corriger : /)
    expect(lines.split('\n').slice(1)).toEqual([
      expect.stringMatching(
        /^- champ « buyerSirens\.1 » : valeur lue « 123456789 », attendu : .*SIREN.*"123456782"/,
      ),
      expect.stringMatching(
        /^- champ « website » : valeur lue « www\.bretagne\.example », attendu : .*https:/,
      ),
      expect.stringMatching(/^- champ « contact\.email » : valeur lue « .* », attendu : .*par exemple/),
      expect.stringMatching(/^- champ « contact\.name » : absent, attendu : .*par exemple/),
      expect.stringMatching(/^- champ « epci » : valeur lue « 200093201 », attendu : aucun champ de ce nom/),
      expect.stringMatching(
        /^- champ « scope » : valeur lue « {"kind":"region","code":"99"} », attendu : .*"29"/,
      ),
    ])
  })

  it('says of a file without anything what is missing', async () => {
    const lines = await refusal(folder({}))
    expect([...lines.matchAll(/- champ « (\w+) » : absent/g)].map(([, field]) => field)).toEqual([
      'name',
      'buyerSirens',
      'scope',
    ])
  })

  it('does not list as existing the very name that does not exist', async () => {
    const empty = mkdtempSync(join(TERRITORIES, 'sans-description-'))
    const name = empty.split(/[\\/]/).at(-1)!.toLowerCase()
    try {
      const message = await refusal(name)
      expect(message).toContain(`valeur lue « ${name} »`)
      expect(message).toMatch(/attendu : grand-lyon, mel, pas-de-calais\)/)
    } finally {
      rmSync(empty, { recursive: true })
    }
  })
})
