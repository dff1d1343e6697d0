import { isSecure } from "./cookie-options";

export interface PolicyContext {
  /** Next's development server evaluates scripts. */
  isProduction: boolean;
  siteUrl: string;
  /** The only other site to which a form may lead. */
  simklSiteUrl: string;
}

/** Shared images appear on other sites. */
const SHARED_IMAGE = /^\/shared\/[^/]+\/image(\/|$)/;

/** Two years. Subdomains and preload lists are left to the proxy of the operator. */
const HSTS = "max-age=63072000";

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

/** For responses without content: redirects and rejections before the proxy. */
export const REJECTION_POLICY = "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

/** For every response; the Content-Security-Policy comes in addition. */
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

/** An image may style itself and do nothing else, even when opened as a document. */
export function buildContentSecurityPolicy(pathname: string, nonce: string, context: PolicyContext): string {
  if (pathname.startsWith("/images/"))
    return "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'; sandbox";
  return buildPagePolicy(nonce, context);
}

function buildPagePolicy(nonce: string, { isProduction, siteUrl, simklSiteUrl }: PolicyContext): string {
  return [
    "default-src 'none'",
    `script-src 'self' 'nonce-${nonce}' 'strict-dynamic'${isProduction ? "" : " 'unsafe-eval'"}`,
    // Next's development server adds style sheets.
    `style-src 'self' ${isProduction ? `'nonce-${nonce}'` : "'unsafe-inline'"}`,
    // Charts from the server have styles in attributes, which can load only what img-src allows.
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
