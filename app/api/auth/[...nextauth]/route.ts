import { AsyncLocalStorage } from "node:async_hooks";
import type { NextRequest } from "next/server";
import NextAuth from "next-auth";
import { recordAuditEvent } from "@/lib/audit/record-audit-event";
import { createAuthOptions } from "@/lib/auth/accounts/auth-options";
import { isOpenAuthRoute } from "@/lib/auth/accounts/auth-routes";
import { classifySignInError } from "@/lib/auth/accounts/classify-sign-in-error";
import { findResponseProblem } from "@/lib/auth/accounts/find-response-problem";
import type { SignInProblem } from "@/lib/auth/accounts/sign-in-problem";
import { type CurrentUser, getCurrentUser, getPresentedTokenHash } from "@/lib/auth/sessions/current-user";
import { getConfig } from "@/lib/config";
import { getClientKey } from "@/lib/http/client-address";
import { consume, createTooManyRequestsResponse } from "@/lib/http/rate-limit";
import { log } from "@/lib/logging/log";
import { requestSyncAfterSignIn } from "@/lib/sync/run/request-sync";
import { deleteUnreadableCookie, readAuthRequest } from "./_lib/read-auth-request";

type Context = { params: Promise<{ nextauth: string[] }> };

export { handle as GET, handle as POST };

/** next-auth, but on the way back from Simkl every refusal becomes a sentence on the landing page. */
async function handle(request: NextRequest, context: Context): Promise<Response> {
  const { nextauth } = await context.params;
  if (!isOpenAuthRoute(request.method, nextauth)) return new Response("There is nothing here.", { status: 404 });
  const readableRequest = await readAuthRequest(request);
  if (readableRequest instanceof Response) return readableRequest;
  await deleteUnreadableCookie();

  const [action = ""] = nextauth;
  const exceeded = await limitSignIn(request, action);
  if (exceeded) return exceeded;
  if (action === "callback") return handleCallback(readableRequest, context);
  const visitor = action === "signout" && request.method === "POST" ? await getCurrentUser() : null;
  return (await signIn(readableRequest, context, visitor)).response;
}

/** Both steps count separately: starting a sign-in, and the callback, which costs a request to Simkl. */
async function limitSignIn(request: NextRequest, action: string): Promise<Response | null> {
  const isBegun = action === "signin" && request.method === "POST";
  if (!isBegun && action !== "callback") return null;
  const exceeded = await consume("signIn", `${action} ${getClientKey()}`);
  if (!exceeded) return null;
  const tooManyResponse = createTooManyRequestsResponse(exceeded, request);
  if (!isBegun) return tooManyResponse;
  // Our script navigates to the URL in the response, a page with the message.
  const headers = { "Retry-After": String(exceeded.retryAfterSeconds), "Cache-Control": "no-store" };
  return Response.json({ url: getLandingUrl("too-often") }, { status: tooManyResponse.status, headers });
}

async function handleCallback(request: NextRequest, context: Context): Promise<Response> {
  const visitor = await getCurrentUser();
  const callbackProblem = findResponseProblem(request.nextUrl.searchParams, getConfig().simkl.siteUrl);
  if (callbackProblem) return reject(callbackProblem, visitor);
  try {
    const { response, problem } = await signIn(request, context, visitor);
    return problem ? reject(problem, visitor) : response;
  } catch (error) {
    log.error("Signing in failed.", { error });
    return reject("unexpected", visitor);
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
  const options = createAuthOptions({
    currentSimklId: visitor?.simklId ?? null,
    presentedTokenHash: await getPresentedTokenHash(),
    reject: (reason) => {
      attempt.problem = reason;
    },
    onError: recordFailure,
    onSignedIn: async (userId) => {
      await recordAuditEvent({ kind: "signed-in", userId, address: getClientKey() });
      await requestSyncAfterSignIn(userId);
    },
    onSignedOut: async () => {
      if (visitor) await recordAuditEvent({ kind: "signed-out", userId: visitor.id, address: getClientKey() });
    },
  });
  const response: Response = await attempts.run(attempt, () => NextAuth(request, context, options));
  return { response, problem: attempt.problem };
}

function recordFailure(code: string, reported: unknown): void {
  const problem = classifySignInError(reported);
  const attempt = attempts.getStore();
  if (attempt?.isLogged) return;
  if (attempt) Object.assign(attempt, { problem: attempt.problem ?? problem, isLogged: true });
  log.warn("Signing in failed.", { problem, code, error: unwrapError(reported) });
}

async function reject(problem: SignInProblem, visitor: CurrentUser | null): Promise<Response> {
  await recordAuditEvent({
    kind: "sign-in-refused",
    userId: visitor?.id,
    address: getClientKey(),
    detail: { problem },
  });
  return Response.redirect(getLandingUrl(problem), 302);
}

function getLandingUrl(problem: SignInProblem): string {
  return `${getConfig().siteUrl}/?problem=${problem}`;
}

/** next-auth logs either an error or an object that holds one; what else the object holds may be secret. */
function unwrapError(reported: unknown): unknown {
  return typeof reported === "object" && reported !== null && "error" in reported ? reported.error : reported;
}
