import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { KINDS } from '../../../src/domain/contract/contract.ts'
import type { Supplier } from '../../../src/domain/contract/contract.ts'
import { derivedPortal, hasRealFiles } from '../derived.ts'
import { AWARDED, FIRM, OTHER, packageOf } from './ocds-package.ts'
import type { Package } from './ocds-package.ts'
import { codelist, hasOcdsSchemas, ocdsValidator } from './ocds-schema.ts'
import { contract, portal } from '../portal-fixture.ts'

/* eslint-disable @typescript-eslint/no-explicit-any -- a package as a stranger's program reads it */

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

  for (const [name, present] of [
    ['demonstration', true],
    ['real', hasRealFiles],
  ] as const) {
    it.skipIf(!present)(
      `the ${name} data make a valid package, whose references and codes hold`,
      async () => {
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
  }
})
