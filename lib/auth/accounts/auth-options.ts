import type { Account, NextAuthOptions } from "next-auth";
import type { OAuthConfig } from "next-auth/providers/oauth";
import { LIFETIME_SECONDS } from "@/lib/auth/sessions/sessions";
import { saveGrant } from "@/lib/auth/tokens/grants";
import { getConfig } from "@/lib/config";
import { db } from "@/lib/database/client";
import { log } from "@/lib/logging/log";
import { revokeGrant } from "@/lib/simkl/endpoints/oauth/oauth";
import { readSettings } from "@/lib/simkl/endpoints/users";
import { getSimklConfig, simkl } from "@/lib/simkl/instance";
import { GrantedAccount, sessionAdapter } from "./session-adapter";
import type { SignInProblem } from "./sign-in-messages";
import { SimklProfile, toSimklProfile } from "./simkl-profile";

const SCOPE = "media:read media:write";
const TIMEOUT_MS = 15_000;

/** What one request to next-auth needs from us beside the fixed options. */
export interface SignInAttempt {
  /** The Simkl account that this browser is signed in as, if any: connecting another one is refused. */
  currentSimklId: number | null;
  /** The hash of the session token that came with it, whatever it is worth; it is not good any more after signing in. */
  presentedTokenHash: string | null;
  /** Called when next-auth or we refuse, with what to tell the person. */
  reject: (problem: SignInProblem) => void;
  /** Called with what next-auth would log as an error. */
  onError: (code: string, reported: unknown) => void;
  /** Called when somebody is signed in and their grant is stored. */
  onSignedIn: (userId: number) => Promise<void>;
  /** Called when a session was ended. */
  onSignedOut: () => Promise<void>;
}

/** The options for one request to `/api/auth/*`. */
export function createAuthOptions(attempt: SignInAttempt): NextAuthOptions {
  return {
    // next-auth would go on with the session it is shown; so a sign-in always begins one, under a token of ours.
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

/** Ends a grant that nobody will use again. When Simkl cannot be told, it lapses by itself: nobody is kept out for that. */
async function tryRevoke(refreshToken: string): Promise<void> {
  try {
    await revokeGrant(simkl(), refreshToken);
  } catch (error) {
    log.warn("A grant that is not needed any more was not revoked.", { error });
  }
}

/**
 * A grant we cannot work with: less than was asked for (docs/simkl-api.md#scopes-refresh-and-revocation), or another
 * person's than the one signed in.
 */
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
 * Simkl's AUTH V2 (docs/simkl-api.md#authorization-code-flow) as data for next-auth. There is no `token.request`: with
 * one of our own, next-auth no longer compares `state`. The parameters that Simkl wants on every request ride in the
 * token address.
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
      // A grant that is minutes old is asked for who its owner is; there is nothing to renew it with yet.
      async request({ tokens }) {
        const token = tokens.access_token ?? "";
        const user = simkl().forUser({
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
