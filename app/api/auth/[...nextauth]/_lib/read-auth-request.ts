import { cookies } from "next/headers";
import { NextRequest } from "next/server";
import { getConfig } from "@/lib/config";
import { getCookieOptions, isSecure } from "@/lib/http/cookie-options";
import { TOO_LARGE_MESSAGE } from "@/lib/http/is-too-large";
import { isWebUrl } from "@/lib/http/is-web-url";
import { readBody } from "@/lib/http/read-body";

/** A CSRF token and a callback URL. */
const FORM_BYTES = 8 * 1024;

/**
 * The request with its parsed form, or the error response where next-auth would throw: a missing or too long form, an invalid
 * `callbackUrl`.
 */
export async function readAuthRequest(request: NextRequest): Promise<NextRequest | Response> {
  const addresses = request.nextUrl.searchParams.getAll("callbackUrl");
  let readable = request;
  if (request.method === "POST") {
    if (!request.headers.get("content-type")?.startsWith("application/x-www-form-urlencoded"))
      return new Response("This is no form.", { status: 415 });
    const body = await readBody(request.body, FORM_BYTES);
    if (!body) return new Response(TOO_LARGE_MESSAGE, { status: 413 });
    addresses.push(...new URLSearchParams(new TextDecoder().decode(body)).getAll("callbackUrl"));
    readable = new NextRequest(request.url, { method: request.method, headers: request.headers, body });
  }
  const isReadable = addresses.every((address) => address === "" || isWebUrl(address, getConfig().siteUrl));
  return isReadable ? readable : new Response("The address to go back to cannot be read.", { status: 400 });
}

/** A browser that keeps an invalid `callbackUrl` could not sign in any more. */
export async function deleteUnreadableCookie(): Promise<void> {
  const { siteUrl } = getConfig();
  const name = `${isSecure(siteUrl) ? "__Secure-" : ""}next-auth.callback-url`;
  const cookieStore = await cookies();
  const stored = cookieStore.get(name)?.value;
  if (stored && !isWebUrl(stored, siteUrl)) cookieStore.set(name, "", getCookieOptions({ maxAge: 0 }));
}
