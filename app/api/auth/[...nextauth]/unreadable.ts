import { cookies } from "next/headers";
import type { NextRequest } from "next/server";
import { config } from "@/lib/config";
import { cookieOptions } from "@/lib/http/cookie-options";
import { isReadableAddress } from "@/lib/http/is-readable-address";
import { TOO_LARGE } from "@/lib/http/is-too-large";
import { readBody } from "@/lib/http/read-body";
import { isSecure } from "@/lib/http/security-headers";

/** A CSRF token and an address to come back to. */
const FORM_BYTES = 8 * 1024;

/** next-auth answers 500 to a form that it cannot read, and to a `callbackUrl` that is no address. */
export async function refuseUnreadable(request: NextRequest): Promise<Response | null> {
  const addresses = request.nextUrl.searchParams.getAll("callbackUrl");
  if (request.method === "POST") {
    if (!request.headers.get("content-type")?.startsWith("application/x-www-form-urlencoded"))
      return new Response("This is no form.", { status: 415 });
    const form = await readBody(request.clone().body, FORM_BYTES);
    if (!form) return new Response(TOO_LARGE, { status: 413 });
    addresses.push(...new URLSearchParams(new TextDecoder().decode(form)).getAll("callbackUrl"));
  }
  const isReadable = addresses.every((address) => address === "" || isReadableAddress(address, config().siteUrl));
  if (isReadable) return null;
  return new Response("The address to go back to cannot be read.", { status: 400 });
}

/** An unreadable address that a browser keeps would let nobody sign in there any more. */
export async function dropUnreadableCookie(): Promise<void> {
  const { siteUrl } = config();
  const name = `${isSecure(siteUrl) ? "__Secure-" : ""}next-auth.callback-url`;
  const jar = await cookies();
  const kept = jar.get(name)?.value;
  if (kept && !isReadableAddress(kept, siteUrl)) jar.set(name, "", cookieOptions({ maxAge: 0 }));
}
