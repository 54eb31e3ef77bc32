import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { correctionSchema } from '../../src/domain/edition/correction.ts'
import { establishmentSchema } from '../../src/domain/supplier/establishment.ts'
import { centralOfferSchema } from '../../src/domain/contract/central-offer.ts'
import { centralMemberSchema } from '../../src/domain/territory/central-member.ts'
import { inclusionRecordSchema } from '../../src/domain/contract/inclusion-record.ts'
import { plannedPurchaseSchema } from '../../src/domain/purchase/planned-purchase.ts'
import { ideaCallSchema } from '../../src/domain/territory/idea-call.ts'
import { measuredResultSchema } from '../../src/domain/territory/measured-result.ts'
import { structureSchema } from '../../src/domain/supplier/structure.ts'
import { RECORD_TABLES } from '../../src/tables/recognise.ts'
import { readRecord } from '../../src/tables/table.ts'
import { recordOf, refusalOf, rowsOf } from './read-records.ts'

const ESTABLISHMENTS = 'siret,denomination,commune,categorie,ess,diffusion'
const INSERTION =
  'annee,marche_id,metier,type_structure,modalite,heures_prevues,heures_realisees,personnes,mis_a_jour_le'
const STRUCTURES = 'siret,type,nom,commune,metiers'
const rows = (header: string, ...lines: string[]) => rowsOf([header, ...lines, ''].join('\n'))
const SCHEMAS = {
  establishments: establishmentSchema,
  structures: structureSchema,
  inclusion: inclusionRecordSchema,
  centralOffers: centralOfferSchema,
  centralMembers: centralMemberSchema,
  plan: plannedPurchaseSchema,
  results: measuredResultSchema,
  ideas: ideaCallSchema,
  corrections: correctionSchema,
}

describe('a row of establishments', () => {
  it('abroad has a country and no commune', async () => {
    const [row] = await rows(ESTABLISHMENTS, '00062283700011,A,BE,PME,,O')
    expect(recordOf(row)).toMatchObject({ commune: undefined, country: 'BE' })
  })

  it('in partial diffusion has no name, should the file give one', async () => {
    const [row] = await rows(ESTABLISHMENTS, '00062283700011,Jeanne Personne,59350,PME,non,P')
    expect(recordOf(row)).toMatchObject({ name: undefined, diffusion: 'partial' })
  })

  it('whose SIRET has a false key is kept, and flagged', async () => {
    const [row] = await rows(ESTABLISHMENTS, '00062283700012,A,59350,PME,non,O')
    expect(recordOf(row)).toMatchObject({ siret: '00062283700012' })
    expect(row!.flags).toEqual([
      {
        flag: { code: 'siret-doubtful', column: 'siret', value: '00062283700012' },
        detail: 'clé de contrôle fausse',
      },
    ])
  })

  it('keeps all else where one cell is not of its column, which becomes unknown and is flagged', async () => {
    const [row] = await rows(ESTABLISHMENTS, '00062283700011,A,Lille,P.M.E.,non,O')
    expect(recordOf(row)).toMatchObject({ name: 'A', commune: undefined, sizeClass: undefined, ess: false })
    expect(row!.flags.map(({ flag }) => [flag.code, flag.column, flag.value])).toEqual([
      ['value-unreadable', 'commune', 'Lille'],
      ['value-unreadable', 'categorie', 'P.M.E.'],
    ])
    expect(row!.flags[1]!.detail).toBe('attendu une de ces valeurs : PME, ETI, GE (peut-être PME)')
  })

  it('is set aside without a readable SIRET, with the remedy', async () => {
    const [rounded, none] = await rows(ESTABLISHMENTS, '"6,23E+10",A,59350,PME,non,O', ',A,59350,PME,non,O')
    expect(refusalOf(rounded)).toMatch(/^siret : attendu .* format Texte .*, reçu « 6,23E\+10 »$/)
    expect(refusalOf(none)).toBe('siret : cellule vide')
  })
})

