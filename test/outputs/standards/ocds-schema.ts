import { Ajv } from 'ajv'
import type { ValidateFunction } from 'ajv'
import addFormats from 'ajv-formats'
import Papa from 'papaparse'
import { hasSchemas, readOfficial } from '../../official-schemas/schemas.ts'

const STANDARD = 'ocds-1.1.5'
export const hasOcdsSchemas = hasSchemas(STANDARD)

type Schema = Record<string, unknown> & {
  readonly properties?: Readonly<Record<string, Schema>>
  readonly definitions?: Readonly<Record<string, Schema>>
}

function read(name: string): Schema {
  const { id, $schema: _draft, ...schema } = JSON.parse(readOfficial(`${STANDARD}/${name}`)) as Schema
  return { ...schema, $id: id }
}

/** What the extensions that the package declares add, in the words of their documentation. */
const TEXT_LIST = { type: 'array', minItems: 1, uniqueItems: true, items: { type: 'string', minLength: 1 } }
const EXTENDED: Readonly<Record<string, Readonly<Record<string, Schema>>>> = {
  Tender: {
    hasSustainability: { type: 'boolean' },
    sustainability: {
      type: 'array',
      minItems: 1,
      uniqueItems: true,
      items: {
        type: 'object',
        minProperties: 1,
        additionalProperties: false,
        properties: {
          goal: { enum: ['social', 'environmental'] },
          strategies: {
            ...TEXT_LIST,
            items: { enum: ['awardCriteria', 'contractPerformanceConditions', 'reservedParticipation'] },
          },
        },
      },
    },
    techniques: {
      type: 'object',
      additionalProperties: false,
      properties: { hasFrameworkAgreement: { type: 'boolean' } },
    },
  },
  Contract: {
    suppliers: { type: 'array', uniqueItems: true, items: { $ref: '#/definitions/OrganizationReference' } },
  },
}

/** Adds the fields of the extensions, and refuses every field that neither the standard nor they have. */
function closed(schema: Schema): Schema {
  const definitions = Object.fromEntries(
    Object.entries(schema.definitions ?? {}).map(([name, definition]) => [
      name,
      {
        ...definition,
        properties: { ...definition.properties, ...EXTENDED[name] },
        additionalProperties: false,
      },
    ]),
  )
  return { ...schema, definitions, additionalProperties: false }
}

/** Validates a package against the schemas of OCDS 1.1.5, which are of draft 4: `id` stands for `$id`. */
export function ocdsValidator(): ValidateFunction {
  const ajv = new Ajv({ strict: false, allErrors: false, unicodeRegExp: false })
  addFormats.default(ajv)
  ajv.addSchema(closed(read('release-schema.json')))
  return ajv.compile(read('release-package-schema.json'))
}

/** The codes of a codelist. */
export function codelist(name: string): ReadonlySet<string> {
  const { data } = Papa.parse<Record<string, string>>(readOfficial(`${STANDARD}/codelists/${name}.csv`), {
    header: true,
    skipEmptyLines: true,
  })
  return new Set(data.map((row) => row['Code']!))
}
