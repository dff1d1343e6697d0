import type { NextRequest } from "next/server";
import NextAuth from "next-auth";
import { answerProblem } from "@/lib/accounts/answer-problem";
import { signInOptions } from "@/lib/accounts/auth-options";
import { classifySignInError } from "@/lib/accounts/classify-sign-in-error";
import { currentUser } from "@/lib/accounts/guards";
import type { SignInProblem } from "@/lib/accounts/sign-in-problems";
import { config } from "@/lib/config";
import { requestImport } from "@/lib/sync/queue";

type Context = { params: Promise<{ nextauth: string[] }> };

/** next-auth, with every refusal turned into a sentence on the landing page instead of an error code of its own. */
async function handle(request: NextRequest, context: Context): Promise<Response> {
  const isCallback = (await context.params).nextauth[0] === "callback";
  const refused = isCallback ? answerProblem(request.nextUrl.searchParams, config().simkl.siteUrl) : null;
  if (refused) return landing(refused);

  let problem: SignInProblem | null = null;
  const options = signInOptions({
    signedInAs: isCallback ? ((await currentUser())?.simklId ?? null) : null,
    refuse: (reason) => {
      problem = reason;
    },
    failed: (code, reported) => {
      problem ??= classifySignInError(reported);
      console.error(`Signing in failed (${problem}): ${code}: ${messageOf(reported)}`);
    },
    signedIn: (userId) => requestImport(userId, "sign-in"),
  });
  const response: Response = await NextAuth(request, context, options);
  return problem && isCallback ? landing(problem) : response;
}

export { handle as GET, handle as POST };

function landing(problem: SignInProblem): Response {
  return Response.redirect(`${config().siteUrl}/?problem=${problem}`, 302);
}

/** next-auth logs either an error or an object that holds one; what else the object holds may be secret. */
function messageOf(reported: unknown): string {
  const error = typeof reported === "object" && reported !== null && "error" in reported ? reported.error : reported;
  return error instanceof Error ? error.message : "no error was given";
}
