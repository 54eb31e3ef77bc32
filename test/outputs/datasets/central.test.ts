import { describe, expect, it } from 'vitest'
import { allDatasets } from '../../../src/outputs/datasets/datasets.ts'
import { searchRecords } from '../../../src/outputs/search/cards.ts'
import { centralPortal, member, offer, signed, supplier } from '../../views/central-purchasing/portal.ts'
import { rowsOf } from '../read.ts'

const whole = centralPortal({
  contracts: [signed('a1', { suppliers: [supplier('small')] }), signed('b2', { endDate: undefined })],
  centralOffers: [
    offer({ orders: 'Chaises', users: ['commune', 'ccas'], how: 'Bon de commande' }),
    offer({ contractId: 'b2', users: [] }),
  ],
  centralMembers: [member({ commune: '59350', since: '2020-01-01', themes: ['Mobilier'] })],
})
const bases = (portal: typeof whole) => allDatasets(portal).map(({ base }) => base)

describe('donnees/centrale-marches.csv', () => {
  it('has a line a contract and theme, with the day of its end and who gives it; empty = unknown', () => {
    expect(rowsOf(whole, 'donnees/centrale-marches.csv')).toEqual([
      {
        contrat_id: 'a1',
        theme: 'Mobilier',
        ce_qui_se_commande: 'Chaises',
        beneficiaires: 'commune|ccas',
        comment_commander: 'Bon de commande',
        date_fin: '2027-06-30',
        fin_selon: 'marche',
        titulaire_du_territoire: 'oui',
        titulaire_pme: 'oui',
        source: 'centrale',
        ligne_source: '1',
        demonstration: 'non',
      },
      {
        contrat_id: 'b2',
        theme: 'Mobilier',
        ce_qui_se_commande: '',
        beneficiaires: 'aucune',
        comment_commander: '',
        date_fin: '',
        fin_selon: '',
        titulaire_du_territoire: '',
        titulaire_pme: '',
        source: 'centrale',
        ligne_source: '1',
        demonstration: 'non',
      },
    ])
  })
})

describe('donnees/centrale-adherents.csv', () => {
  it('has a line a member, with its sheet', () => {
    expect(rowsOf(whole, 'donnees/centrale-adherents.csv')).toEqual([
      {
        id: 'commune-d-ici',
        nom: 'Commune d’Ici',
        genre: 'commune',
        commune: '59350',
        adherent_depuis: '2020-01-01',
        themes_utilises: 'Mobilier',
        page: '/centrale-d-achat/commune-d-ici/',
        source: 'adherents',
        ligne_source: '1',
        demonstration: 'non',
      },
    ])
  })

  it('is there only where a file of members is read, and so is the other', () => {
    const central = (base: string) => base.startsWith('donnees/centrale')
    expect(bases(whole).filter(central)).toHaveLength(2)
    expect(bases(centralPortal({})).filter(central)).toEqual([])
  })
})

describe('the search', () => {
  it('finds a theme by what is ordered and a member by its name', () => {
    const cards = searchRecords(whole).filter(({ kind }) => kind === 'centrale')
    expect(cards.map(({ path, title }) => [path, title])).toEqual([
      ['/centrale-d-achat/#mobilier', 'Mobilier'],
      ['/centrale-d-achat/#fin-inconnue', 'Marchés dont la fin est inconnue'],
      ['/centrale-d-achat/commune-d-ici/', 'Commune d’Ici'],
    ])
    expect(cards.slice(0, 2).map(({ text }) => text)).toEqual(['Chaises', 'Objet b2'])
  })
})
