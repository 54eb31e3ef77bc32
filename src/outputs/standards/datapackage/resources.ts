import type { FileInfo } from '../../../domain/file-info.ts'
import type { Portal } from '../../../domain/portal.ts'
import { plainSpaces } from '../../../text/codes.ts'
import type { Dataset } from '../../datasets/dataset.ts'
import { datasetSchemaPath } from '../../schemas/dataset-schema-files.ts'
import { allDatasets } from '../../datasets/datasets.ts'
import { FORM_KINDS, formPath, formsOf } from '../../files/forms.ts'
import type { Form } from '../../files/forms.ts'
import { resourceName } from '../../schemas/resource-name.ts'

const FOLDER = 'donnees/'

/** Paths in a Data Package start from the folder of its descriptor. */
function inPackage(path: string): string {
  return path.slice(FOLDER.length)
}

const CSV = { lineTerminator: '\r\n', quoteChar: '"', doubleQuote: true, header: true }

/** How a form is opened: one whose values are text has a schema. */
function openingOf(dataset: Dataset, form: Form): object {
  const { delimiter, hasSchema, ...opening } = FORM_KINDS[form].opening
  return hasSchema
    ? { ...opening, dialect: { delimiter, ...CSV }, schema: inPackage(datasetSchemaPath(dataset)) }
    : opening
}

function nameOf({ base }: Dataset, form: Form): string {
  return form === 'csv' ? resourceName(base) : `${resourceName(base)}-${form}`
}

function resourceOf(dataset: Dataset, form: Form, { path, bytes, sha256, rows }: FileInfo): object {
  const { mediaType, titleEnd } = FORM_KINDS[form]
  return {
    name: nameOf(dataset, form),
    type: 'table',
    title: plainSpaces(dataset.title + titleEnd),
    description: plainSpaces(dataset.description),
    path: inPackage(path),
    ...openingOf(dataset, form),
    mediatype: mediaType.split(';')[0],
    bytes,
    hash: `sha256:${sha256}`,
    rows,
  }
}

/** One resource a form of a table, as it was written. A form that was not written is none. */
export function resourcesOf(portal: Portal, facts: readonly FileInfo[]): object[] {
  const byPath = new Map(facts.map((each) => [each.path, each]))
  return allDatasets(portal).flatMap((dataset) =>
    formsOf(dataset).flatMap((form) => {
      const written = byPath.get(formPath(dataset, form))
      return written === undefined ? [] : [resourceOf(dataset, form, written)]
    }),
  )
}
