import { describe, expect, it } from 'vitest'
import type { Supplier } from '../../../src/domain/contract/contract.ts'
import type { Portal } from '../../../src/domain/portal.ts'
import { AWARDED, FIRM, OTHER, packageOf, releaseOf, textOf } from './ocds-package.ts'
import { contract, portal } from '../portal-fixture.ts'

describe('a release of a contract', () => {
  it('tells tender, award and contract, with exact amounts and days', () => {
    const { tender, awards, contracts, buyer, ...release } = releaseOf(AWARDED)
    expect(release.ocid).toBe('245900410-f00dbabe0001')
    expect(release.date).toBe('2022-03-01T00:00:00Z')
    expect(buyer.id).toBe('FR-RCS-200093201')
    expect(tender).toMatchObject({
      status: 'complete',
      procurementMethod: 'open',
      procurementMethodDetails: "Appel d'offres ouvert",
      mainProcurementCategory: 'services',
      numberOfTenderers: 4,
      items: [{ classification: { scheme: 'CPV', id: '77310000' } }],
    })
    expect(awards[0]).toMatchObject({
      value: { amount: 120_000, currency: 'EUR' },
      suppliers: [{ id: 'FR-RCS-407904374', name: 'EIFFAGE CONSTRUCTION' }],
    })
    expect(contracts[0]).toMatchObject({
      awardID: awards[0].id,
      value: { amount: 150_000.1, currency: 'EUR' },
      dateSigned: '2022-03-01T00:00:00Z',
      period: { startDate: '2022-03-01T00:00:00Z', maxExtentDate: '2024-03-01T23:59:59Z' },
      status: 'active',
    })
  })

  it('writes amounts to the cent, also those that no floating-point number holds', () => {
    const text = textOf(portal({ contracts: [contract({ ...AWARDED, amount: 90_071_992_547_409_93_11n })] }))
    expect(text).toContain('"amount":9007199254740993.11,')
  })

  it('has the SIREN of parties, and their SIRET beside it', () => {
    const [buyer, supplier] = releaseOf(AWARDED).parties
    expect(buyer.roles).toEqual(['buyer', 'procuringEntity'])
    expect(supplier).toMatchObject({
      identifier: { scheme: 'FR-RCS', id: '407904374' },
      additionalIdentifiers: [{ scheme: 'FR-RCS', id: '40790437400177' }],
      roles: ['supplier'],
    })
  })

  it('keeps firms of one name apart, and gathers the establishments of one firm', () => {
    const second = { ...FIRM, siret: '40790437400003' }
    const suppliers = [FIRM, OTHER, second]
    const { awards, parties } = releaseOf({ ...AWARDED, suppliers, initialSuppliers: suppliers })
    expect(awards[0].suppliers.map(({ id }: { id: string }) => id)).toEqual([
      'FR-RCS-407904374',
      'FR-RCS-337609830',
    ])
    expect(parties[1].additionalIdentifiers.map(({ id }: { id: string }) => id)).toEqual([
      FIRM.siret,
      second.siret,
    ])
  })

  it('leaves out what is unknown: no date, amount, supplier, code or id of its own', () => {
    const release = releaseOf({})
    expect(release).not.toHaveProperty('planning')
    expect(release.date).toBe('2023-09-08T00:00:00Z')
    expect(release.awards).toEqual([{ id: 'aaaaaaaaaaaa-attribution', status: 'active' }])
    expect(release.contracts).toEqual([{ id: 'aaaaaaaaaaaa', awardID: 'aaaaaaaaaaaa-attribution' }])
    expect(Object.keys(release.tender)).toEqual(['id', 'status', 'procuringEntity'])
  })

  it('states no value for 0 and 1 € (rule 7)', () => {
    const release = releaseOf({ amount: 1_00n, initialAmount: 1_00n })
    expect(release.awards[0]).not.toHaveProperty('value')
    expect(release.contracts[0]).not.toHaveProperty('value')
  })

  it.each([
    ['Procédure adaptée', 1, undefined],
    ['Marché passé sans publicité ni mise en concurrence préalable', 1, 'direct'],
    ['Marché passé sans publicité ni mise en concurrence préalable', 3, 'limited'],
    ['Appel d’offres restreint', 3, 'selective'],
    ['constructor', 1, undefined],
  ])('maps %s with %s offers to %s, what was published beside it', (procedure, bidsReceived, method) => {
    const { tender } = releaseOf({ procedure, bidsReceived })
    expect(tender.procurementMethod).toBe(method)
    expect(tender.procurementMethodDetails).toBe(procedure)
  })

  it.each([
    [undefined, undefined, undefined, undefined],
    [[], undefined, undefined, undefined],
    [[], [], false, undefined],
    [
      ['contractPerformanceConditions', 'reservedParticipation'],
      undefined,
      true,
      [{ goal: 'social', strategies: ['contractPerformanceConditions', 'reservedParticipation'] }],
    ],
    [
      ['unspecified'],
      ['awardCriteria'],
      true,
      [{ goal: 'social' }, { goal: 'environmental', strategies: ['awardCriteria'] }],
    ],
  ] as const)('sustainability of %j and %j: %j', (social, environmental, has, list) => {
    const { tender } = releaseOf({ socialConsiderations: social, environmentalConsiderations: environmental })
    expect(tender.hasSustainability).toBe(has)
    expect(tender.sustainability).toEqual(list)
  })

  it('tells of amendments, and of holders that they changed', () => {
    const { awards, contracts, parties } = releaseOf({
      ...AWARDED,
      suppliers: [OTHER],
      amendments: [
        { id: '1', date: '2023-01-02', description: 'Avenant 1', amount: 150_000_10n, durationMonths: 24 },
        { suppliers: [OTHER] },
      ],
    })
    expect(awards[0].suppliers[0].id).toBe('FR-RCS-407904374')
    expect(contracts[0].suppliers[0].id).toBe('FR-RCS-337609830')
    expect(parties).toHaveLength(3)
    expect(contracts[0].amendments).toEqual([
      {
        id: '1-1',
        date: '2023-01-02T00:00:00Z',
        rationale: 'Avenant 1',
        description: 'nouveau montant total : 150 000,10 € hors taxes ; nouvelle durée totale : 24 mois',
      },
      { id: 'modification-2', description: 'titulaires changés' },
    ])
  })

  it('does not call changed the holders that a modification names again', () => {
    const { contracts } = releaseOf({
      ...AWARDED,
      amendments: [{ id: '1', date: '2023-01-02', amount: 0n, suppliers: AWARDED.initialSuppliers }],
    })
    expect(contracts[0]).not.toHaveProperty('suppliers')
    expect(contracts[0].amendments).toEqual([{ id: '1-1', date: '2023-01-02T00:00:00Z' }])
  })

  it('never gives a concession or a call-off for a purchase without a word of it', () => {
    for (const kind of ['concession', 'callOff'] as const)
      expect(releaseOf({ kind }).contracts[0].description).toMatch(/comptée?s séparément/)
    expect(releaseOf({}).contracts[0]).not.toHaveProperty('description')
  })

  it('ties a call-off to its framework by published id, and invents no ocid where no file has it', () => {
    const framework = contract({
      id: 'cadre0000001',
      localId: '2022AC01',
      techniques: ['frameworkAgreement'],
    })
    const callOff = contract({ kind: 'callOff', frameworkId: '2022AC01' })
    const lost = contract({ id: 'bbbbbbbbbbbb', kind: 'callOff', frameworkId: '00' })
    const [first, second, third] = packageOf(portal({ contracts: [framework, callOff, lost] })).releases
    expect(first.tender.techniques).toEqual({ hasFrameworkAgreement: true })
    expect(second.relatedProcesses[0]).toMatchObject({ relationship: ['framework'], identifier: first.ocid })
    expect(third.relatedProcesses).toEqual([
      { id: 'accord-cadre', relationship: ['framework'], title: 'Accord-cadre 00' },
    ])
  })
})

