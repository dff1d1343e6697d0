import { AsyncLocalStorage } from "node:async_hooks";
import type { NextRequest } from "next/server";
import NextAuth from "next-auth";
import { answerProblem } from "@/lib/accounts/answer-problem";
import { signInOptions } from "@/lib/accounts/auth-options";
import { isOpenAuthRoute } from "@/lib/accounts/auth-routes";
import { classifySignInError } from "@/lib/accounts/classify-sign-in-error";
import { type CurrentUser, currentUser, presentedSession } from "@/lib/accounts/guards";
import type { SignInProblem } from "@/lib/accounts/sign-in-problems";
import { recordAuditEvent } from "@/lib/audit/record-audit-event";
import { config } from "@/lib/config";
import { clientKey } from "@/lib/http/client-address";
import { consume, tooManyRequests } from "@/lib/http/rate-limit";
import { log } from "@/lib/log";
import { syncAfterSignIn } from "@/lib/sync/request-sync";
import { dropUnreadableCookie, readRequest } from "./unreadable";

type Context = { params: Promise<{ nextauth: string[] }> };

export { handle as GET, handle as POST };

/** next-auth, but on the way back from Simkl every refusal becomes a sentence on the landing page. */
async function handle(request: NextRequest, context: Context): Promise<Response> {
  const { nextauth } = await context.params;
  if (!isOpenAuthRoute(request.method, nextauth)) return new Response("There is nothing here.", { status: 404 });
  const read = await readRequest(request);
  if (read instanceof Response) return read;
  await dropUnreadableCookie();

  const [action = ""] = nextauth;
  const exceeded = await limitSignIn(request, action);
  if (exceeded) return exceeded;
  if (action === "callback") return handleCallback(read, context);
  const visitor = action === "signout" && request.method === "POST" ? await currentUser() : null;
  return (await signIn(read, context, visitor)).response;
}

/** Both ways count, each by itself: beginning a sign-in and coming back from Simkl, which costs a request to it. */
async function limitSignIn(request: NextRequest, action: string): Promise<Response | null> {
  const isBegun = action === "signin" && request.method === "POST";
  if (!isBegun && action !== "callback") return null;
  const exceeded = await consume("signIn", `${action} ${clientKey()}`);
  if (!exceeded) return null;
  const refusal = tooManyRequests(exceeded, request);
  if (!isBegun) return refusal;
  // Our own script goes where the answer says, which is a page with the sentence.
  const headers = { "Retry-After": String(exceeded.retryAfterSeconds), "Cache-Control": "no-store" };
  return Response.json({ url: landingUrl("too-often") }, { status: refusal.status, headers });
}

async function handleCallback(request: NextRequest, context: Context): Promise<Response> {
  const visitor = await currentUser();
  const refused = answerProblem(request.nextUrl.searchParams, config().simkl.siteUrl);
  if (refused) return refuse(refused, visitor);
  try {
    const { response, problem } = await signIn(request, context, visitor);
    return problem ? refuse(problem, visitor) : response;
  } catch (error) {
    log.error("Signing in failed.", { error });
    return refuse("unexpected", visitor);
  }
}

interface Attempt {
  problem: SignInProblem | null;
  /** next-auth reports a failure twice: where it happened, and where it was caught. */
  isLogged: boolean;
}

/** next-auth has one logger for the process, whichever request it was given last. */
const attempts = new AsyncLocalStorage<Attempt>();

async function signIn(request: NextRequest, context: Context, visitor: CurrentUser | null) {
  const attempt: Attempt = { problem: null, isLogged: false };
  const options = signInOptions({
    signedInAs: visitor?.simklId ?? null,
    presented: await presentedSession(),
    refuse: (reason) => {
      attempt.problem = reason;
    },
    failed: noteFailure,
    signedIn: async (userId) => {
      await recordAuditEvent({ kind: "signed-in", userId, address: clientKey() });
      await syncAfterSignIn(userId);
    },
    signedOut: async () => {
      if (visitor) await recordAuditEvent({ kind: "signed-out", userId: visitor.id, address: clientKey() });
    },
  });
  const response: Response = await attempts.run(attempt, () => NextAuth(request, context, options));
  return { response, problem: attempt.problem };
}

function noteFailure(code: string, reported: unknown): void {
  const problem = classifySignInError(reported);
  const attempt = attempts.getStore();
  if (attempt?.isLogged) return;
  if (attempt) Object.assign(attempt, { problem: attempt.problem ?? problem, isLogged: true });
  log.warn("Signing in failed.", { problem, code, error: errorIn(reported) });
}

async function refuse(problem: SignInProblem, visitor: CurrentUser | null): Promise<Response> {
  await recordAuditEvent({
    kind: "sign-in-refused",
    userId: visitor?.id,
    address: clientKey(),
    detail: { problem },
  });
  return Response.redirect(landingUrl(problem), 302);
}

function landingUrl(problem: SignInProblem): string {
  return `${config().siteUrl}/?problem=${problem}`;
}

/** next-auth logs either an error or an object that holds one; what else the object holds may be secret. */
function errorIn(reported: unknown): unknown {
  return typeof reported === "object" && reported !== null && "error" in reported ? reported.error : reported;
}
