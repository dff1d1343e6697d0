import type { Account, NextAuthOptions } from "next-auth";
import type { OAuthConfig } from "next-auth/providers/oauth";
import { LIFETIME_SECONDS } from "@/lib/auth/sessions/sessions";
import { saveGrant } from "@/lib/auth/tokens/grants";
import { getConfig } from "@/lib/config";
import { db } from "@/lib/database/client";
import { log } from "@/lib/logging/log";
import { revokeGrant } from "@/lib/simkl/endpoints/oauth/oauth";
import { readSettings } from "@/lib/simkl/endpoints/users";
import { getSimkl, getSimklConfig } from "@/lib/simkl/instance";
import { GrantedAccount, sessionAdapter } from "./session-adapter";
import type { SignInProblem } from "./sign-in-problem";
import { SimklProfile, toSimklProfile } from "./simkl-profile";

const SCOPE = "media:read media:write";
const TIMEOUT_MS = 15_000;

export interface SignInAttempt {
  /** The account of this browser, if any: connecting another one is rejected. */
  currentSimklId: number | null;
  /** Of the session token in the request, valid or not; signing in ends that session. */
  presentedTokenHash: string | null;
  reject: (problem: SignInProblem) => void;
  /** Instead of next-auth's own error log. */
  onError: (code: string, reported: unknown) => void;
  /** After the grant is stored. */
  onSignedIn: (userId: number) => Promise<void>;
  onSignedOut: () => Promise<void>;
}

export function createAuthOptions(attempt: SignInAttempt): NextAuthOptions {
  return {
    // next-auth would continue the session that it sees; without one, every sign-in starts a new session.
    adapter: { ...sessionAdapter, getSessionAndUser: async () => null },
    providers: getConfig().simklApp ? [createSimklProvider()] : [],
    secret: getConfig().authSecret,
    session: { strategy: "database", maxAge: LIFETIME_SECONDS },
    pages: { signIn: "/", signOut: "/", error: "/" },
    logger: { error: attempt.onError, warn: () => undefined, debug: () => undefined },
    callbacks: {
      async signIn({ account, profile }) {
        const problem = findGrantProblem(account, SimklProfile.parse(profile), attempt.currentSimklId);
        if (!problem) return true;
        attempt.reject(problem);
        if (account?.refresh_token) await tryRevoke(account.refresh_token);
        return false;
      },
    },
    events: {
      async signIn({ user, account, isNewUser }) {
        const userId = Number(user.id);
        const replaced = isNewUser ? null : await saveGrant(userId, GrantedAccount.parse(account));
        if (attempt.presentedTokenHash)
          await db.session.deleteMany({ where: { tokenHash: attempt.presentedTokenHash } });
        await attempt.onSignedIn(userId);
        if (replaced) await tryRevoke(replaced);
      },
      signOut: attempt.onSignedOut,
    },
  };
}

/** A grant that could not be revoked expires, so a failure does not prevent the sign-in. */
async function tryRevoke(refreshToken: string): Promise<void> {
  try {
    await revokeGrant(getSimkl(), refreshToken);
  } catch (error) {
    log.warn("A grant that is not needed any more was not revoked.", { error });
  }
}

/** Rejects missing scopes (docs/simkl-api.md#scopes-refresh-and-revocation) and another account than the current one. */
function findGrantProblem(
  account: Account | null,
  profile: SimklProfile,
  currentSimklId: number | null,
): SignInProblem | null {
  const granted = account?.scope?.split(" ") ?? [];
  if (!SCOPE.split(" ").every((scope) => granted.includes(scope))) return "readonly";
  return currentSimklId !== null && currentSimklId !== profile.simklId ? "another" : null;
}

/**
 * AUTH V2 (docs/simkl-api.md#authorization-code-flow). No own `token.request`, with which next-auth would not compare
 * `state`: the parameters that Simkl requires on every request are part of the token URL.
 */
function createSimklProvider(): OAuthConfig<SimklProfile> {
  const { clientId, clientSecret, siteUrl, apiUrl, appName, appVersion } = getSimklConfig();
  const requiredParams = new URLSearchParams({ client_id: clientId, "app-name": appName, "app-version": appVersion });
  return {
    id: "simkl",
    name: "Simkl",
    type: "oauth",
    issuer: siteUrl,
    checks: ["pkce", "state"],
    clientId,
    clientSecret,
    client: { token_endpoint_auth_method: "client_secret_post" },
    httpOptions: { timeout: TIMEOUT_MS, headers: { "User-Agent": `${appName}/${appVersion}` } },
    authorization: {
      url: `${siteUrl}/oauth2/authorize`,
      params: { scope: SCOPE, "app-name": appName, "app-version": appVersion },
    },
    token: `${apiUrl}/oauth2/token?${requiredParams}`,
    userinfo: {
      // The token is new, so there is nothing to renew yet.
      async request({ tokens }) {
        const token = tokens.access_token ?? "";
        const user = getSimkl().forUser({
          key: `sign-in:${crypto.randomUUID()}`,
          getToken: async () => token,
          renew: rejectRenewal,
        });
        return toSimklProfile(await readSettings(user));
      },
    },
    profile: (profile) => ({ ...profile, id: String(profile.simklId) }),
  };
}

async function rejectRenewal(): Promise<never> {
  throw new Error("A token that was just granted was refused.");
}
