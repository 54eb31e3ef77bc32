import type { Contract } from '../../src/domain/contract.ts'
import { csvText } from './csv.ts'

const COLUMNS = ['ancien', 'nouveau', 'le', 'motif'] as const

/** `anciens-identifiants.csv` of the demonstration: one id that changed, one that changed twice, one that went. */
export function demoOldIds(contracts: readonly Contract[]): string {
  const [first, second] = contracts
    .map(({ id }) => id)
    .filter((id) => id.length === 12)
    .sort()
  const rows = [
    [
      'demonstration-ancien-1',
      first!,
      '2026-09-30',
      'Numéro d’export remplacé par un identifiant stable (fictif).',
    ],
    ['demonstration-ancien-2', 'demonstration-ancien-3', '2026-03-31', 'Objet corrigé à la source (fictif).'],
    ['demonstration-ancien-3', second!, '2026-09-30', 'Montant corrigé à la source (fictif).'],
    [
      'demonstration-ancien-4',
      '',
      '2026-09-30',
      'Marché retiré par son producteur : publié deux fois (fictif).',
    ],
  ] as const
  return csvText(
    COLUMNS,
    rows.map(([ancien, nouveau, le, motif]) => ({ ancien, nouveau, le, motif })),
  ).text
}
