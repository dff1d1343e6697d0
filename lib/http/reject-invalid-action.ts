import { type NextRequest, NextResponse } from "next/server";
import { getCookieOptions } from "./cookie-options";
import { MAX_FORM_BYTES, TOO_LARGE_MESSAGE } from "./is-too-large";
import { isUnknownAction } from "./is-unknown-action";
import { OUT_OF_DATE_COOKIE } from "./out-of-date-cookie";
import { parseAction } from "./parse-action";
import { readBody } from "./read-body";

/** Answers posts to pages that are no readable action of this build; null for all others and for routes under `/api`. */
export async function rejectInvalidAction(request: NextRequest): Promise<NextResponse | null> {
  if (request.method !== "POST" || request.nextUrl.pathname.startsWith("/api/")) return null;
  if (!isAction(request))
    return new NextResponse("There is no such form here.", { status: 405, headers: { Allow: ALLOWED_METHODS } });
  const body = await readBody(request.body, MAX_FORM_BYTES);
  if (!body) return new NextResponse(TOO_LARGE_MESSAGE, { status: 413 });
  const ids = await parseAction(request.headers, body);
  if (!ids) return new NextResponse("This form cannot be read.", { status: 400 });
  return ids.some(isUnknownAction) ? buildReloadResponse(request) : null;
}

const ALLOWED_METHODS = "GET, HEAD";

function isAction({ headers }: NextRequest): boolean {
  return headers.has("next-action") || headers.get("content-type")?.startsWith("multipart/form-data") === true;
}

/** Reloads a page of another build: scripts follow the header, forms without script the redirect. */
function buildReloadResponse({ headers, nextUrl }: NextRequest): NextResponse {
  const href = `${nextUrl.pathname}${nextUrl.search}`.replaceAll(";", "%3B");
  const response = headers.has("next-action")
    ? new NextResponse("This page is out of date.", {
        status: 409,
        headers: { "X-Action-Redirect": `${href};replace` },
      })
    : NextResponse.redirect(new URL(href, nextUrl), 303);
  // Only for the page that is loaded next.
  response.cookies.set(OUT_OF_DATE_COOKIE, "1", getCookieOptions({ maxAge: 10 }));
  return response;
}
