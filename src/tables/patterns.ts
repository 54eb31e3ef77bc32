/** Forms of codes, as Table Schema writes them: matched against the whole cell, or a whole item of a list. */
export const SIRET_PATTERN = '\\d{14}'
export const SIREN_PATTERN = '\\d{9}'
export const CPV_PATTERN = '\\d{8}'
/** INSEE: Corsica's have a letter. */
export const COMMUNE_PATTERN = '\\d{5}|2[AB]\\d{3}'
/** What stands in an address of a page. */
export const ID_PATTERN = '[a-z0-9-]+'
/** A year, or what takes its place. */
export const POINT_PERIOD_PATTERN = '\\d{4}|inconnue|ensemble'
