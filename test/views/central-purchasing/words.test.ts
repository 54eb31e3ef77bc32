import { describe, expect, it } from 'vitest'
import { catalogueFinding, sheetFinding, usersText } from '../../../src/text/scheme/central-purchasing.ts'
import { missingTables } from '../../../src/views/central-purchasing/missing.ts'
import { plainProse } from '../../../src/text/language/prose.ts'
import { centralContactOf } from '../../../src/text/contact.ts'
import { hasCentralPurchasing } from '../../../src/views/central-purchasing/view.ts'
import { centralPortal, member } from './portal.ts'
import { plain, whole } from './whole.ts'

describe('its sentences', () => {
  it('agree on nothing, one and two', () => {
    const finding = (contracts?: number, themes = 0, members?: number) =>
      plain(catalogueFinding({ day: '2026-10-31', contracts, themes, members }))
    expect(finding(0)).toBe('Aucun marché que l’on sache en cours au 31 octobre 2026')
    expect(finding(0, 0, 2)).toBe('Aucun marché que l’on sache en cours au 31 octobre 2026, et 2 adhérents')
    expect(finding(1, 1, 1)).toBe('1 marché en 1 thème au 31 octobre 2026, et 1 adhérent')
    expect(finding(2, 2)).toBe('2 marchés en 2 thèmes au 31 octobre 2026')
    expect(finding(undefined, 0, 2)).toBe('2 adhérents ; ce qui se commande n’est pas connu')
    expect(plain(sheetFinding('autre', 3, 2))).toBe(
      '3 marchés ouverts aux adhérents d’un autre genre, en 2 thèmes',
    )
    expect(plain(sheetFinding('commune', undefined, 0))).toBe(
      'Aucun fichier lu ne dit ce que cet adhérent peut commander',
    )
    expect(plain(sheetFinding('ccas', 0, 0))).toBe('Aucun marché en cours n’est dit ouvert aux CCAS')
    expect(plain(sheetFinding('commune', 2, 1))).toBe('2 marchés ouverts aux communes, en 1 thème')
  })

  it('say nobody, some, all, and nothing where the file says nothing', () => {
    expect(
      [undefined, [], ['autre', 'etablissement', 'ccas', 'commune'], ['ccas']].map((users) =>
        usersText(users as never),
      ),
    ).toEqual([undefined, 'aucun adhérent', 'tous les adhérents', 'CCAS'])
  })
})

describe('what is missing', () => {
  it('is the table that no file is, with what it would tell', () => {
    const told = (portal: typeof whole) => missingTables(portal).map((text) => plain(plainProse(text)))
    expect(told(whole)).toEqual([])
    expect(told(centralPortal({ centralMembers: [member()] }))).toEqual([
      'Il manque le fichier des marchés de la centrale d’achat (schéma) : il dirait ce que ses adhérents peuvent commander, par thème, et jusqu’à quand.',
    ])
  })

  it('is the address of the body where only that of the portal is known', () => {
    const contact = { email: 'portail@exemple.fr', name: 'Portail' }
    const of = (centralPurchasing?: object) =>
      centralContactOf({ territory: { contact, centralPurchasing } as never, demonstration: false })
    expect(of()).toBeUndefined()
    expect(of({ name: 'c', titleWords: ['centrale'] })).toBeUndefined()
    const own = { email: 'centrale@exemple.fr', name: 'Centrale' }
    expect(of({ contact: own })).toBe(own)
    expect(of({ contact: { ...own, email: 'centrale@achats.example' } })).toBeUndefined()
  })
})

describe('hasCentralPurchasing', () => {
  it('holds for a name or a table, and for neither it does not', () => {
    expect(hasCentralPurchasing(whole)).toBe(true)
    expect(hasCentralPurchasing(centralPortal({}))).toBe(false)
    expect(hasCentralPurchasing(centralPortal({ centralMembers: [member()] }))).toBe(true)
  })
})
