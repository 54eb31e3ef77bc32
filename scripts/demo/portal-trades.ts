import type { DemoContract } from './model.ts'

/** Families of purchases where people in insertion work → trades of `data/reference/metiers.csv`. */
const SLUGS: Readonly<Record<string, string>> = {
  voirie: 'voirie-reseaux',
  assainissement: 'eau-assainissement',
  'gros-oeuvre': 'gros-oeuvre',
  demolition: 'demolition-desamiantage',
  'amenagement-paysager': 'espaces-verts',
  'eclairage-signalisation': 'voirie-reseaux',
  imprimerie: 'impression-communication',
  'routage-conditionnement': 'courrier-conditionnement',
  gardiennage: 'securite',
  restauration: 'restauration',
  'formation-insertion': 'formation',
  blanchisserie: 'blanchisserie-couture',
  habillement: 'blanchisserie-couture',
  mobilier: 'mobilier-fournitures',
  'papeterie-livres': 'mobilier-fournitures',
  vegetaux: 'espaces-verts',
  transport: 'transports',
  nettoyage: 'nettoyage',
  dechets: 'reemploi-dechets',
  'espaces-verts': 'espaces-verts',
}

const FINISHING = ['menuiserie', 'peinture-sols', 'plomberie-chauffage', 'electricite', 'couverture-toiture']

/** The trade of a family of purchases in the portal's own words; the finishing works are shared out by `serial`. */
export function portalTradeOf(tradeId: string, serial: number): string | undefined {
  return tradeId === 'second-oeuvre' ? FINISHING[serial % FINISHING.length] : SLUGS[tradeId]
}

export function portalTradeOfContract({ trade, serial }: DemoContract): string | undefined {
  return portalTradeOf(trade.id, serial)
}
