import { type NextRequest, NextResponse } from "next/server";
import { recordAuditEvent } from "@/lib/audit/record-audit-event";
import { limitAction } from "@/lib/auth/sessions/limit-action";
import { getConfig as settings } from "@/lib/config";
import { getClientKey } from "@/lib/http/client-address";
import { isCachedFunction } from "@/lib/http/is-cached-function";
import { isCrossOrigin } from "@/lib/http/is-cross-origin";
import { isDecodablePath } from "@/lib/http/is-decodable-path";
import { isTooLarge, TOO_LARGE_MESSAGE } from "@/lib/http/is-too-large";
import { createTooManyRequestsResponse } from "@/lib/http/rate-limit";
import { rejectInvalidAction } from "@/lib/http/reject-invalid-action";
import { buildContentSecurityPolicy, buildSecurityHeaders } from "@/lib/http/security-headers";
import { REQUEST_ID_HEADER, resolveRequestId } from "@/lib/request/request-id";
import { isSignedInPath } from "@/lib/routes";

/** Next reads the whole body of what passes here into memory first, so uploads do not: their route asks and answers by itself. */
export const config = { matcher: ["/((?!api/backup$).*)"] };

/**
 * Puts the security headers on every answer, and sends visitors without a session cookie from signed-in pages to the landing
 * page. Whether the cookie is worth anything is decided where data is read.
 */
export async function proxy(request: NextRequest): Promise<NextResponse> {
  const { isProduction, siteUrl, simkl } = settings();
  const { pathname } = request.nextUrl;
  const requestId = resolveRequestId(request.headers.get(REQUEST_ID_HEADER));
  request.headers.set(REQUEST_ID_HEADER, requestId);
  const environment = { isProduction, siteUrl, simklSiteUrl: simkl.siteUrl };
  const policy = buildContentSecurityPolicy(pathname, crypto.randomUUID(), environment);

  const response = await handleRequest(request, policy, siteUrl);
  for (const [name, value] of Object.entries(buildSecurityHeaders(pathname, environment)))
    response.headers.set(name, value);
  response.headers.set("Content-Security-Policy", policy);
  response.headers.set(REQUEST_ID_HEADER, requestId);
  return response;
}

const PAGE_METHODS = ["GET", "HEAD", "POST", "OPTIONS"];
const API_METHODS = [...PAGE_METHODS, "PUT", "PATCH", "DELETE"];

async function handleRequest(request: NextRequest, policy: string, siteUrl: string): Promise<NextResponse> {
  // Next renders a page whatever the method is.
  const methods = request.nextUrl.pathname.startsWith("/api/") ? API_METHODS : PAGE_METHODS;
  if (!methods.includes(request.method))
    return new NextResponse("There is no such method here.", { status: 405, headers: { Allow: methods.join(", ") } });
  if (isCachedFunction(request.headers)) return new NextResponse("There is no such action.", { status: 404 });
  if (isCrossOrigin(request, siteUrl)) {
    recordForeignOrigin(request);
    return new NextResponse("This was sent by a page of another site.", { status: 403 });
  }
  if (!isDecodablePath(request.nextUrl.pathname))
    return new NextResponse("This address cannot be read.", { status: 400 });
  if (isTooLarge(request)) return new NextResponse(TOO_LARGE_MESSAGE, { status: 413 });
  const exceeded = await limitAction(request);
  if (exceeded) {
    const rejection = createTooManyRequestsResponse(exceeded, request);
    return new NextResponse(rejection.body, rejection);
  }
  const rejection = await rejectInvalidAction(request);
  if (rejection) return rejection;
  return isSignedOutPageVisit(request)
    ? NextResponse.redirect(new URL("/", request.url), 307)
    : forwardRequest(request, policy);
}

/** Next reads the nonce for its scripts from the policy among the request's headers. */
function forwardRequest(request: NextRequest, policy: string): NextResponse {
  const headers = new Headers(request.headers);
  headers.set("Content-Security-Policy", policy);
  const origin = request.method === "POST" && headers.get("Origin");
  // Next compares the origin of an action with the host that a proxy in front names, which may be another name of ours.
  if (origin) headers.set("X-Forwarded-Host", new URL(origin).host);
  return NextResponse.next({ request: { headers } });
}

/** Nobody waits for it, and it never rejects. */
function recordForeignOrigin({ nextUrl, headers }: NextRequest): void {
  const detail = { path: nextUrl.pathname, origin: headers.get("origin") };
  void recordAuditEvent({ kind: "foreign-origin", address: getClientKey(), detail });
}

/** Only what fetches a page is led away: a server action answers for itself. */
function isSignedOutPageVisit({ method, nextUrl, cookies }: NextRequest): boolean {
  const isRead = method === "GET" || method === "HEAD";
  const hasSession = cookies.has("next-auth.session-token") || cookies.has("__Secure-next-auth.session-token");
  return isRead && !hasSession && isSignedInPath(nextUrl.pathname);
}
