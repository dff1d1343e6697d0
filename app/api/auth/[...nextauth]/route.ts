import { cookies } from "next/headers";
import type { NextRequest } from "next/server";
import NextAuth from "next-auth";
import { answerProblem } from "@/lib/accounts/answer-problem";
import { signInOptions } from "@/lib/accounts/auth-options";
import { classifySignInError } from "@/lib/accounts/classify-sign-in-error";
import { type CurrentUser, currentUser } from "@/lib/accounts/guards";
import type { SignInProblem } from "@/lib/accounts/sign-in-problems";
import { config } from "@/lib/config";
import { cookieOptions } from "@/lib/http/cookie-options";
import { isReadableAddress } from "@/lib/http/is-readable-address";
import { FORM_BYTES, TOO_LARGE } from "@/lib/http/is-too-large";
import { readBody } from "@/lib/http/read-body";
import { isSecure } from "@/lib/http/security-headers";
import { syncAfterSignIn } from "@/lib/sync/request-sync";

type Context = { params: Promise<{ nextauth: string[] }> };

export { handle as GET, handle as POST };

/** next-auth, but on the way back from Simkl every refusal becomes a sentence on the landing page. */
async function handle(request: NextRequest, context: Context): Promise<Response> {
  const refusal = await refusalOf(request);
  if (refusal) return refusal;
  await dropUnreadableCookie();
  const isCallback = (await context.params).nextauth[0] === "callback";
  if (!isCallback) return signIn(request, context, null).then(({ response }) => response);

  const refused = answerProblem(request.nextUrl.searchParams, config().simkl.siteUrl);
  if (refused) return landing(refused);
  try {
    const { response, problem } = await signIn(request, context, await currentUser());
    return problem ? landing(problem) : response;
  } catch (error) {
    console.error(`Signing in failed: ${messageOf(error)}`);
    return landing("unexpected");
  }
}

/** next-auth answers 500 to a form that it cannot read, and to a `callbackUrl` that is no address. */
async function refusalOf(request: NextRequest): Promise<Response | null> {
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
async function dropUnreadableCookie(): Promise<void> {
  const { siteUrl } = config();
  const name = `${isSecure(siteUrl) ? "__Secure-" : ""}next-auth.callback-url`;
  const jar = await cookies();
  const kept = jar.get(name)?.value;
  if (kept && !isReadableAddress(kept, siteUrl)) jar.set(name, "", cookieOptions({ maxAge: 0 }));
}

async function signIn(request: NextRequest, context: Context, visitor: CurrentUser | null) {
  const outcome: { problem: SignInProblem | null } = { problem: null };
  const options = signInOptions({
    signedInAs: visitor?.simklId ?? null,
    refuse: (reason) => {
      outcome.problem = reason;
    },
    failed: (code, reported) => {
      outcome.problem ??= classifySignInError(reported);
      console.error(`Signing in failed (${outcome.problem}): ${code}: ${messageOf(reported)}`);
    },
    signedIn: syncAfterSignIn,
  });
  const response: Response = await NextAuth(request, context, options);
  return { ...outcome, response };
}

function landing(problem: SignInProblem): Response {
  return Response.redirect(`${config().siteUrl}/?problem=${problem}`, 302);
}

/** next-auth logs either an error or an object that holds one; what else the object holds may be secret. */
function messageOf(reported: unknown): string {
  const error = typeof reported === "object" && reported !== null && "error" in reported ? reported.error : reported;
  return error instanceof Error ? error.message : "no error was given";
}
