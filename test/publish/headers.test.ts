import { describe, expect, it } from 'vitest'
import { headersFile, securityHeaders } from '../../src/publish/headers.ts'

describe('the headers file', () => {
  it('gives every address the headers that the server sends', () => {
    const [first, ...lines] = headersFile("default-src 'none'").trimEnd().split('\n')
    expect(first).toBe('/*')
    expect(lines).toEqual(
      Object.entries(securityHeaders("default-src 'none'")).map(([name, value]) => `  ${name}: ${value}`),
    )
    expect(lines).toContain("  Content-Security-Policy: default-src 'none'")
  })
})
