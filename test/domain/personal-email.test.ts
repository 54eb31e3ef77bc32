import { describe, expect, it } from 'vitest'
import { isPersonalEmail } from '../../src/domain/personal-data.ts'

describe('an e-mail of a person', () => {
  it.each([
    'jeanne.dupont@mel.example',
    'j.dupont@mel.example',
    'jean-marc_le-goff@mel.example',
    'amelie.durand2@mel.example',
    'dupont59@gmail.com',
    'ferme.des.moulins@orange.fr',
    'bruno.moreau@mel.example',
    's.rousseau@mel.example',
    'lilou.marchand@mel.example',
    'vanessa.tessier@mel.example',
    'geoffrey.rhodes@mel.example',
    'jean.de.la.tour@mel.example',
    'p.dupont.ext@mel.example',
    'marie@mel.example',
    'claire-dupont@mel.example',
    'dominique.bureau@mel.example',
  ])('%s', (email) => {
    expect(isPersonalEmail(email)).toBe(true)
  })

  it.each([
    'achats@mel.example',
    'marches.publics@mel.example',
    'direction.dechets@mel.example',
    'achats-travaux@mel.example',
    'sourcing.ess@mel.example',
    'espaces.verts@mel.example',
    'espacesverts.nord@mel.example',
    'pole.achats@mel.example',
    'gestion.eau@mel.example',
    'bureau.marches@mel.example',
    'marchespublics@mel.example',
    'dcp@mel.example',
    'moyens.generaux@mel.example',
  ])('is not that of a service: %s', (email) => {
    expect(isPersonalEmail(email)).toBe(false)
  })
})
