import { cpvDivisionPath } from '../../domain/links.ts'
import { familyOf } from '../../indicators/cpv-division-summary.ts'

/** The page of the family of a CPV code, or of none. */
export function cpvDivisionPathOf(coded: { readonly cpv?: string | undefined }): string {
  return cpvDivisionPath({ key: familyOf(coded) })
}
