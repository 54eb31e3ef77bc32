import { expect, it } from 'vitest'
import { readReference, valueSynonymSchema } from '../../scripts/portal/reference.ts'
import { SUPPORT_KINDS } from '../../src/domain/contract/inclusion-record.ts'
import { SUPPORT_COLUMN, SUPPORT_WORDS, withSupport } from '../../src/tables/support.ts'

const synonyms = readReference('synonymes-valeurs.csv', valueSynonymSchema)
const supportOf = (modality?: string) => {
  const [record] = withSupport([{ ref: { source: 'i', row: 1 }, year: 2025, modality }], synonyms)
  return record!.support
}

it.each([
  ['embauche directe', 'directHire'],
  ['Embauche directe ', 'directHire'],
  ['intérim d’insertion', 'secondment'],
  ['MISE A DISPOSITION', 'secondment'],
  ['Co-traitance', 'subcontracting'],
  ['marché réservé', 'reserved'],
  ['tutorat', undefined],
  ['', undefined],
  [undefined, undefined],
])('the published word « %s » is the kind %s', (modality, support) =>
  expect(supportOf(modality)).toBe(support),
)

it('keeps the word as it is published', () => {
  const [record] = withSupport([{ ref: { source: 'i', row: 1 }, year: 2025, modality: 'Intérim' }], synonyms)
  expect(record).toMatchObject({ modality: 'Intérim', support: 'secondment' })
})

it('explains other words by rows of the table alone, each of one of the four words', () => {
  const rows = synonyms.filter(({ field }) => field === SUPPORT_COLUMN)
  expect(rows.map(({ code }) => code).toSorted()).toEqual(
    SUPPORT_KINDS.map((kind) => SUPPORT_WORDS[kind]).toSorted(),
  )
})
