import { describe, expect, it } from 'vitest'
import { deadlineChanges } from '../../../src/formats/notices/rectification.ts'

const [OLD, NEW] = ['2026-11-06T11:00:00Z', '2026-11-13T11:00:00Z']

describe('the words of a national rectification', () => {
  it.each([
    ['Date limite de réception des offres : Au lieu de 06/11/2026 à 12h00, lire 13/11/2026 à 12h00'],
    ['La date limite de remise des plis est reportée au vendredi 13 novembre 2026 à 12 heures'],
    ['Remise des offres : repoussée au 13/11/26 à 12:00'],
    ['Date limite. Au lieu de lire : 06/11/2026 à 12h00, il faut lire : 13/11/2026 à 12h00'],
    ['La date limite est prolongée jusqu’au 13 novembre 2026, 12h'],
  ])('say a new deadline: %s', (words) => {
    expect(deadlineChanges(words)).toEqual([{ to: NEW }])
  })

  it('name an old moment and a new one, without saying of what', () => {
    expect(deadlineChanges('Au lieu de 06/11/2026 à 12h00, lire 13/11/2026 à 12h00')).toEqual([
      { from: OLD, to: NEW },
    ])
  })

  it.each([
    ['La date limite de remise des offres est reportée d’une semaine'],
    ['Date limite de réception des offres : lire 13/11/2026'],
    ['Date limite : lire 13/11/2026 à 12h00 heure locale'],
    ['Date limite initialement fixée au 06/11/2026 à 12h00 : voir le profil d’acheteur'],
    ['Date limite : lire 31/02/2026 à 12h00'],
  ])('speak of the deadline and cannot be read: %s', (words) => {
    expect(deadlineChanges(words)).toEqual([{}])
  })

  it('say nothing of the deadline where they change something else', () => {
    expect(deadlineChanges('Le règlement de la consultation est complété.')).toEqual([])
  })

  it('do not lend the day of a visit to the deadline', () => {
    const words = 'Date limite inchangée ; visite du site reportée au 13/11/2026 à 12h00'
    expect(deadlineChanges(words)).toEqual([{}])
  })
})
