import Papa from 'papaparse'
import { describe, expect, it } from 'vitest'
import type { ContractDraft } from '../../src/domain/contract/contract.ts'
import { MEL_COLUMNS } from './mel-columns.ts'
import { draftAt, draftsOf, fileOf } from './read-fixture.ts'
import { rowsOf } from '../tables/read-records.ts'

const nested = (levels: number, key?: string) =>
  key === undefined
    ? `${'['.repeat(levels)}${']'.repeat(levels)}`
    : `${`{"${key}":`.repeat(levels)}1${'}'.repeat(levels)}`

/** One row of each JSON format with one field, as JSON text. */
const JSON_FORMATS = {
  'decp-2019': (member: string) => `{"marches":[{"id":"2020A","objet":"Linge",${member}}]}`,
  'decp-2022': (member: string) => `{"marches":{"marche":[{"id":"2025A","objet":"Linge",${member}}]}}`,
}

async function read(text: string): Promise<ContractDraft> {
  return draftAt(await draftsOf(fileOf(text)), 1)
}

function flagsOf({ flags }: ContractDraft, column: string): string[] {
  return flags
    .filter((flag) => flag.column === column || flag.column?.startsWith(`${column}[`))
    .map(({ code }) => code)
}

/** A row of the MEL's export with one cell. */
function melFile(column: string, cell: string): string {
  const row = { ...Object.fromEntries(MEL_COLUMNS.map((name) => [name, ''])), ID: '2020A', [column]: cell }
  return Papa.unparse([row], { columns: [...MEL_COLUMNS], delimiter: ';' })
}

const LEVELS = 20_000

describe.each(Object.entries(JSON_FORMATS))('a field of %s', (format, file) => {
  it.each([
    ['titulaires', nested(LEVELS)],
    ['titulaires', nested(LEVELS, 'titulaire')],
    ['modifications', nested(LEVELS)],
    ['modifications', nested(LEVELS, 'modification')],
    ['acheteur', nested(LEVELS, 'id')],
    ['lieuExecution', nested(LEVELS)],
    ['objet', nested(LEVELS)],
    ['montant', nested(LEVELS)],
    ['dateNotification', nested(LEVELS, 'date')],
  ])('%s that nests 20,000 levels deep is unknown and flagged; the row stays', async (field, value) => {
    const draft = await read(file(`"${field}":${value}`))
    expect(flagsOf(draft, field)).toContain('value-unreadable')
    expect(draft.localId).toMatch(/^20/)
  })

  it.each(['objet', 'nature', 'procedure', 'codeCPV', 'id', 'uid', 'idAccordCadre'])(
    '%s that is no single value is unknown and flagged',
    async (field) => {
      for (const value of ['{"toString":1}', '[["x"]]', 'true'])
        expect(flagsOf(await read(file(`"${field}":${value}`)), field)).toContain('value-unreadable')
    },
  )

  it('with a key named like the prototype of every object adds nothing to the row', async () => {
    expect((await read(file('"__proto__":{"montant":12}'))).amount).toBeUndefined()
    const list = format === 'decp-2019' ? '' : '"marche":'
    const bare = `{"marches":{${list}{"id":"2025A","objet":"Linge","__proto__":{"montant":12}}}}`
    if (list !== '') expect((await read(bare)).amount).toBeUndefined()
  })

  it('in a supplier or a modification is told with its place', async () => {
    const supplier = '{"id":{"toString":1},"typeIdentifiant":["SIRET"],"denominationSociale":"Blanchisserie"}'
    expect(flagsOf(await read(file(`"titulaires":[${supplier}]`)), 'titulaires')).toContain(
      'value-unreadable',
    )
    const change = '{"id":{"toString":1},"dateNotificationModification":"2025-01-01"}'
    const draft = await read(file(`"modifications":[${change}]`))
    expect(flagsOf(draft, 'modifications')).toContain('value-unreadable')
    expect(draft.amendments).toMatchObject([{ date: '2025-01-01' }])
  })
})

describe('a field of decp-2022', () => {
  const file = JSON_FORMATS['decp-2022']

  it.each(['constructor', '__proto__', 'toString', 'valueOf', 'hasOwnProperty'])(
    'that declares the consideration %s declares none that is known',
    async (word) => {
      const draft = await read(
        file(`"considerationsSociales":["${word}"],"considerationsEnvironnementales":["${word}"]`),
      )
      expect(draft.socialConsiderations).toBeUndefined()
      expect(draft.environmentalConsiderations).toBeUndefined()
      expect(flagsOf(draft, 'considerationsSociales')).toEqual(['consideration-unknown-value'])
    },
  )

  it.each(['considerationsSociales', 'considerationsEnvironnementales', 'techniques', 'actesSousTraitance'])(
    '%s that nests 20,000 levels deep is unknown and flagged',
    async (field) => {
      expect(flagsOf(await read(file(`"${field}":${nested(LEVELS)}`)), field)).toEqual(['value-unreadable'])
    },
  )

  it.each([
    ['marcheInnovant', 'value-unreadable'],
    ['sousTraitanceDeclaree', 'value-unreadable'],
    ['tauxAvance', 'value-unreadable'],
    ['offresRecues', 'bids-implausible'],
    ['considerationsSociales', 'consideration-unknown-value'],
    ['techniques', 'value-unreadable'],
    ['ccag', 'value-unreadable'],
  ])('%s that is an object without its words is flagged %s', async (field, code) => {
    expect(flagsOf(await read(file(`"${field}":{"toString":1}`)), field)).toEqual([code])
  })
})

describe('a cell of the MEL’s export', () => {
  it.each(['Acheteur', 'Titulaires', "Lieu d'exécution", 'modifications'])(
    '%s with JSON that nests 20,000 levels deep is unknown and flagged',
    async (column) => {
      for (const json of [nested(LEVELS), nested(LEVELS, 'titulaire')])
        expect(flagsOf(await read(melFile(column, json)), column)).toContain('value-unreadable')
    },
  )

  it('under a column named like a property of every object is left alone', async () => {
    const text = melFile('Objet du marché', 'Linge')
    const [header, row] = text.split('\r\n')
    const draft = await read(`${header};constructor;__proto__\r\n${row};1;2`)
    expect(draft.title).toBe('Linge')
  })
})

describe('an element that is no object', () => {
  it('is set aside unquoted where it nests 20,000 levels deep', async () => {
    const file = fileOf(`{"marches":[{"id":"2020A"},${nested(LEVELS)}]}`)
    expect((await draftsOf(file)).size).toBe(1)
  })
})

describe('a number of one of the portal’s own tables', () => {
  const TOO_LARGE = ['9007199254740993', '1'.repeat(40), '-9007199254740992']

  it.each(TOO_LARGE)('is unknown and flagged where no integer is exact: %s people', async (number) => {
    const [row] = await rowsOf(
      `annee,marche_id,personnes,heures_realisees,type_structure\n2025,2024A,${number},${number},`,
    )
    expect(row?.flags.map(({ flag }) => [flag.code, flag.column])).toEqual([
      ['value-unreadable', 'heures_realisees'],
      ['value-unreadable', 'personnes'],
    ])
    expect(row?.result).toHaveProperty('record.contractId', '2024A')
  })

  it.each(TOO_LARGE)('sets the row aside where it is the year: %s', async (number) => {
    const [row] = await rowsOf(
      `annee,marche_id,personnes,heures_realisees,type_structure\n${number},2024A,1,1,`,
    )
    expect(row?.result).toHaveProperty('setAside.reason', 'unreadable')
  })
})
