import { randomBytes } from "node:crypto";
import type { App } from "./apps";
import { randomToken } from "./random-token";

const SECOND = 1000;
const DAY = 24 * 60 * 60 * SECOND;
const V2_ACCESS = 7 * DAY;
const V2_REFRESH = 180 * DAY;
const V1_ACCESS = 157_680_000 * SECOND;

/** What a person allowed an app. Times are milliseconds of the simulator's clock. */
export interface Grant {
  id: number;
  generation: App["generation"];
  clientId: string;
  accountId: number;
  scope: string;
  accessToken: string;
  accessExpiresAt: number;
  refreshToken: string | null;
  refreshExpiresAt: number | null;
  /** The first response to an access token has no quota headers (docs/simkl-api.md#rate-limits-and-quotas). */
  isUsed: boolean;
}

/** An access token that a refresh ended; `replacedAt` is when that response was sent, by the machine's clock. */
export interface ReplacedToken {
  grantId: number;
  accountId: number;
  replacedAt: number | null;
}

/** docs/simkl-api.md#authentication */
export class Grants {
  #grants = new Map<number, Grant>();
  #byAccess = new Map<string, Grant>();
  #byRefresh = new Map<string, Grant>();
  #replacedTokens = new Map<string, ReplacedToken>();
  /** Never reused: violations of a revoked grant do not belong to its successor. */
  #latestId = 0;

  /** A V1 app gets its existing token of the account. */
  issue(app: App, accountId: number, scope: string, now: number, lifetime?: number): Grant {
    const known =
      app.generation === "v1" && this.listByAccount(accountId).find(({ clientId }) => clientId === app.clientId);
    if (known) return known;

    const isV2 = app.generation === "v2";
    const grant: Grant = {
      id: ++this.#latestId,
      generation: app.generation,
      clientId: app.clientId,
      accountId,
      scope: isV2 ? scope : "public",
      accessToken: isV2 ? randomToken("simkl_at_") : randomBytes(32).toString("hex"),
      accessExpiresAt: now + (lifetime ?? (isV2 ? V2_ACCESS : V1_ACCESS)),
      refreshToken: isV2 ? randomToken("simkl_rt_") : null,
      refreshExpiresAt: isV2 ? now + V2_REFRESH : null,
      isUsed: false,
    };
    this.#add(grant);
    return grant;
  }

  /** The old access token ends at once; the refresh token stays for another 180 days. */
  refresh(grant: Grant, now: number): ReplacedToken {
    const replaced: ReplacedToken = { grantId: grant.id, accountId: grant.accountId, replacedAt: null };
    this.#byAccess.delete(grant.accessToken);
    this.#replacedTokens.set(grant.accessToken, replaced);
    grant.accessToken = randomToken("simkl_at_");
    grant.accessExpiresAt = now + V2_ACCESS;
    grant.refreshExpiresAt = now + V2_REFRESH;
    grant.isUsed = false;
    this.#byAccess.set(grant.accessToken, grant);
    return replaced;
  }

  revoke(grant: Grant): void {
    this.#grants.delete(grant.id);
    this.#byAccess.delete(grant.accessToken);
    if (grant.refreshToken) this.#byRefresh.delete(grant.refreshToken);
  }

  findByAccessToken(token: string, now: number): Grant | undefined {
    const grant = this.#byAccess.get(token);
    return grant && grant.accessExpiresAt > now ? grant : undefined;
  }

  findByRefreshToken(token: string, now: number): Grant | undefined {
    const grant = this.#byRefresh.get(token);
    return grant && (grant.refreshExpiresAt ?? 0) > now ? grant : undefined;
  }

  /** Finds expired grants too. */
  findByAnyToken(token: string): Grant | undefined {
    return this.#byAccess.get(token) ?? this.#byRefresh.get(token);
  }

  findReplacedToken(token: string): ReplacedToken | undefined {
    return this.#replacedTokens.get(token);
  }

  listByAccount(accountId: number): Grant[] {
    return [...this.#grants.values()].filter((grant) => grant.accountId === accountId);
  }

  list(): Grant[] {
    return [...this.#grants.values()];
  }

  restore(grants: Grant[]): void {
    for (const grant of grants) this.#add(grant);
  }

  #add(grant: Grant): void {
    this.#latestId = Math.max(this.#latestId, grant.id);
    this.#grants.set(grant.id, grant);
    this.#byAccess.set(grant.accessToken, grant);
    if (grant.refreshToken) this.#byRefresh.set(grant.refreshToken, grant);
  }
}
