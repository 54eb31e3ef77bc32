import { expect, it } from 'vitest'
import { checkJson, checkReport } from '../../../src/outputs/check/report.ts'
import { buildContracts } from '../../../src/rules/build.ts'
import { recogniseFile } from '../../../src/tables/read.ts'
import { fileOf } from '../../formats/read-fixture.ts'

const MEL = {
  nameWithOf: 'de la Métropole européenne de Lille',
  buyerSirens: ['245900410'],
  ownFormats: [],
}
const marche = (id: string, acheteur: string) => ({
  id,
  acheteur: { id: acheteur },
  objet: `Entretien ${id}`,
  dateNotification: '2023-03-01',
  montant: 100_000,
  titulaires: [{ id: '00000001800010', typeIdentifiant: 'SIRET' }],
})
const [OURS, THEIRS] = [marche('A', '24590041000011'), marche('B', '21590350100017')]

async function checked(marches: readonly object[], scope?: typeof MEL) {
  const file = await recogniseFile(fileOf(JSON.stringify({ marches })))
  return buildContracts([{ source: 'essai', file }], { scope })
}

it('says first whose contracts are kept: every buyer’s, or a territory’s alone', async () => {
  const all = checkReport(await checked([OURS, THEIRS]))
  expect(all).toMatch(/^Contrats gardés : ceux de tous les acheteurs \(avec --territory, ceux d’un seul\)\n/)
  expect(all).toMatch(/\n2 contrats seraient publiés\.\n$/)
  const ours = checkReport(await checked([OURS, THEIRS], MEL), MEL)
  expect(ours).toMatch(
    /^Contrats gardés : ceux de la Métropole européenne de Lille \(SIREN 245900410\)\nFichier : /,
  )
  expect(ours).toContain('retenues 1 + fusionnées 0 + écartées 1')
})

it('agrees its last line with the number of contracts', async () => {
  expect(checkReport(await checked([OURS]))).toMatch(/\n1 contrat serait publié\.\n$/)
})

it('tells programs the SIREN that are kept, null where all are', async () => {
  const json = async (scope?: typeof MEL) =>
    JSON.parse(checkJson(await checked([OURS], scope), scope)) as object
  expect(await json(MEL)).toHaveProperty('siren_gardes', ['245900410'])
  expect(await json()).toHaveProperty('siren_gardes', null)
})

it('names the buyer that is wanted and those that are met where no row is its own', async () => {
  await expect(checked([THEIRS], MEL)).rejects.toMatchObject({
    place: { expected: '245900410', value: expect.stringContaining('215903501') },
  })
})
