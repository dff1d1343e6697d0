import type { SignInProblem } from "./sign-in-messages";

/**
 * What is wrong with Simkl's answer to an authorization request (docs/simkl-api.md#authorization-code-flow), judged
 * before next-auth sees it: next-auth lets a missing `iss` pass, and does not tell a person who declined from a fault.
 */
export function findResponseProblem(response: URLSearchParams, issuer: string): SignInProblem | null {
  if (response.get("iss") !== issuer) return "issuer";
  if (response.get("error") === "access_denied") return "refused";
  return null;
}