describe('who may be named (rule 11)', () => {
  const withheld = (suppliers: readonly Supplier[], more: Partial<Portal> = {}) =>
    JSON.stringify(releaseOf({ suppliers, initialSuppliers: suppliers }, more))

  it('counts a protected supplier without naming it', () => {
    const release = releaseOf({ suppliers: [{ protected: true }], initialSuppliers: [{ protected: true }] })
    expect(release.awards[0].suppliers).toEqual([
      { id: 'titulaire-1', name: 'personne physique (identité protégée)' },
    ])
  })

  it('withholds partial diffusion, names of persons and unproven numbers', () => {
    const establishment = { siret: FIRM.siret!, diffusion: 'partial' as const }
    const partial = withheld([FIRM], { establishments: new Map([[FIRM.siret!, establishment]]) })
    expect(partial).not.toContain('407904374')
    expect(partial).not.toContain('EIFFAGE')
    const person = withheld([{ ...OTHER, name: 'MARTIN*DURAND/ANNE /' }])
    expect(person).not.toMatch(/MARTIN|337609830/)
    const unproven = withheld([{ otherId: 'BE0123456789', idType: 'TVA', name: 'Jan Peeters' }])
    expect(unproven).not.toMatch(/BE0123456789|Peeters/)
    expect(unproven).toContain('titulaire-1')
  })

  it('names a firm of another register that bears a legal form, under its published kind of number', () => {
    const supplier = { otherId: 'BE0123456789', idType: 'TVA', name: 'Windmolen BV' }
    const { parties } = releaseOf({ suppliers: [supplier], initialSuppliers: [supplier] })
    expect(parties[1].identifier).toEqual({ scheme: 'TVA', id: 'BE0123456789', legalName: 'Windmolen BV' })
  })
})
