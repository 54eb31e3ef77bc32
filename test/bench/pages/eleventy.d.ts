/** What is used of Eleventy, which has no types of its own. */
declare module '@11ty/eleventy' {
  interface Settings {
    readonly addGlobalData: (name: string, data: unknown) => void
  }
  export class Eleventy {
    constructor(
      input: string,
      output: string,
      options: {
        readonly quietMode: boolean
        readonly configPath: false
        readonly config: (settings: Settings) => void
      },
    )
    init(): Promise<unknown>
    write(): Promise<unknown>
  }
}
