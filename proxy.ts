import { type NextRequest, NextResponse } from "next/server";
import { limitAction } from "@/lib/accounts/limit-action";
import { recordAuditEvent } from "@/lib/audit/record-audit-event";
import { config as settings } from "@/lib/config";
import { actionRefusal } from "@/lib/http/action-refusal";
import { clientKey } from "@/lib/http/client-address";
import { isCachedFunction } from "@/lib/http/is-cached-function";
import { isForeign } from "@/lib/http/is-foreign";
import { isReadablePath } from "@/lib/http/is-readable-path";
import { isTooLarge, TOO_LARGE } from "@/lib/http/is-too-large";
import { tooManyRequests } from "@/lib/http/rate-limit";
import { contentSecurityPolicy, securityHeaders } from "@/lib/http/security-headers";
import { isSignedInPath } from "@/lib/http/signed-in-path";
import { REQUEST_ID_HEADER, requestIdFor } from "@/lib/request-context";

/** Next reads the whole body of what passes here into memory first, so uploads do not: their route asks and answers by itself. */
export const config = { matcher: ["/((?!api/backup$).*)"] };

/**
 * Puts the security headers on every answer, and sends visitors without a session cookie from signed-in pages to the landing
 * page. Whether the cookie is worth anything is decided where data is read.
 */
export async function proxy(request: NextRequest): Promise<NextResponse> {
  const { isProduction, siteUrl, simkl } = settings();
  const { pathname } = request.nextUrl;
  const requestId = requestIdFor(request.headers.get(REQUEST_ID_HEADER));
  request.headers.set(REQUEST_ID_HEADER, requestId);
  const surroundings = { isProduction, siteUrl, simklSiteUrl: simkl.siteUrl };
  const policy = contentSecurityPolicy(pathname, crypto.randomUUID(), surroundings);

  const response = await answerTo(request, policy, siteUrl);
  for (const [name, value] of Object.entries(securityHeaders(pathname, surroundings)))
    response.headers.set(name, value);
  response.headers.set("Content-Security-Policy", policy);
  response.headers.set(REQUEST_ID_HEADER, requestId);
  return response;
}

const PAGE_METHODS = ["GET", "HEAD", "POST", "OPTIONS"];
const API_METHODS = [...PAGE_METHODS, "PUT", "PATCH", "DELETE"];

async function answerTo(request: NextRequest, policy: string, siteUrl: string): Promise<NextResponse> {
  // Next renders a page whatever the method is.
  const methods = request.nextUrl.pathname.startsWith("/api/") ? API_METHODS : PAGE_METHODS;
  if (!methods.includes(request.method))
    return new NextResponse("There is no such method here.", { status: 405, headers: { Allow: methods.join(", ") } });
  if (isCachedFunction(request.headers)) return new NextResponse("There is no such action.", { status: 404 });
  if (isForeign(request, siteUrl)) {
    recordForeign(request);
    return new NextResponse("This was sent by a page of another site.", { status: 403 });
  }
  if (!isReadablePath(request.nextUrl.pathname))
    return new NextResponse("This address cannot be read.", { status: 400 });
  if (isTooLarge(request)) return new NextResponse(TOO_LARGE, { status: 413 });
  const exceeded = await limitAction(request);
  if (exceeded) {
    const refusal = tooManyRequests(exceeded, request);
    return new NextResponse(refusal.body, refusal);
  }
  const refusal = await actionRefusal(request);
  if (refusal) return refusal;
  return isVisitorAstray(request) ? NextResponse.redirect(new URL("/", request.url), 307) : passOn(request, policy);
}

/** Next reads the nonce for its scripts from the policy among the request's headers. */
function passOn(request: NextRequest, policy: string): NextResponse {
  const headers = new Headers(request.headers);
  headers.set("Content-Security-Policy", policy);
  const origin = request.method === "POST" && headers.get("Origin");
  // Next compares the origin of an action with the host that a proxy in front names, which may be another name of ours.
  if (origin) headers.set("X-Forwarded-Host", new URL(origin).host);
  return NextResponse.next({ request: { headers } });
}

/** Nobody waits for it, and it never rejects. */
function recordForeign({ nextUrl, headers }: NextRequest): void {
  const detail = { path: nextUrl.pathname, origin: headers.get("origin") };
  void recordAuditEvent({ kind: "foreign-origin", address: clientKey(), detail });
}

/** Only what fetches a page is led away: a server action answers for itself. */
function isVisitorAstray({ method, nextUrl, cookies }: NextRequest): boolean {
  const isRead = method === "GET" || method === "HEAD";
  const hasSession = cookies.has("next-auth.session-token") || cookies.has("__Secure-next-auth.session-token");
  return isRead && !hasSession && isSignedInPath(nextUrl.pathname);
}
