import type { Account, NextAuthOptions } from "next-auth";
import type { OAuthConfig } from "next-auth/providers/oauth";
import { config } from "@/lib/config";
import { db } from "@/lib/database/client";
import { log } from "@/lib/log";
import { revokeGrant } from "@/lib/simkl/oauth";
import { readSettings } from "@/lib/simkl/users";
import { simkl, simklConfig } from "@/lib/simkl-client";
import { saveGrant } from "./grants";
import { GrantedAccount, sessionAdapter } from "./session-adapter";
import { LIFETIME_SECONDS } from "./sessions";
import type { SignInProblem } from "./sign-in-problems";
import { profileOf, SimklProfile } from "./simkl-profile";

const SCOPE = "media:read media:write";
const DEADLINE_MS = 15_000;

/** What one request to next-auth needs from us beside the fixed options. */
export interface SignInAttempt {
  /** The Simkl account that this browser is signed in as, if any: connecting another one is refused. */
  signedInAs: number | null;
  /** The hash of the session token that came with it, whatever it is worth; it is not good any more after signing in. */
  presented: string | null;
  /** Called when next-auth or we refuse, with what to tell the person. */
  refuse: (problem: SignInProblem) => void;
  /** Called with what next-auth would log as an error. */
  failed: (code: string, reported: unknown) => void;
  /** Called when somebody is signed in and their grant is stored. */
  signedIn: (userId: number) => Promise<void>;
  /** Called when a session was ended. */
  signedOut: () => Promise<void>;
}

/** The options for one request to `/api/auth/*`. */
export function signInOptions(attempt: SignInAttempt): NextAuthOptions {
  return {
    // next-auth would go on with the session it is shown; so a sign-in always begins one, under a token of ours.
    adapter: { ...sessionAdapter, getSessionAndUser: async () => null },
    providers: config().simklApp ? [simklProvider()] : [],
    secret: config().authSecret,
    session: { strategy: "database", maxAge: LIFETIME_SECONDS },
    pages: { signIn: "/", signOut: "/", error: "/" },
    logger: { error: attempt.failed, warn: () => undefined, debug: () => undefined },
    callbacks: {
      async signIn({ account, profile }) {
        const problem = objectionTo(account, SimklProfile.parse(profile), attempt.signedInAs);
        if (!problem) return true;
        attempt.refuse(problem);
        if (account?.refresh_token) await revokeIfPossible(account.refresh_token);
        return false;
      },
    },
    events: {
      async signIn({ user, account, isNewUser }) {
        const userId = Number(user.id);
        const replaced = isNewUser ? null : await saveGrant(userId, GrantedAccount.parse(account));
        if (attempt.presented) await db.session.deleteMany({ where: { tokenHash: attempt.presented } });
        await attempt.signedIn(userId);
        if (replaced) await revokeIfPossible(replaced);
      },
      signOut: attempt.signedOut,
    },
  };
}

/** Ends a grant that nobody will use again. When Simkl cannot be told, it lapses by itself: nobody is kept out for that. */
async function revokeIfPossible(refreshToken: string): Promise<void> {
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
function objectionTo(account: Account | null, profile: SimklProfile, signedInAs: number | null): SignInProblem | null {
  const granted = account?.scope?.split(" ") ?? [];
  if (!SCOPE.split(" ").every((scope) => granted.includes(scope))) return "readonly";
  return signedInAs !== null && signedInAs !== profile.simklId ? "another" : null;
}

/**
 * Simkl's AUTH V2 (docs/simkl-api.md#authorization-code-flow) as data for next-auth. There is no `token.request`: with
 * one of our own, next-auth no longer compares `state`. The parameters that Simkl wants on every request ride in the
 * token address.
 */
function simklProvider(): OAuthConfig<SimklProfile> {
  const { clientId, clientSecret, siteUrl, apiUrl, appName, appVersion } = simklConfig();
  const required = new URLSearchParams({ client_id: clientId, "app-name": appName, "app-version": appVersion });
  return {
    id: "simkl",
    name: "Simkl",
    type: "oauth",
    issuer: siteUrl,
    checks: ["pkce", "state"],
    clientId,
    clientSecret,
    client: { token_endpoint_auth_method: "client_secret_post" },
    httpOptions: { timeout: DEADLINE_MS, headers: { "User-Agent": `${appName}/${appVersion}` } },
    authorization: {
      url: `${siteUrl}/oauth2/authorize`,
      params: { scope: SCOPE, "app-name": appName, "app-version": appVersion },
    },
    token: `${apiUrl}/oauth2/token?${required}`,
    userinfo: {
      // A grant that is minutes old is asked for who its owner is; there is nothing to renew it with yet.
      async request({ tokens }) {
        const token = tokens.access_token ?? "";
        const user = simkl().as({
          key: `sign-in:${crypto.randomUUID()}`,
          current: async () => token,
          renew: refuseToRenew,
        });
        return profileOf(await readSettings(user));
      },
    },
    profile: (profile) => ({ ...profile, id: String(profile.simklId) }),
  };
}

async function refuseToRenew(): Promise<never> {
  throw new Error("A token that was just granted was refused.");
}
