/** A service or works that the metropolis delegates, and who runs it; values in euros, durations in months. */
export interface Subject {
  readonly title: string
  readonly operator: string
  readonly signed: string
  readonly months: number
  readonly value: number
  readonly subsidy?: number
  readonly nature?: string
  readonly tariff: string
  readonly price: number
}

/** What a metropolis delegates: few contracts, large and long. Values are the operator's turnover over the term. */
export const SUBJECTS: readonly Subject[] = [
  {
    title: 'Délégation de service public du réseau de chaleur de la rive gauche de la Deûle',
    operator: 'Chaleur du Beffroi',
    signed: '2024-06-24',
    months: 240,
    value: 486_000_000,
    tariff: 'Part consommation (MWh)',
    price: 78.4,
  },
  {
    title: 'Concession de production et de distribution de chaleur renouvelable du versant nord-est',
    operator: 'Réseaux du Houblon',
    signed: '2025-12-11',
    months: 288,
    value: 352_500_000,
    subsidy: 12_400_000,
    nature: 'Concession de travaux',
    tariff: 'Part consommation (MWh)',
    price: 74.9,
  },
  {
    title: 'Délégation de service public de la distribution d’eau potable',
    operator: 'Eaux des Sept Écluses',
    signed: '2024-02-15',
    months: 120,
    value: 741_000_000,
    tariff: 'Prix du mètre cube (tranche 2)',
    price: 1.62,
  },
  {
    title: 'Exploitation des parcs de stationnement en ouvrage du centre de Lille',
    operator: 'Parcs du Carillon',
    signed: '2024-04-18',
    months: 96,
    value: 58_300_000,
    tariff: 'Heure de jour',
    price: 2.4,
  },
  {
    title: 'Exploitation du parc de stationnement de la gare de Roubaix',
    operator: 'Parcs du Carillon',
    signed: '2025-05-06',
    months: 60,
    value: 4_150_000,
    tariff: 'Heure de jour',
    price: 1.8,
  },
  {
    title: 'Délégation de service public pour l’exploitation des crématoriums métropolitains',
    operator: 'Recueillement des Deux Rives',
    signed: '2025-03-20',
    months: 120,
    value: 31_800_000,
    tariff: 'Crémation d’un adulte',
    price: 742,
  },
  {
    title: 'Exploitation du centre nautique métropolitain d’Armentières',
    operator: 'Bassins du Merveilleux',
    signed: '2024-09-12',
    months: 72,
    value: 9_640_000,
    subsidy: 5_200_000,
    tariff: 'Entrée plein tarif',
    price: 5.9,
  },
  {
    title: 'Gestion du camping et de la base de loisirs du val de Deûle',
    operator: 'Loisirs de la Péniche',
    signed: '2026-01-22',
    months: 84,
    value: 5_480_000,
    tariff: 'Nuitée',
    price: 19,
  },
  {
    title: 'Concession du service de mobiliers urbains d’information',
    operator: 'Affiches du Géant',
    signed: '2024-11-28',
    months: 180,
    value: 96_000_000,
    nature: 'Concession de service',
    tariff: 'Sans tarif pour l’usager',
    price: 0,
  },
  {
    title: 'Renouvellement urbain du quartier de la Briqueterie – concession d’aménagement',
    operator: 'Aménagement de la Brique rouge',
    signed: '2024-07-09',
    months: 181,
    value: 112_700_000,
    subsidy: 28_900_000,
    nature: 'Concession de travaux',
    tariff: 'Charge foncière (m²)',
    price: 310,
  },
  {
    title: 'Exploitation d’un réseau de bornes de recharge pour véhicules électriques',
    operator: 'Courant du Grand Vent',
    signed: '2025-09-25',
    months: 144,
    value: 22_300_000,
    nature: 'Concession de service',
    tariff: 'Recharge (kWh)',
    price: 0.39,
  },
  {
    title: 'Délégation de service public des transports urbains de personnes',
    operator: 'Mobilités des Géants',
    signed: '2025-01-30',
    months: 84,
    value: 2_310_000_000,
    subsidy: 1_650_000_000,
    tariff: 'Un trajet',
    price: 1.8,
  },
  {
    title: 'Exploitation de la fourrière métropolitaine',
    operator: 'Dépannage du Coq flamand',
    signed: '2026-04-16',
    months: 60,
    value: 7_900_000,
    nature: 'Concession de service',
    tariff: 'Enlèvement d’un véhicule',
    price: 127.65,
  },
  {
    title: 'Gestion du marché d’intérêt régional et de ses halles',
    operator: 'Halles du Chicon',
    signed: '2026-06-18',
    months: 240,
    value: 64_200_000,
    tariff: 'Loyer annuel du carreau (m²)',
    price: 86,
  },
]
