declare module 'fresh' {
  /** Whether the reader has what would be answered (If-None-Match, If-Modified-Since); names in small letters. */
  function fresh(
    asked: Readonly<Record<string, string | readonly string[] | undefined>>,
    answered: Readonly<Record<string, string>>,
  ): boolean
  export = fresh
}
