const EXTENSIONS = 'https://raw.githubusercontent.com/open-contracting-extensions'

/**
 * Extensions of OCDS 1.1 from its register, declared in the package by the address of their `extension.json`:
 * `sustainability` (tender.hasSustainability, tender.sustainability), `techniques` (tender.techniques, for frameworks)
 * and `contract_suppliers` (contracts.suppliers, where a modification changed the holders).
 */
export const OCDS_EXTENSIONS: readonly string[] = [
  'ocds_sustainability_extension',
  'ocds_techniques_extension',
  'ocds_contract_suppliers_extension',
].map((name) => `${EXTENSIONS}/${name}/master/extension.json`)
