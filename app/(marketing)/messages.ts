import type { SignInProblem } from "@/lib/auth/accounts/sign-in-problem";
import { LIMITS } from "@/lib/http/rate-limit";

const SIGN_IN_PROBLEMS: Record<SignInProblem, string> = {
  refused: "You declined at Simkl, so nothing was connected. You can sign in whenever you like.",
  attempt: "That sign-in did not begin in this browser, or it took too long. Please try again.",
  issuer: "The answer did not come from Simkl, so it was not accepted. Please try again.",
  readonly: "Simkl gave Watchfolio permission to read only. Please sign in again and allow both reading and writing.",
  another: "You are signed in with a different Simkl account. Sign out first to use another one; nothing was changed.",
  "too-often": LIMITS.signIn.message,
  credentials:
    "Simkl does not accept this site's own credentials. Its operator has to check them; it is not your fault.",
  unreachable: "Simkl cannot be reached at the moment. Please try again in a few minutes.",
  unexpected: "Something went wrong while signing in. Please try again; the operator has a note of it.",
};

/** For the code in `/?problem=…`; null for an unknown one. */
export function formatSignInProblem(code: string | undefined): string | null {
  return code !== undefined && Object.hasOwn(SIGN_IN_PROBLEMS, code) ? SIGN_IN_PROBLEMS[code as SignInProblem] : null;
}
