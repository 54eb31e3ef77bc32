import { reportPrintSheet } from '../../../outputs/site/print-sheet.ts'
import { getPortal } from '../../../portal.ts'
import { reportPeriods } from '../../../views/biennial/periods.ts'
import type { APIRoute } from 'astro'

export function getStaticPaths() {
  return reportPeriods(getPortal()).map(({ id }) => ({ params: { periode: id } }))
}

/** How the report of a period is printed: a title that runs over its pages can only stand in a stylesheet. */
export const GET: APIRoute = ({ params }) =>
  new Response(reportPrintSheet(getPortal(), params['periode']!), {
    headers: { 'content-type': 'text/css; charset=utf-8' },
  })
