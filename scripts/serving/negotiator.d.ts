declare module 'negotiator' {
  /** Reads what a request accepts; the package has no types of its own, those beside it lack `preferred`. */
  export class Negotiator {
    constructor(request: { headers: Readonly<Record<string, string | readonly string[] | undefined>> })
    /** The best of `available` for the reader; of equal weights, the first of `preferred`. */
    encoding<Coding extends string>(
      available: readonly Coding[],
      options: { preferred: readonly Coding[] },
    ): Coding | undefined
  }
}
