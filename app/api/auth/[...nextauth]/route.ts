import type { NextRequest } from "next/server";
import NextAuth from "next-auth";
import { answerProblem } from "@/lib/accounts/answer-problem";
import { signInOptions } from "@/lib/accounts/auth-options";
import { classifySignInError } from "@/lib/accounts/classify-sign-in-error";
import { type CurrentUser, currentUser } from "@/lib/accounts/guards";
import type { SignInProblem } from "@/lib/accounts/sign-in-problems";
import { config } from "@/lib/config";
import { syncAfterSignIn } from "@/lib/sync/request-sync";
import { dropUnreadableCookie, refuseUnreadable } from "./unreadable";

type Context = { params: Promise<{ nextauth: string[] }> };

export { handle as GET, handle as POST };

/** next-auth, but on the way back from Simkl every refusal becomes a sentence on the landing page. */
async function handle(request: NextRequest, context: Context): Promise<Response> {
  const refusal = await refuseUnreadable(request);
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