describe('a row of structures', () => {
  it('of an unknown kind is set aside, with the nearest kind', async () => {
    const [row] = await rows(STRUCTURES, '00062283700011,ETTI,Intérim (fictif),59350,nettoyage')
    expect(refusalOf(row)).toBe(
      'type : attendu une de ces valeurs : SIAE, EA, ESAT, ESUS, ESS (peut-être SIAE), reçu « ETTI »',
    )
  })

  it('of two kinds of one SIRET is two rows, each with its key', async () => {
    const two = await rows(STRUCTURES, '00062283700011,EA,A,59350,', '00062283700011,ESAT,A,59350,')
    const keys = two.map(({ result }) => ('key' in result ? result.key : undefined))
    expect(new Set(keys).size).toBe(2)
  })
})

describe('what rule 11 protects', () => {
  it('is masked in texts and lists, and flagged', async () => {
    const [row] = await rows(
      INSERTION,
      '2025,A1,nettoyage,SIAE,voir jean@mel.example ou 03 20 00 00 00,10,10,7,',
    )
    expect(JSON.stringify(row)).not.toMatch(/jean|03 20/)
    expect(row!.flags.map(({ flag }) => [flag.code, flag.column])).toEqual([
      ['personal-data-masked', 'modalite'],
    ])
    const [listed] = await rows(STRUCTURES, '00062283700011,EA,A,59350,nettoyage|0320000000')
    expect(JSON.stringify(listed)).not.toContain('0320000000')
  })

  it('is never quoted where a cell is refused: a person’s number in place of a SIRET', async () => {
    for (const number of ['1 99 99 99 999 999 30', '199999999999930', '2 99 99 2A 999 999']) {
      const [row] = await rows(ESTABLISHMENTS, `${number},A,59350,PME,non,O`)
      expect(refusalOf(row)).toMatch(/reçu « \(masqué\) »$/)
      expect(JSON.stringify(row)).not.toContain('999')
    }
  })

  it('is how few people there were: a number that could not be read is not quoted', async () => {
    const [row] = await rows(INSERTION, '2025,A1,nettoyage,SIAE,,10,10,3 pers.,')
    expect(row!.flags).toEqual([
      {
        flag: { code: 'value-unreadable', column: 'personnes' },
        detail: 'attendu un nombre entier, sans mot ni unité',
      },
    ])
  })

  it('is not seen in codes: a SIRET, a number of contract', async () => {
    const [row] = await rows(INSERTION, '2025,2022202200025,nettoyage,SIAE,,10,10,7,')
    expect(recordOf(row)).toMatchObject({ contractId: '2022202200025' })
    expect(row!.flags).toEqual([])
  })
})

describe('any row at all', () => {
  const cell = fc.oneof(
    fc.string(),
    fc.constantFrom(
      '',
      '-1',
      '00062283700011',
      '59350',
      'PME',
      'EA',
      '2025',
      '1,5',
      'a|b',
      'aucune',
      '1,2E+13',
    ),
  )

  it.each(RECORD_TABLES.map((table) => [table.kind, table] as const))(
    'of %s gives a record of its schema or a reason, never an error',
    (kind, table) => {
      const row = fc.record(
        Object.fromEntries(
          table.columns.map(({ name, example }) => [name, fc.oneof(fc.constant(example), cell)]),
        ),
      )
      let kept = 0
      fc.assert(
        fc.property(row, (published) => {
          const { result } = readRecord(table, published, { source: 'essai', row: 1 })
          if ('setAside' in result) {
            expect(result.setAside.reason).toMatch(/^(unreadable|empty)$/)
            return
          }
          kept += 1
          expect(SCHEMAS[kind].safeEncode(result.record as never).error).toBeUndefined()
        }),
        { numRuns: 400, seed: 59 },
      )
      expect(kept).toBeGreaterThan(40)
    },
  )
})
