import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { KINDS } from '../../src/domain/contract.ts'
import type { Contract, Supplier } from '../../src/domain/contract.ts'
import type { Portal } from '../../src/domain/portal.ts'
import { OCDS_EXTENSIONS } from '../../src/publish/ocds/extensions.ts'
import { ocdsFiles } from '../../src/publish/ocds/package.ts'
import { purchase } from '../domain/purchase-fixture.ts'
import { derivedPortal, hasRealFiles } from './derived.ts'
import { codelist, hasOcdsSchemas, ocdsValidator } from './ocds-schema.ts'
import { contract, portal } from './portal-fixture.ts'

const ROOT = 'https://achats.example/portail/'

/* eslint-disable @typescript-eslint/no-explicit-any -- a package as a stranger's program reads it */
interface Package {
  readonly releases: readonly any[]
  readonly [key: string]: any
}

const textOf = (of: Portal) => [...ocdsFiles(of, ROOT)[0]!.lines()].join('')
const packageOf = (of: Portal): Package => JSON.parse(textOf(of))
const releaseOf = (fields: Partial<Contract>, more: Partial<Portal> = {}) =>
  packageOf(portal({ contracts: [contract(fields)], ...more })).releases.at(-1)

const FIRM: Supplier = { siret: '40790437400177', idType: 'SIRET', name: 'EIFFAGE CONSTRUCTION' }
const OTHER: Supplier = { siret: '33760983000030', idType: 'SIRET', name: 'EIFFAGE CONSTRUCTION' }
const AWARDED: Partial<Contract> = {
  id: 'f00dbabe0001',
  title: 'Entretien des berges',
  awardDate: '2022-03-01',
  year: 2022,
  endDate: '2024-03-01',
  buyerSiren: '200093201',
  category: 'services',
  cpv: '77310000',
  procedure: "Appel d'offres ouvert",
  bidsReceived: 4,
  amount: 150_000_10n,
  initialAmount: 120_000_00n,
  amountStatus: 'stated',
  suppliers: [FIRM],
  initialSuppliers: [FIRM],
}

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
      expect(releaseOf({ kind }).contracts[0].description).toMatch(/comptée?s à part/)
    expect(releaseOf({}).contracts[0]).not.toHaveProperty('description')
  })

  it('ties a call-off to its framework by published id, and invents no ocid where no file has it', () => {
    const framework = contract({ id: 'cadre0000001', localId: '2022AC01', techniques: ['Accord-cadre'] })
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

describe('a release of a planned purchase', () => {
  const planned = purchase({ plannedPublication: '2027-T1', maxAmount: 80_000_00n, reservedLots: 1 })
  const at = (fields: object, more: Partial<Portal> = {}) =>
    packageOf(portal({ purchases: [purchase(fields)], referenceDate: '2026-10-31', ...more })).releases[0]

  it('is planning and a planned tender while it is ahead', () => {
    const release = at(planned)
    expect(release.ocid).toBe('245900410-achat-pa-2027-001')
    expect(release.tag).toEqual(['planning'])
    expect(release.tender.status).toBe('planned')
    expect(release.planning.budget).toMatchObject({ id: 'pa-2027-001', amount: { amount: 80_000 } })
    expect(release.planning.budget.description).toContain('n’engage pas l’acheteur')
    expect(release.planning.milestones[0]).toMatchObject({
      status: 'scheduled',
      dueDate: '2027-03-31T23:59:59Z',
    })
    expect(release.tender.sustainability).toEqual([{ goal: 'social', strategies: ['reservedParticipation'] }])
    expect(release).not.toHaveProperty('awards')
  })

  it.each([
    [{ status: 'published' }, 'active'],
    [{ status: 'awarded' }, 'complete'],
    [{ status: 'abandoned' }, 'cancelled'],
    [{ dropped: true }, 'withdrawn'],
    [{ plannedPublication: '2026-T1' }, 'planned'],
  ])('%j is %s', (fields, status) => {
    expect(at(fields).tender.status).toBe(status)
  })

  it('keeps its release once it became a contract, whose release carries its planning and points to it', () => {
    const purchases = [purchase({ contractIds: ['f00dbabe0001'], plannedPublication: '2022-T1' })]
    const { releases } = packageOf(portal({ purchases, contracts: [contract(AWARDED)] }))
    const [plan, awarded] = releases
    expect(awarded.tag).toEqual(['planning', 'tender', 'award', 'contract'])
    expect(awarded.planning.budget.id).toBe(plan.planning.budget.id)
    expect(awarded.relatedProcesses).toMatchObject([{ relationship: ['planning'], identifier: plan.ocid }])
  })
})

describe('the package', () => {
  it('declares its extensions, its policy and no invented prefix', () => {
    const { releases, ...head } = packageOf(portal({ contracts: [contract(AWARDED)] }))
    expect(head).toMatchObject({
      version: '1.1',
      extensions: OCDS_EXTENSIONS,
      publicationPolicy: `${ROOT}donnees/api/#ocds`,
      publisher: { name: 'Métropole européenne de Lille', uid: '245900410' },
    })
    expect(releases.filter(({ ocid }) => ocid.startsWith('ocds-'))).toEqual([])
  })

  it('says that invented contracts are a demonstration, in each release too', () => {
    const sources = [{ ...portal().sources[0]!, demonstration: true }]
    const invented = packageOf(portal({ demonstration: true, sources, contracts: [contract(AWARDED)] }))
    expect(invented.publisher).toEqual({ name: expect.stringContaining('démonstration') })
    expect(invented.releases[0].ocid).toBe('demonstration-245900410-f00dbabe0001')
    expect(invented.releases[0].tender.description).toContain('Données de démonstration')
  })

  it('keeps the id of a release that says the same, and changes it with what it says', () => {
    const id = (fields: Partial<Contract>) => releaseOf({ ...AWARDED, ...fields }).id
    expect(id({})).toBe(id({}))
    expect(id({ amount: 150_000_11n })).not.toBe(id({}))
  })

  it('is none where there is nothing to tell: a package without release is not valid', () => {
    expect(ocdsFiles(portal(), ROOT)).toEqual([])
  })
})

describe.skipIf(!hasOcdsSchemas)('against the official schemas of OCDS 1.1.5', () => {
  const validate = hasOcdsSchemas ? ocdsValidator() : undefined!
  const errorsOf = (of: Package) => (validate(of) ? [] : validate.errors)

  it('would notice a fault, an unknown code and a field of nobody', () => {
    const of = (change: (release: any) => void) => {
      const made = structuredClone(packageOf(portal({ contracts: [contract(AWARDED)] })))
      change(made.releases[0])
      return errorsOf(made)
    }
    expect(of(() => undefined)).toEqual([])
    expect(of((release) => (release.date = '2022-03-01'))).not.toEqual([])
    expect(of((release) => (release.tender.procurementMethod = 'adaptée'))).not.toEqual([])
    expect(of((release) => (release.tender.genre = 'marche'))).not.toEqual([])
  })

  const text = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 40 }),
    fc.constantFrom(
      '<script>alert(1)</script>',
      '=cmd|" /C calc"!A0',
      'ligne\r\nautre\u2028\u2029',
      '\u202Eretourné',
      '\uD800 seul',
      '"\\',
      'é'.repeat(10_000),
    ),
  )
  const supplier = fc.constantFrom<Supplier>(FIRM, OTHER, { protected: true }, { name: 'Dupont SARL' }, {})
  const nasty = fc.record(
    {
      title: text,
      localId: text,
      frameworkId: text,
      procedure: text,
      cpv: fc.constantFrom('77310000', '00000000'),
      kind: fc.constantFrom(...KINDS),
      amount: fc.bigInt({ min: 0n, max: 10n ** 19n }),
      amountStatus: fc.constantFrom('stated' as const, 'notStated' as const, 'implausible' as const),
      bidsReceived: fc.double({ noNaN: true }),
      suppliers: fc.array(supplier, { maxLength: 4 }),
      initialSuppliers: fc.array(supplier, { maxLength: 4 }),
      amendments: fc.array(
        fc.record(
          { id: text, description: text, amount: fc.bigInt({ min: 0n, max: 10n ** 12n }) },
          { requiredKeys: [] },
        ),
        { maxLength: 3 },
      ),
    },
    { requiredKeys: [] },
  )

  it('stays valid, escaped and counted whatever a contract says or lacks', () => {
    fc.assert(
      fc.property(fc.array(nasty, { minLength: 1, maxLength: 5 }), (rows) => {
        const contracts = rows.map((fields, index) => contract({ ...fields, id: `id-${index}` }))
        const made = packageOf(portal({ contracts }))
        expect(errorsOf(made)).toEqual([])
        expect(made.releases.length).toBe(contracts.length)
        expect(made.releases.map(({ tender }) => tender.title?.toWellFormed())).toEqual(
          contracts.map(({ title }) => title?.toWellFormed()),
        )
      }),
      { numRuns: 150 },
    )
  })

  it.each([
    ['demonstration', true],
    ['real', hasRealFiles],
  ] as const)(
    'the %s data make a valid package, whose references and codes hold',
    async (name, present) => {
      if (!present) return
      const of = await derivedPortal(name)
      const made = packageOf(of)
      // By hundreds: that all releases differ is quadratic in the schema, and told by their ids.
      for (let start = 0; start < made.releases.length; start += 100)
        expect(errorsOf({ ...made, releases: made.releases.slice(start, start + 100) })).toEqual([])
      expect(made.releases.length).toBe(of.contracts.length + of.purchases.length)
      const ocids = new Set(made.releases.map(({ ocid }) => ocid))
      expect(ocids.size).toBe(made.releases.length)
      expect(new Set(made.releases.map(({ id }) => id)).size).toBe(made.releases.length)

      const roles = codelist('partyRole')
      const relations = codelist('relatedProcess')
      for (const release of made.releases) {
        const parties = new Set(release.parties.map((party: any) => party.id))
        const named = [
          release.buyer,
          release.tender.procuringEntity,
          ...[...(release.awards ?? []), ...(release.contracts ?? [])].flatMap(
            (each) => each.suppliers ?? [],
          ),
        ]
        expect(named.filter(({ id }) => !parties.has(id))).toEqual([])
        expect(
          release.parties.flatMap((party: any) => party.roles).filter((role: string) => !roles.has(role)),
        ).toEqual([])
        for (const { relationship, identifier } of release.relatedProcesses ?? []) {
          expect(relations.has(relationship[0])).toBe(true)
          if (identifier !== undefined) expect(ocids.has(identifier)).toBe(true)
        }
      }
    },
    120_000,
  )
})
