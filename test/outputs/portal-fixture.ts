import type { Contract } from '../../src/domain/contract/contract.ts'
import type { ComputedIndicator } from '../../src/domain/indicator.ts'
import { localScopeOf } from '../../src/domain/territory/local-scope.ts'
import type { Portal } from '../../src/domain/portal.ts'
import { mel } from '../../src/formats/mel.ts'

/** A contract with nothing but what every contract has; a test states what matters to it. */
export function contract(fields: Partial<Contract> = {}): Contract {
  return {
    id: 'aaaaaaaaaaaa',
    rows: [{ source: 'mel', row: 12 }],
    format: mel.format,
    isConcession: false,
    kind: 'contract',
    category: 'unknown',
    techniques: [],
    executionModes: [],
    priceTypes: [],
    subcontracts: [],
    amendments: [],
    flags: [],
    suppliers: [],
    initialSuppliers: [],
    amountStatus: 'notStated',
    ...fields,
  }
}

export function indicator(fields: Partial<ComputedIndicator> = {}): ComputedIndicator {
  return {
    id: 'montants-notifies',
    label: 'Montants signés',
    question: 'Combien la collectivité a-t-elle signé ?',
    theme: 'depenses',
    unit: 'EUR',
    chart: { kind: 'years', meaning: 'spend' },
    method: 'Somme des montants indiqués.',
    caveats: ['amount-is-not-spending'],
    needs: [],
    series: {
      indicator: 'montants-notifies',
      unit: 'EUR',
      rowKind: 'contracts',
      aggregate: 'sum',
      points: [],
    },
    targets: [],
    documented: [],
    ...fields,
  }
}

export function portal(fields: Partial<Portal> = {}): Portal {
  const nothing = { rows: 0, amount: 0n }
  return {
    territory: {
      slug: 'mel',
      name: 'Métropole européenne de Lille',
      nameWithOf: 'de la Métropole européenne de Lille',
      shortName: 'MEL',
      subject: 'MEL',
      buyerSirens: ['245900410'],
      ownFormats: ['mel'],
      noticeNames: ['Métropole européenne de Lille'],
      scope: { kind: 'epci', code: '200093201' },
      accent: { light: '#000', dark: '#fff' },
      profilAcheteur: null,
      contact: { email: 'contact@achats.example', name: 'Contact' },
      legalNotice: {},
      formats: {},
    },
    fetches: [],
    sources: [
      {
        id: 'mel',
        file: 'marches.csv',
        sha256: 'a'.repeat(64),
        title: 'Données essentielles',
        publisher: 'MEL',
        licence: 'Licence Ouverte 2.0',
        published: '2023-09-08',
        demonstration: false,
      },
    ],
    referenceDate: '2023-09-08',
    demonstration: false,
    contracts: [],
    purchases: [],
    planEditions: [],
    results: [],
    ideas: [],
    notices: [],
    reservedArticles: [],
    essServices: [],
    thresholds: [],
    partners: [],
    scheme: { actions: [], milestones: [], commitments: [], proposals: [], assumptions: [] },
    rgaaCriteria: [],
    subscriptionPrograms: [],
    anomalies: [],
    merges: [],
    corrections: [],
    oldIds: [],
    indicators: [],
    facts: [],
    legalTexts: [],
    cpvDivisions: new Map(),
    targets: [],
    establishments: new Map(),
    structures: [],
    inclusion: [],
    centralOffers: [],
    centralMembers: [],
    trades: [],
    tileGrid: new Map(),
    communeMap: { sources: [], shapes: [], missing: [] },
    localScope: localScopeOf({
      communes: [{ code: '59350', name: 'Lille', population: 236_234 }],
      elsewhere: { '62041': 'Arras', '72181': 'Le Mans' },
      department: { code: '59', name: 'Nord' },
      region: { code: '32', name: 'Hauts-de-France' },
      regionOfDepartment: { '59': '32', '62': '32', '75': '11' },
    }),
    reconciliation: {
      files: [
        {
          source: 'mel',
          file: 'marches.csv',
          format: mel.format,
          encoding: 'utf-8',
          sha256: 'a'.repeat(64),
          read: nothing,
          kept: nothing,
          merged: nothing,
          setAside: nothing,
          setAsideByReason: {},
        },
      ],
      recordFiles: [],
      totals: {
        gross: 0n,
        retained: 0n,
        retainedMin: 0n,
        retainedMax: 0n,
        retainedOtherReading: 0n,
        byYear: [],
        retainedPlausible: 0n,
        retainedInScale: 0n,
        retainedUntitled: 0n,
        callOffs: 0n,
        concessions: 0n,
        contracts: 0,
        bridge: [],
      },
      referenceDate: '2023-09-08',
    },
    ...fields,
  }
}
