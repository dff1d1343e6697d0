import type { SignInProblem } from "./sign-in-problem";

/**
 * Runs before next-auth, which accepts a missing `iss` and does not distinguish a user who declined from a failure
 * (docs/simkl-api.md#authorization-code-flow).
 */
export function findResponseProblem(response: URLSearchParams, issuer: string): SignInProblem | null {
  if (response.get("iss") !== issuer) return "issuer";
  if (response.get("error") === "access_denied") return "refused";
  return null;
}
