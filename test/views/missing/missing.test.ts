import { describe, expect, it } from 'vitest'
import { fieldSentence, missingLede, missingTitle } from '../../../src/text/data/missing.ts'
import { missingOf } from '../../../src/views/missing/missing.ts'
import { contract, indicator, portal } from '../../outputs/portal-fixture.ts'
import { plain } from '../../text/plain.ts'

const record = (kind: 'establishments' | 'plan', kept: number) => ({
  source: kind,
  file: `${kind}.csv`,
  kind,
  sha256: '',
  read: 3,
  kept,
  merged: 0,
  setAside: 3 - kept,
})

describe('missingOf', () => {
  const bare = portal()
  const data = portal({
    reconciliation: {
      ...bare.reconciliation,
      recordFiles: [record('establishments', 3), record('plan', 0)],
    },
    indicators: [
      indicator(),
      indicator({ id: 'heures', absent: 'source-absent', needs: ['inclusion'] }),
      indicator({ id: 'clauses', absent: 'field-not-in-formats', needs: ['socialConsiderations'] }),
    ],
  })

  it('names each kind of file of which no row was kept, with the figures that wait for it', () => {
    const { files } = missingOf(data)
    expect(files.map(({ kind }) => kind)).toEqual([
      'structures',
      'inclusion',
      'plan',
      'results',
      'ideas',
      'notices',
    ])
    expect(files.map(({ indicators }) => indicators.map(({ id }) => id))).toEqual([
      [],
      ['heures'],
      [],
      [],
      [],
      [],
    ])
  })

  it('counts what cannot be said, whatever it waits for', () => {
    const { indicators, absent, groups } = missingOf(data)
    expect([indicators, absent, groups.length]).toEqual([3, 2, 2])
  })

  it('counts contracts that fill a field in, leave it empty and have no place for it: all of them', () => {
    const format = { ...contract().format, fields: ['bidsReceived'] as const }
    const contracts = [contract({ format, bidsReceived: 2 }), contract({ format }), contract()]
    const { fields } = missingOf({ ...data, contracts })
    expect(fields.map(({ field }) => field)).not.toContain('supplierDistance')
    const bids = fields.find(({ field }) => field === 'bidsReceived')!
    expect(bids).toMatchObject({ filled: 1, empty: 1, fieldless: 1 })
    for (const { filled, empty, fieldless } of fields) expect(filled + empty + fieldless).toBe(3)
  })
})

describe('what is missing, in words', () => {
  it('counts figures in the title, and says where there is nothing to miss', () => {
    expect(plain(missingTitle(51, 97))).toBe('51 chiffres sur 97 ne peuvent pas être dits')
    expect(plain(missingTitle(1, 97))).toBe('1 chiffre sur 97 ne peut pas être dit')
    expect(plain(missingTitle(0, 97))).toBe('Aucun chiffre ne manque tout à fait')
    expect(plain(missingLede(1, 2))).toMatch(/^1 fichier manque, 2 rubriques des marchés sont muettes\./)
    expect(plain(missingLede(0, 0))).toMatch(/^Tous les fichiers/)
  })

  it('gives a share of contracts from five on, and never calls a missing field empty', () => {
    expect(plain(fieldSentence({ filled: 5, empty: 3, fieldless: 2 }))).toBe(
      '5 contrats sur 10 (50 %) remplissent la rubrique ; 3 la laissent vide, 2 n’ont pas de place pour elle.',
    )
    expect(plain(fieldSentence({ filled: 1, empty: 1, fieldless: 0 }))).toBe(
      '1 contrat sur 2 remplit la rubrique ; 1 la laisse vide.',
    )
    expect(plain(fieldSentence({ filled: 0, empty: 0, fieldless: 7 }))).toBe(
      'Aucun des formats lus n’a cette rubrique.',
    )
  })
})
