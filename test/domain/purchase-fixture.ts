import type { Purchase } from '../../src/domain/purchase/planned-purchase.ts'

/** A purchase with nothing but what every one has; a test states what matters to it. */
export function purchase(fields: Partial<Purchase> = {}): Purchase {
  return {
    ref: { source: 'plan', row: 3 },
    id: 'PA-2027-001',
    slug: 'pa-2027-001',
    title: 'Entretien du linge',
    edition: '2026-10-31',
    announcedOn: '2025-12-15',
    dropped: false,
    history: [{ edition: '2025-12-15', kind: 'added' }],
    ...fields,
  }
}
