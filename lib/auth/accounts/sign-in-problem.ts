/** Why signing in failed. */
export type SignInProblem =
  /** The person declined at Simkl. */
  | "refused"
  | "attempt"
  | "issuer"
  | "readonly"
  /** The browser is signed in with another account of Simkl. */
  | "another"
  | "too-often"
  | "credentials"
  | "unreachable"
  | "unexpected";
