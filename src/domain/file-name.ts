/** Names that Windows keeps for devices: no folder and no file can bear them, whatever its ending. */
const DEVICE = /^(?:con|prn|aux|nul|com\d|lpt\d)$/

/** Bytes of the longest name that every file system holds, with room for the longest ending (`.ics`). */
export const LONGEST_NAME = 255 - '.ics'.length

/** Whether an ASCII slug can name a folder and a file on any machine. */
export function isFileName(slug: string): boolean {
  return slug.length <= LONGEST_NAME && !DEVICE.test(slug)
}
