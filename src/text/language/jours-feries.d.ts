declare module '@socialgouv/jours-feries' {
  /** Public holidays of a year in France by name, each at midnight of the machine's own time zone. */
  function joursFeries(year: number, options?: { alsace: boolean }): Record<string, Date>
  export = joursFeries
}
