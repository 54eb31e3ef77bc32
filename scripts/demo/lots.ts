import type { Random } from './random.ts'
import type { Trade } from './model.ts'

export interface Lot {
  readonly name: string
  readonly tradeId: string
  /** Where the lot is another trade of the building. */
  readonly cpv?: string
}

const BUILDING: readonly Lot[] = [
  { name: 'gros œuvre étendu', tradeId: 'gros-oeuvre', cpv: '45223220' },
  { name: 'désamiantage et curage', tradeId: 'demolition', cpv: '45262660' },
  { name: 'couverture et étanchéité', tradeId: 'second-oeuvre', cpv: '45261210' },
  { name: 'menuiseries extérieures', tradeId: 'second-oeuvre', cpv: '45421000' },
  { name: 'menuiseries intérieures', tradeId: 'second-oeuvre', cpv: '45421000' },
  { name: 'plâtrerie et faux plafonds', tradeId: 'second-oeuvre', cpv: '45410000' },
  { name: 'électricité courants forts et faibles', tradeId: 'second-oeuvre', cpv: '45311200' },
  { name: 'plomberie, chauffage et ventilation', tradeId: 'second-oeuvre', cpv: '45330000' },
  { name: 'peinture et sols souples', tradeId: 'second-oeuvre', cpv: '45442100' },
  { name: 'ascenseur', tradeId: 'maintenance', cpv: '45313100' },
  { name: 'voirie et réseaux divers', tradeId: 'voirie', cpv: '45233120' },
  { name: 'espaces verts et clôtures', tradeId: 'amenagement-paysager', cpv: '45112710' },
]

const SECTORS = [
  'nord',
  'sud',
  'est',
  'ouest',
  'centre',
  'de la Lys',
  'des Weppes',
  'du Ferrain',
  'de la Marque',
  'de la haute Deûle',
  'du canal',
  'de la Couronne sud',
]

/** Trades whose consultations are divided in this way. */
const DIVIDED = new Set([
  'gros-oeuvre',
  'second-oeuvre',
  'voirie',
  'assainissement',
  'eclairage-signalisation',
  'nettoyage',
  'dechets',
  'espaces-verts',
  'sols-et-mesures',
  'gardiennage',
])

/** Whether such a consultation may have lots: not where its title already names one sector. */
export function isDivisible(trade: Trade, title: string): boolean {
  return DIVIDED.has(trade.id) && !/secteur|\blot\b|unité territoriale/i.test(title)
}

/** The lots that a consultation of this trade is divided into: trades of a building, else sectors. */
export function lotsOf(trade: Trade, random: Random): Lot[] {
  if (trade.id === 'gros-oeuvre') return BUILDING.slice(0, random.int(5, BUILDING.length))
  return SECTORS.slice(0, random.int(2, 8)).map((sector) => ({
    name: `secteur ${sector}`,
    tradeId: trade.id,
  }))
}
