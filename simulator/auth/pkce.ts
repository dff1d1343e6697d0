import { createHash } from "node:crypto";

const VERIFIER = /^[A-Za-z0-9\-._~]{43,128}$/;
const CHALLENGE = /^[A-Za-z0-9\-_]{43}$/;

/** Whether it has the form of a base64url SHA-256. */
export function isChallenge(challenge: string | undefined): challenge is string {
  return challenge !== undefined && CHALLENGE.test(challenge);
}

export function isVerified(verifier: string | undefined, challenge: string, method: "S256" | "plain"): boolean {
  if (verifier === undefined || !VERIFIER.test(verifier)) return false;
  return (method === "plain" ? verifier : createHash("sha256").update(verifier).digest("base64url")) === challenge;
}
