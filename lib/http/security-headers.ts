/** What the headers of an answer depend on. */
export interface Surroundings {
  /** Whether scripts may be built on the fly, as Next's development server does. */
  isProduction: boolean;
  /** Where people reach this installation. */
  siteUrl: string;
  /** Simkl's site: the only place a form may lead to besides ourselves. */
  simklSiteUrl: string;
}

/** What somebody shares is meant to be seen on other sites. */
const SHARED_PICTURE = /^\/shared\/[^/]+\/image(\/|$)/;

/** The headers of every answer, whatever it is: page, image, file, JSON or error. The policy of its content comes on top. */
export function securityHeaders(pathname: string, { siteUrl }: Surroundings): Record<string, string> {
  return {
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
    "Referrer-Policy": "same-origin",
    "Permissions-Policy": "camera=(), geolocation=(), microphone=(), payment=(), usb=()",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": SHARED_PICTURE.test(pathname) ? "cross-origin" : "same-origin",
    ...(isSecure(siteUrl) && { "Strict-Transport-Security": "max-age=63072000; includeSubDomains" }),
  };
}

/**
 * The Content-Security-Policy of what is at a path. Pages run only scripts that carry the nonce; an image may style itself
 * and nothing else, even when somebody opens it as a document.
 */
export function contentSecurityPolicy(pathname: string, nonce: string, surroundings: Surroundings): string {
  if (pathname.startsWith("/images/"))
    return "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'; sandbox";
  return pagePolicy(nonce, surroundings);
}

function pagePolicy(nonce: string, { isProduction, simklSiteUrl }: Surroundings): string {
  return [
    "default-src 'self'",
    `script-src 'self' 'nonce-${nonce}' 'strict-dynamic'${isProduction ? "" : " 'unsafe-eval'"}`,
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data:",
    "font-src 'self'",
    `connect-src 'self'${isProduction ? "" : " ws:"}`,
    "object-src 'none'",
    "base-uri 'none'",
    `form-action 'self' ${new URL(simklSiteUrl).origin}`,
    "frame-ancestors 'none'",
  ].join("; ");
}

function isSecure(address: string): boolean {
  return new URL(address).protocol === "https:";
}
