import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { z } from 'zod'
import { centralMemberSchema } from '../../src/domain/territory/central-member.ts'
import { centralOfferSchema } from '../../src/domain/contract/central-offer.ts'
import { contractSchema } from '../../src/domain/contract/contract.ts'
import { judgedCorrectionSchema } from '../../src/domain/edition/correction.ts'
import { establishmentSchema } from '../../src/domain/supplier/establishment.ts'
import { inclusionRecordSchema } from '../../src/domain/contract/inclusion-record.ts'
import { noticeSchema } from '../../src/domain/notice/notice.ts'
import { planEditionSchema, purchaseSchema } from '../../src/domain/purchase/planned-purchase.ts'
import { portalDescriptionSchema } from '../../src/domain/portal-description.ts'
import type { PortalDescription } from '../../src/domain/portal-description.ts'
import { anomalySchema, mergeSchema, reconciliationSchema } from '../../src/domain/reconciliation.ts'
import type { Reconciliation } from '../../src/domain/reconciliation.ts'
import { structureSchema } from '../../src/domain/supplier/structure.ts'
import { ideaCallSchema } from '../../src/domain/territory/idea-call.ts'
import { measuredResultSchema } from '../../src/domain/territory/measured-result.ts'
import type { Built } from '../../src/rules/build.ts'
import type { BuiltNotices } from '../../src/rules/notices/notices.ts'
import type { BuiltRecords } from '../../src/rules/own-tables.ts'
import { localScopeFileOf } from './local-scope.ts'

/** Lines turned into text at once: all of them would not fit in one string where contracts are many. */
const BATCH = 1000

function* lines<T extends z.ZodType>(schema: T, values: readonly z.output<T>[]): Generator<string> {
  for (let start = 0; start < values.length; start += BATCH)
    yield values
      .slice(start, start + BATCH)
      .map((value) => `${JSON.stringify(z.encode(schema, value))}\n`)
      .join('')
}

function json(value: unknown): string {
  return `${JSON.stringify(value, undefined, 2)}\n`
}

/** Every commune that a file names, each as often as it does. */
function communesOf({ establishments, structures, purchases }: BuiltRecords, { contracts }: Built): string[] {
  const told = contracts.flatMap(({ suppliers, initialSuppliers }) =>
    [...suppliers, ...initialSuppliers].flatMap(({ establishment }) => establishment ?? []),
  )
  return [...establishments, ...structures, ...purchases, ...told].flatMap(({ commune }) => commune ?? [])
}

/** Writes what the portal reads into `folder`. */
export async function writeDerived(
  folder: string,
  description: PortalDescription,
  built: Built,
  { records, notices }: { readonly records: BuiltRecords; readonly notices: BuiltNotices },
  reconciliation: Reconciliation,
): Promise<void> {
  const formats = reconciliation.files.map(({ format }) => format)
  const files: Readonly<Record<string, string | Iterable<string>>> = {
    'portal.json': json(portalDescriptionSchema.parse(description)),
    'reconciliation.json': json(z.encode(reconciliationSchema, reconciliation)),
    'local-scope.json': json(localScopeFileOf(description.territory.scope, communesOf(records, built))),
    'contracts.jsonl': lines(contractSchema(formats), built.contracts),
    'anomalies.jsonl': lines(anomalySchema, [...built.anomalies, ...records.anomalies, ...notices.anomalies]),
    'merges.jsonl': lines(mergeSchema, [...built.merges, ...records.merges, ...notices.merges]),
    'corrections.jsonl': lines(judgedCorrectionSchema, built.corrections),
    'establishments.jsonl': lines(establishmentSchema, records.establishments),
    'structures.jsonl': lines(structureSchema, records.structures),
    'inclusion.jsonl': lines(inclusionRecordSchema, records.inclusion),
    'central-offers.jsonl': lines(centralOfferSchema, records.centralOffers),
    'central-members.jsonl': lines(centralMemberSchema, records.centralMembers),
    'purchases.jsonl': lines(purchaseSchema, records.purchases),
    'plan-editions.jsonl': lines(planEditionSchema, records.planEditions),
    'ideas.jsonl': lines(ideaCallSchema, records.ideas),
    'results.jsonl': lines(measuredResultSchema, records.results),
    'notices.jsonl': lines(noticeSchema, notices.notices),
  }
  await mkdir(folder, { recursive: true })
  await Promise.all(Object.entries(files).map(([name, text]) => writeFile(join(folder, name), text)))
}
