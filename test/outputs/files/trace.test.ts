import { describe, expect, it } from 'vitest'
import { FLAG_TEXT } from '../../../src/text/data/flags/flags.ts'
import { MERGE_TEXT } from '../../../src/text/data/reasons.ts'
import { portal } from '../portal-fixture.ts'
import { rowsOf, textOf } from '../read.ts'

describe('donnees/anomalies.csv', () => {
  it('writes a row set aside and a flag, each with its code, its place and its value', () => {
    const rows = rowsOf(
      portal({
        anomalies: [
          { ref: { source: 'mel', row: 3 }, setAside: 'test', detail: 'création test' },
          {
            ref: { source: 'mel', row: 5 },
            contractId: 'aaaaaaaaaaaa',
            flag: { code: 'date-implausible', column: 'Date de notification', value: '0218-01-01' },
          },
        ],
      }),
      'donnees/anomalies.csv',
    )
    expect(rows).toEqual([
      {
        source: 'mel',
        ligne_source: '3',
        contrat_id: '',
        type: 'ecartee',
        code: 'test',
        libelle: 'Marché d’essai',
        colonne: '',
        valeur: 'création test',
        precision: '',
        demonstration: 'non',
      },
      {
        source: 'mel',
        ligne_source: '5',
        contrat_id: 'aaaaaaaaaaaa',
        type: 'drapeau',
        code: 'date_invraisemblable',
        libelle: 'Date invraisemblable',
        colonne: 'Date de notification',
        valeur: '0218-01-01',
        precision: '',
        demonstration: 'non',
      },
    ])
  })

  it('writes flag codes in ASCII, each its own', () => {
    const codes = Object.values(FLAG_TEXT).map(({ code }) => code)
    expect(new Set(codes).size).toBe(codes.length)
    for (const code of codes) expect(code).toMatch(/^[a-z0-9_]+$/)
  })
})

describe('donnees/fusions.csv', () => {
  it('writes where the row was, which row it joined, and why', () => {
    const merges = portal({
      merges: [
        {
          from: { source: 'mel', row: 7 },
          into: { source: 'mel', row: 1 },
          contractId: 'aaaaaaaaaaaa',
          reason: 'same-framework',
          amount: 1_000_50n,
          title: 'Fourniture de sel',
          supplierName: 'Alpha',
        },
      ],
    })
    expect(rowsOf(merges, 'donnees/fusions.csv')).toEqual([
      {
        source: 'mel',
        ligne_source: '7',
        vers_source: 'mel',
        vers_ligne_source: '1',
        contrat_id: 'aaaaaaaaaaaa',
        motif: 'meme_accord_cadre',
        explication: MERGE_TEXT['same-framework'].sentence.replaceAll('\u00a0', ' '),
        montant_eur: '1000.50',
        objet: 'Fourniture de sel',
        titulaire: 'Alpha',
        demonstration: 'non',
      },
    ])
    expect(textOf(merges, 'donnees/fusions.csv')).not.toMatch(/[\u00a0\u202f]/)
  })
})
