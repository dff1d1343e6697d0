import { isSecure } from "./cookie-options";
/** What the policy of an answer depends on. */
export interface PolicyContext {
  /** Whether scripts may be built on the fly, as Next's development server does. */
  isProduction: boolean;
  /** Where people reach this installation. */
  siteUrl: string;
  /** Simkl's site: the only place a form may lead to besides ourselves. */
  simklSiteUrl: string;
}

/** What somebody shares is meant to be seen on other sites. */
const SHARED_IMAGE = /^\/shared\/[^/]+\/image(\/|$)/;

/** Two years. Subdomains and preload lists concern more than this site: whoever runs its domain adds them in the proxy in front. */
const HSTS = "max-age=63072000";

/** What a page of ours asks of no browser, and what a script that got in could not ask for either. */
const UNUSED_FEATURES = [
  "accelerometer",
  "autoplay",
  "browsing-topics",
  "camera",
  "clipboard-read",
  "display-capture",
  "encrypted-media",
  "fullscreen",
  "gamepad",
  "geolocation",
  "gyroscope",
  "hid",
  "identity-credentials-get",
  "idle-detection",
  "keyboard-map",
  "local-fonts",
  "magnetometer",
  "microphone",
  "midi",
  "otp-credentials",
  "payment",
  "picture-in-picture",
  "publickey-credentials-create",
  "publickey-credentials-get",
  "screen-wake-lock",
  "serial",
  "storage-access",
  "usb",
  "window-management",
  "xr-spatial-tracking",
];

/** The policy of an answer that shows nothing but text: a redirect or a refusal from before the proxy. */
export const REJECTION_POLICY = "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

/** The headers of every answer, whatever it is: page, image, file, JSON or error. The policy of its content comes on top. */
export function buildSecurityHeaders(
  pathname: string,
  { siteUrl }: Pick<PolicyContext, "siteUrl">,
): Record<string, string> {
  return {
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
    "Referrer-Policy": "same-origin",
    "Permissions-Policy": UNUSED_FEATURES.map((feature) => `${feature}=()`).join(", "),
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": SHARED_IMAGE.test(pathname) ? "cross-origin" : "same-origin",
    ...(isSecure(siteUrl) && { "Strict-Transport-Security": HSTS }),
  };
}

/**
 * The Content-Security-Policy of what is at a path. Pages run only scripts that carry the nonce; an image may style itself
 * and nothing else, even when somebody opens it as a document.
 */
export function buildContentSecurityPolicy(pathname: string, nonce: string, context: PolicyContext): string {
  if (pathname.startsWith("/images/"))
    return "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'; sandbox";
  return buildPagePolicy(nonce, context);
}

function buildPagePolicy(nonce: string, { isProduction, siteUrl, simklSiteUrl }: PolicyContext): string {
  return [
    "default-src 'none'",
    `script-src 'self' 'nonce-${nonce}' 'strict-dynamic'${isProduction ? "" : " 'unsafe-eval'"}`,
    // Next's development server adds style sheets of its own.
    `style-src 'self' ${isProduction ? `'nonce-${nonce}'` : "'unsafe-inline'"}`,
    // Charts are drawn on the server, where sizes and places are attributes. An attribute can load nothing but what img-src allows.
    "style-src-attr 'unsafe-inline'",
    "img-src 'self' data:",
    "font-src 'self'",
    "manifest-src 'self'",
    `connect-src 'self'${isProduction ? "" : " ws:"}`,
    "base-uri 'none'",
    `form-action 'self' ${new URL(simklSiteUrl).origin}`,
    "frame-ancestors 'none'",
    ...(isSecure(siteUrl) ? ["upgrade-insecure-requests"] : []),
  ].join("; ");
}
