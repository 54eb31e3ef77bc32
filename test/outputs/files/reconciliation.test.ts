import { describe, expect, it } from 'vitest'
import { portal } from '../portal-fixture.ts'
import { textOf } from '../read.ts'

const base = portal()
const beyondFloats = 10n ** 19n + 1n

const written = textOf(
  portal({
    reconciliation: {
      referenceDate: '2023-09-08',
      files: [
        {
          ...base.reconciliation.files[0]!,
          read: { rows: 10, amount: 1_000_10n },
          kept: { rows: 6, amount: 600_10n },
          merged: { rows: 3, amount: 300_00n },
          setAside: { rows: 1, amount: 100_00n },
          setAsideByReason: { 'other-buyer': { rows: 1, amount: 100_00n } },
        },
      ],
      recordFiles: [
        {
          source: 'insertion',
          file: 'insertion.csv',
          kind: 'inclusion',
          encoding: 'utf-8',
          sha256: 'b'.repeat(64),
          read: 9,
          kept: 6,
          merged: 2,
          setAside: 1,
        },
      ],
      totals: {
        ...base.reconciliation.totals,
        gross: beyondFloats,
        retained: 600_10n,
        contracts: 6,
        bridge: [{ step: 'merged-framework', rows: 3, amount: -300_00n }],
      },
    },
  }),
  'donnees/reconciliation.json',
)

describe('donnees/reconciliation.json', () => {
  it('has for each file what was read, kept, merged and set aside by reason, in rows and in euros', () => {
    expect(JSON.parse(written).sources).toEqual([
      {
        source: 'mel',
        fichier: 'marches.csv',
        format: 'mel',
        encodage: 'utf-8',
        sha256: 'a'.repeat(64),
        lues: 10,
        retenues: 6,
        fusionnees: 3,
        ecartees: 1,
        ecartees_par_motif: { illisible: 0, autre_acheteur: 1, test: 0, vide: 0 },
        montant_lues_eur: 1000.1,
        montant_retenues_eur: 600.1,
        montant_fusionnees_eur: 300,
        montant_ecartees_eur: 100,
        montant_ecartees_par_motif_eur: { illisible: 0, autre_acheteur: 100, test: 0, vide: 0 },
      },
    ])
  })

  it('has beside them the files of the other tables, in rows', () => {
    expect(JSON.parse(written).autres_sources).toEqual([
      {
        source: 'insertion',
        fichier: 'insertion.csv',
        table: 'insertion',
        encodage: 'utf-8',
        sha256: 'b'.repeat(64),
        lues: 9,
        retenues: 6,
        fusionnees: 2,
        ecartees: 1,
      },
    ])
  })

  it('has the totals and the steps between the plain and the retained sum', () => {
    expect(JSON.parse(written)).toMatchObject({
      arrete_au: '2023-09-08',
      demonstration: false,
      montant_retenu_eur: 600.1,
      montant_retenu_min_eur: 0,
      montant_retenu_max_eur: 0,
      montant_retenu_sans_invraisemblables_eur: 0,
      montant_retenu_sans_tres_grands_ni_invraisemblables_eur: 0,
      montant_retenu_sans_concessions_par_titre_eur: 0,
      montant_appels_subsequents_eur: 0,
      montant_concessions_eur: 0,
      contrats: 6,
      passage: [{ etape: 'fusions_accord_cadre', lignes: 3, effet_eur: -300 }],
    })
  })

  it('writes sums as exact decimals, beyond what a float can hold', () => {
    expect(written).toContain('"montant_brut_eur": 100000000000000000.01,')
  })
})
