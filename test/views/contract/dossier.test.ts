import { describe, expect, it } from 'vitest'
import type { Portal } from '../../../src/domain/portal.ts'
import { contractDossier } from '../../../src/views/contract/dossier.ts'
import { reportedContract } from '../../../src/views/contract/report.ts'
import { errorReport } from '../../../src/views/page-report.ts'
import { contract, portal } from '../../outputs/portal-fixture.ts'

const framework = contract({ id: 'cadre', localId: '2022AC1', techniques: ['frameworkAgreement'] })
const callOff = contract({
  id: 'bon',
  kind: 'callOff',
  frameworkId: '2022AC1',
  rows: [{ source: 'mel', row: 9 }],
})

const dossiersOf = (all: Portal) => all.contracts.map((each) => contractDossier(all, each))

describe('contractDossier', () => {
  it('links a framework and its call-offs both ways', () => {
    const [first, second] = dossiersOf(portal({ contracts: [framework, callOff] }))
    expect(first!.callOffs).toEqual([callOff])
    expect(first!.frameworks).toEqual([])
    expect(second!.frameworks).toEqual([framework])
    expect(second!.callOffs).toEqual([])
  })

  it('links nothing by an id that stands for many, such as 00', () => {
    const [first, second] = dossiersOf(
      portal({
        contracts: [
          { ...framework, localId: '00' },
          { ...callOff, frameworkId: '00' },
        ],
      }),
    )
    expect([first!.callOffs, second!.frameworks]).toEqual([[], []])
  })

  it('gathers the flags and merged rows of each contract, and no other', () => {
    const ref = { source: 'mel', row: 12 }
    const flag = { code: 'cpv-missing' } as const
    const [first, second] = dossiersOf(
      portal({
        contracts: [framework, callOff],
        anomalies: [
          { ref, contractId: 'cadre', flag },
          { ref: { source: 'mel', row: 13 }, contractId: 'cadre', flag },
          { ref, setAside: 'empty' },
        ],
        merges: [{ from: { source: 'mel', row: 13 }, into: ref, contractId: 'cadre', reason: 'same-key' }],
      }),
    )
    expect(first!.flags.map(({ code, places }) => [code, places.length])).toEqual([['cpv-missing', 2]])
    expect(first!.merges).toHaveLength(1)
    expect([second!.flags, second!.merges]).toEqual([[], []])
  })
})

describe('errorReport', () => {
  it('prepares a message with the id, the page and the published row', () => {
    const address = errorReport(
      'contact@achats.example',
      reportedContract(callOff, 'https://achats.example/marches/bon/'),
    )
    const body = decodeURIComponent(address)
    expect(address).toMatch(/^mailto:contact@achats\.example\?subject=/)
    expect(body).toContain('https://achats.example/marches/bon/')
    expect(body).toContain('mel:9')
  })
})
