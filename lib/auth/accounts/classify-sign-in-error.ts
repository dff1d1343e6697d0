import { SimklError } from "@/lib/simkl/client/errors";
import type { SignInProblem } from "./sign-in-problem";

/** OAuthCallbackError keeps only message and code of the original error; the message begins with the OAuth error id. */
export function classifySignInError(reported: unknown): SignInProblem {
  const error = findError(reported);
  if (error instanceof SimklError) return error.code === "client-blocked" ? "credentials" : "unreachable";
  if (!error) return "unexpected";
  if ("code" in error && typeof error.code === "string") return "unreachable";
  return PROBLEM_BY_MESSAGE.find(([pattern]) => pattern.test(error.message))?.[1] ?? "unexpected";
}

const PROBLEM_BY_MESSAGE: [RegExp, SignInProblem][] = [
  [/^(invalid_client|unauthorized_client)\b/, "credentials"],
  [/^access_denied\b/, "refused"],
  [/^iss (mismatch|missing)/, "issuer"],
  [/^(invalid_grant|invalid_request)\b/, "attempt"],
  [/^state (mismatch|missing)|cookie was missing|could not be parsed/i, "attempt"],
  [/^expected 200 OK, got: 5|^outgoing request timed out|^expected application\/json/, "unreachable"],
];

/** next-auth reports an error or an object with one. */
function findError(reported: unknown): Error | null {
  if (reported instanceof Error) return reported;
  const inner = typeof reported === "object" && reported !== null && "error" in reported ? reported.error : null;
  return inner instanceof Error ? inner : null;
}
