/** How many contracts are notified each year; 2026 stops at the end of October. */
export const CONTRACTS_PER_YEAR: Readonly<Record<number, number>> = {
  2018: 205,
  2019: 296,
  2020: 243,
  2021: 288,
  2022: 298,
  2023: 272,
  2024: 282,
  2025: 292,
  2026: 214,
}

export const YEARS = Object.keys(CONTRACTS_PER_YEAR).map(Number)

/** The first year published in DECP 2022; the years before are in the MEL's own export. */
export const FIRST_DECP_YEAR = 2024

/** Days on which the two files were "published": nothing in them is later. */
export const EXPORT_DAY = '2024-01-15'
export const DECP_DAY = '2026-10-31'

/** From this day on the export knows a uuid for each row. */
export const UUIDS_FROM = '2019-06-15'

export const OLD_BUYER = '24590041000011'
export const NEW_BUYER = '20009320100016'

/** Rate of contracts called off from a framework, where the trade has an open one. */
export const CALL_OFF_SHARE = 0.21
/** Call-offs set apart, frameworks are a little rarer than the trades say: they are repeated for each supplier. */
export const FRAMEWORK_FACTOR = 0.88
/** Rate of frameworks with several suppliers, and how many they have. */
export const SHARED_FRAMEWORKS = 0.2
export const SUPPLIERS_PER_SHARED_FRAMEWORK = [
  { count: 2, weight: 44 },
  { count: 3, weight: 42 },
  { count: 4, weight: 24 },
  { count: 5, weight: 8 },
  { count: 6, weight: 8 },
  { count: 8, weight: 3 },
  { count: 10, weight: 2 },
]
/** Rate of consultations divided into lots. */
export const LOTS_SHARE = 0.06
