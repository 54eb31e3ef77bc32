/** Words of the buttons that copy an address; the browser reads them too. */
export const COPY_TEXT = 'Copier'
export const COPIED_TEXT = 'Copié'
