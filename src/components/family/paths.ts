import { familyOf } from '../../indicators/family-record.ts'
import type { FamilyRecord } from '../../indicators/family-record.ts'

/** The index of CPV families. */
export const FAMILIES_PATH = '/familles/'

/** The page of a CPV family, under the site's root. */
export function familyPath({ key }: Pick<FamilyRecord, 'key'>): string {
  return `${FAMILIES_PATH}${key}/`
}

/** The page of the family of a CPV code, or of none. */
export function familyPathOf(coded: { readonly cpv?: string | undefined }): string {
  return familyPath({ key: familyOf(coded) })
}
