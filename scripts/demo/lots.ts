import type { Random } from './random.ts'
import type { Trade } from './model.ts'

export interface Lot {
  readonly name: string
  readonly tradeId: string
}

const BUILDING: readonly Lot[] = [
  { name: 'gros œuvre étendu', tradeId: 'gros-oeuvre' },
  { name: 'désamiantage et curage', tradeId: 'demolition' },
  { name: 'couverture et étanchéité', tradeId: 'second-oeuvre' },
  { name: 'menuiseries extérieures', tradeId: 'second-oeuvre' },
  { name: 'menuiseries intérieures', tradeId: 'second-oeuvre' },
  { name: 'plâtrerie et faux plafonds', tradeId: 'second-oeuvre' },
  { name: 'électricité courants forts et faibles', tradeId: 'second-oeuvre' },
  { name: 'plomberie, chauffage et ventilation', tradeId: 'second-oeuvre' },
  { name: 'peinture et sols souples', tradeId: 'second-oeuvre' },
  { name: 'ascenseur', tradeId: 'maintenance' },
  { name: 'voirie et réseaux divers', tradeId: 'voirie' },
  { name: 'espaces verts et clôtures', tradeId: 'amenagement-paysager' },
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
