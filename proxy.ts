import { type NextRequest, NextResponse } from "next/server";
import { config } from "@/lib/config";
import { isCachedFunction } from "@/lib/http/is-cached-function";
import { isForeign } from "@/lib/http/is-foreign";
import { isReadablePath } from "@/lib/http/is-readable-path";
import { isTooLarge } from "@/lib/http/is-too-large";
import { contentSecurityPolicy, securityHeaders } from "@/lib/http/security-headers";
import { isSignedInPath } from "@/lib/http/signed-in-path";

/**
 * Puts the security headers on every answer, and sends visitors without a session cookie from signed-in pages to the landing
 * page. Whether the cookie is worth anything is decided where data is read.
 */
export function proxy(request: NextRequest): NextResponse {
  const { isProduction, siteUrl, simkl } = config();
  const { pathname } = request.nextUrl;
  const surroundings = { isProduction, siteUrl, simklSiteUrl: simkl.siteUrl };
  const policy = contentSecurityPolicy(pathname, crypto.randomUUID(), surroundings);

  const response = answerTo(request, policy, siteUrl);
  for (const [name, value] of Object.entries(securityHeaders(pathname, surroundings)))
    response.headers.set(name, value);
  response.headers.set("Content-Security-Policy", policy);
  return response;
}

function answerTo(request: NextRequest, policy: string, siteUrl: string): NextResponse {
  if (isCachedFunction(request.headers)) return new NextResponse("There is no such action.", { status: 404 });
  if (isForeign(request, siteUrl)) return new NextResponse("This was sent by a page of another site.", { status: 403 });
  if (!isReadablePath(request.nextUrl.pathname))
    return new NextResponse("This address cannot be read.", { status: 400 });
  if (isTooLarge(request, request.nextUrl.pathname))
    return new NextResponse("This is more than a page can be sent.", { status: 413 });
  return isVisitorAstray(request) ? NextResponse.redirect(new URL("/", request.url), 307) : passOn(request, policy);
}

/** Next reads the nonce for its scripts from the policy among the request's headers. */
function passOn(request: NextRequest, policy: string): NextResponse {
  const headers = new Headers(request.headers);
  headers.set("Content-Security-Policy", policy);
  return NextResponse.next({ request: { headers } });
}

/** Only what fetches a page is led away: a server action answers for itself. */
function isVisitorAstray({ method, nextUrl, cookies }: NextRequest): boolean {
  const isRead = method === "GET" || method === "HEAD";
  const hasSession = cookies.has("next-auth.session-token") || cookies.has("__Secure-next-auth.session-token");
  return isRead && !hasSession && isSignedInPath(nextUrl.pathname);
}
