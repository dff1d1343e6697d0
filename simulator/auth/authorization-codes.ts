import { randomToken } from "./random-token";

const LIFETIME = 10 * 60 * 1000;

export interface AuthorizationCode {
  clientId: string;
  accountId: number;
  redirectUri: string;
  scope: string;
  challenge: string | null;
  challengeMethod: "S256" | "plain";
}

/** Valid for ten minutes and one attempt (docs/simkl-api.md#authorization-code-flow). */
export class AuthorizationCodes {
  #codes = new Map<string, AuthorizationCode & { expiresAt: number }>();

  issue(code: AuthorizationCode, now: number): string {
    const value = randomToken();
    this.#codes.set(value, { ...code, expiresAt: now + LIFETIME });
    return value;
  }

  /** Removes a code, even if the exchange fails; undefined when unknown, used or too old. */
  take(value: string, now: number): AuthorizationCode | undefined {
    const code = this.#codes.get(value);
    this.#codes.delete(value);
    return code && code.expiresAt > now ? code : undefined;
  }
}
