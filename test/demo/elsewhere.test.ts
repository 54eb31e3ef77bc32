import { beforeAll, describe, expect, it } from 'vitest'
import { isCommune } from '../../scripts/site/communes.ts'
import { demoCorrections } from '../../scripts/demo/corrections.ts'
import { demoFiles } from '../../scripts/demo/files.ts'
import type { DemoFile } from '../../scripts/demo/files.ts'
import { settingOf } from '../../scripts/demo/setting.ts'
import type { Setting } from '../../scripts/demo/setting.ts'
import { isSiret } from '../../src/domain/supplier/siret.ts'
import { territoryFileSchema } from '../../src/domain/territory/territory.ts'
import type { TerritoryScope } from '../../src/domain/territory/territory.ts'
import { buildContracts } from '../../src/rules/build.ts'
import { buildRecords } from '../../src/rules/own-tables.ts'
import { readTable } from './build-demo.ts'
import { withNames } from '../../src/text/territory-names.ts'
import { MEL } from './mel.ts'
import { recognise } from './read-demo.ts'

const DAY = '2026-10-31'

function territory(scope: TerritoryScope, siren: string) {
  const read = territoryFileSchema.parse({ name: 'Territoire d’essai', buyerSirens: [siren], scope })
  return withNames(read, 'essai')
}

/** What only the committed territory may be called by: its communes of a name that is no common word, and its words. */
const OF_THE_MEL = [
  ...MEL.places.own.map(({ name }) => name).filter((name) => name.length > 6 || name === 'Lille'),
  ...['Roubaix', 'Deûle', 'Weppes', 'Ferrain', 'métropol', 'Métropol', 'lillois', 'flamand', 'Maroilles'],
  ...['mel.example', '245900410', '200093201'],
  ...readTable('territories/mel/partenaires.csv').map((row) => row['nom']!),
]

const PLACES: readonly (readonly [string, TerritoryScope, string])[] = [
  ['an EPCI', { kind: 'epci', code: '243500139' }, '243500139'],
  ['a department', { kind: 'department', code: '29' }, '222900011'],
  ['a commune', { kind: 'commune', code: '75056' }, '217500016'],
]

describe.each(PLACES)('the demonstration of %s elsewhere', (_what, scope, siren) => {
  let setting: Setting
  let files: DemoFile[]

  beforeAll(() => {
    setting = settingOf(territory(scope, siren))
    files = demoFiles(setting)
  })

  it('has contracts in DECP 2022 and the portal’s own tables, and no export of another buyer', () => {
    const paths = files.map(({ path }) => path).filter((path) => !path.endsWith('source.json'))
    expect(paths).toEqual([
      'demo-2018-2026/decp-demo.json',
      'demo-etablissements/etablissements-demo.csv',
      'demo-structures/structures-demo.csv',
      'demo-insertion/insertion-demo.csv',
      'demo-programmation-2025-12/programmation-demo-2025-12.csv',
      'demo-programmation-2026-05/programmation-demo-2026-05.csv',
      'demo-programmation-2026-10/programmation-demo-2026-10.csv',
      'demo-avis/avis-demo.csv',
    ])
  })

  it('names no place, number, contact or partner of the committed one, and leaves no slot open', () => {
    const text = files.map((file) => file.text).join('\n')
    expect(OF_THE_MEL.filter((word) => text.includes(word))).toEqual([])
    expect(text.match(/\{[\p{L} \d]+\}/gu)).toBeNull()
  })

  it('is read: nearly every row is kept, the buyer is the territory’s, suppliers are plainly invented', async () => {
    const read = await recognise(files)
    const own = { buyerSirens: [siren], ownFormats: [] }
    const { contracts, reconciliation } = await buildContracts(read.contracts, {
      scope: own,
      referenceDate: DAY,
    })
    expect(contracts.length).toBeGreaterThan(2300)
    const reasons = reconciliation.files.flatMap(({ setAsideByReason }) => Object.keys(setAsideByReason))
    expect(reasons).toEqual(['other-buyer'])
    const sirets = contracts.flatMap(({ suppliers }) => suppliers.flatMap(({ siret }) => siret ?? []))
    expect(sirets.filter((siret) => !siret.startsWith('000') || !isSiret(siret))).toEqual([])
    const records = await buildRecords(read.records, { contracts, isCommune, referenceDate: DAY })
    for (const { read: rows, kept } of records.files) expect(kept / rows).toBeGreaterThan(0.97)
    const places = new Set(records.establishments.flatMap(({ commune }) => commune ?? []))
    expect(setting.places.own.some(({ code }) => places.has(code))).toBe(true)
    expect(demoCorrections(contracts, setting)['corrections.csv']!.split('\n').length).toBeGreaterThan(5)
  })

  it('says where its contracts are performed: mostly in its department', () => {
    const [department] = setting.places.departments
    const text = files[0]!.text
    const count = text.split(`"lieuExecution":{"code":"${department!.code}"`).length - 1
    expect(count).toBeGreaterThan(2300)
  })
})
