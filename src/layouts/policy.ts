/**
 * The Content-Security-Policy of every page, as a meta element and, with `frame-ancestors`, as a header.
 * `'wasm-unsafe-eval'` is for the search engine; nothing inline is allowed, nothing from another host.
 */
export const CONTENT_SECURITY_POLICY = [
  "default-src 'none'",
  "script-src 'self' 'wasm-unsafe-eval'",
  "style-src 'self'",
  "img-src 'self' data:",
  "font-src 'self'",
  "connect-src 'self'",
  "worker-src 'self'",
  "manifest-src 'self'",
  "form-action 'self'",
  "base-uri 'none'",
].join('; ')

/** For servers: `frame-ancestors` is only obeyed in a header. */
export const CONTENT_SECURITY_POLICY_HEADER = `${CONTENT_SECURITY_POLICY}; frame-ancestors 'none'`
