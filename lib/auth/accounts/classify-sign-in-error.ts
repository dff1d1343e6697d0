import { SimklError } from "@/lib/simkl/client/errors";
import type { SignInProblem } from "./sign-in-messages";

/**
 * Which problem a failed callback is, from the error that next-auth reports.
 * Its OAuthCallbackError keeps only the message and the system code of what openid-client threw, so the OAuth error id
 * has to be read from the beginning of the message, where openid-client writes it.
 */
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

/** next-auth logs either an error or an object that holds one. */
function findError(reported: unknown): Error | null {
  if (reported instanceof Error) return reported;
  const inner = typeof reported === "object" && reported !== null && "error" in reported ? reported.error : null;
  return inner instanceof Error ? inner : null;
}
