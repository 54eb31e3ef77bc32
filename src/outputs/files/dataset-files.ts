import type { Portal } from '../../domain/portal.ts'
import type { Dataset } from '../datasets/dataset.ts'
import { FORM_KINDS, formPath, formsOf } from './forms.ts'
import type { Form } from './forms.ts'
import { noticeLines } from './notice.ts'
import type { PublishedFile, TextFile } from './published-file.ts'

function fileAs(dataset: Dataset, form: Form) {
  const { title, description, rowCount } = dataset
  const { mediaType, titleEnd } = FORM_KINDS[form]
  return {
    path: formPath(dataset, form),
    title: title + titleEnd,
    description,
    mediaType,
    rows: rowCount,
  }
}

/** The forms of a table that are text, and the notice that goes with them. */
export function textFilesOf(portal: Portal, dataset: Dataset, siteRoot: string): readonly TextFile[] {
  const { base, title } = dataset
  const forms = formsOf(dataset).flatMap((form) => {
    const { text } = FORM_KINDS[form]
    return text === undefined ? [] : [{ ...fileAs(dataset, form), lines: () => text(dataset) }]
  })
  return [
    ...forms,
    {
      path: `${base}.txt`,
      title: `${title} : notice`,
      description: 'Citation, licence, sources, précautions et colonnes.',
      mediaType: 'text/plain; charset=utf-8',
      lines: () => noticeLines(portal, dataset, `${siteRoot}${base}.csv`),
    },
  ]
}

/** The forms of tables that are bytes. */
export function byteFiles(
  portal: Portal,
  datasets: readonly Dataset[],
  siteRoot: string,
): readonly PublishedFile[] {
  return datasets.flatMap((dataset) =>
    formsOf(dataset).flatMap((form) => {
      const { bytes } = FORM_KINDS[form]
      return bytes === undefined
        ? []
        : [
            {
              ...fileAs(dataset, form),
              lines: () => bytes(portal, dataset, `${siteRoot}${dataset.base}.csv`),
            },
          ]
    }),
  )
}
