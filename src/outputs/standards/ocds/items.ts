/** What is bought, as the one item that the files tell of: its CPV code of eight digits, without check digit. */
export function procurementItems({
  cpv,
  title,
}: {
  readonly cpv?: string
  readonly title?: string
}): readonly object[] | undefined {
  if (cpv === undefined) return undefined
  return [{ id: '1', description: title, classification: { scheme: 'CPV', id: cpv } }]
}
