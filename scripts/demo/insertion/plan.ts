/** Hours worked each year; the documents of the MEL say 178,000 in 2015 and 120,500 in 2017. 2026 stops in October. */
export const HOURS_PER_YEAR: Readonly<Record<number, number>> = {
  2018: 141_000,
  2019: 153_000,
  2020: 146_000,
  2021: 167_000,
  2022: 181_000,
  2023: 193_000,
  2024: 206_000,
  2025: 221_000,
  2026: 172_000,
}

/** Share of household waste in them: 70 % in 2017 by the documents, then slowly less. */
export const WASTE_SHARE: Readonly<Record<number, number>> = {
  2018: 0.655,
  2019: 0.65,
  2020: 0.645,
  2021: 0.63,
  2022: 0.615,
  2023: 0.6,
  2024: 0.585,
  2025: 0.57,
  2026: 0.555,
}

export const WASTE = 'reemploi-dechets'
export const LAST_YEAR = 2026

/** Share of the contracts notified before DECP 2022 that carry an insertion clause, by family of purchases. */
export const CLAUSE_SHARE: Readonly<Record<string, number>> = {
  dechets: 0.85,
  nettoyage: 0.55,
  'espaces-verts': 0.5,
  voirie: 0.3,
  'gros-oeuvre': 0.35,
  'second-oeuvre': 0.25,
  assainissement: 0.2,
  'amenagement-paysager': 0.35,
  'routage-conditionnement': 0.6,
  restauration: 0.25,
  blanchisserie: 0.7,
  imprimerie: 0.25,
  demolition: 0.15,
  mobilier: 0.12,
  transport: 0.15,
}
