import type { Pool, PoolClient } from "pg";
import { recordAuditEvent } from "@/lib/audit/record-audit-event";
import { pool } from "@/lib/database/connection";
import { transaction } from "@/lib/database/transaction";
import type { TokenSource } from "@/lib/simkl/client";
import { GrantDead, refreshGrant } from "@/lib/simkl/oauth";
import { simkl } from "@/lib/simkl-client";
import { type Grant, type GrantColumns, openGrant, openToken, sealGrant } from "./grants";
import { ReconnectNeeded } from "./reconnect-needed";

const DAY = 24 * 60 * 60_000;

interface TokenOptions {
  /** The grant as it was stored a moment ago, which saves reading it; a newer one is found after a refusal. */
  known?: GrantColumns;
  now?: () => number;
}

/**
 * A person's tokens for `simkl().as(…)`. Renews a day before the end, and after a refusal (digest §2.4).
 * Both throw `ReconnectNeeded` when the grant is dead.
 */
export function tokensOf(userId: number, { known, now = Date.now }: TokenOptions = {}): TokenSource {
  const isEnding = (grant: { expiresAt: Date }) => grant.expiresAt.getTime() - now() < DAY;
  let ready = known && !isEnding(known) ? known.accessToken : null;
  return {
    key: `user:${userId}`,
    current: async () => (ready ? openToken(ready, userId) : tokenOf(userId, isEnding, now)),
    renew: (stale) => {
      ready = null;
      return tokenOf(userId, (grant) => grant.accessToken === stale, now);
    },
  };
}

/**
 * The stored access token, renewed first when `isStale` says so. The row lock makes the renewal single-flight over all
 * processes: whoever waited finds the token already replaced. The new token is committed before anyone uses it.
 */
async function tokenOf(userId: number, isStale: (grant: Grant) => boolean, now: () => number): Promise<string> {
  const stored = await readGrant(pool(), userId, "");
  if (stored && !isStale(stored)) return stored.accessToken;

  const renewed = await transaction(async (client) => {
    const grant = await readGrant(client, userId, "FOR UPDATE");
    if (!grant) return null;
    return isStale(grant) ? renewGrant(client, userId, grant, now) : grant.accessToken;
  });
  if (renewed === null) {
    if (stored) await recordAuditEvent({ kind: "grant-died", userId });
    throw new ReconnectNeeded();
  }
  return renewed;
}

/** The new access token, or null when Simkl says that the grant is gone; either is recorded in the same transaction. */
async function renewGrant(client: PoolClient, userId: number, grant: Grant, now: () => number): Promise<string | null> {
  try {
    const fresh = await refreshGrant(simkl(), grant.refreshToken);
    const sealed = sealGrant(userId, { ...fresh, expiresAt: new Date(now() + fresh.expiresInSeconds * 1000) });
    await client.query(
      `UPDATE "Account" SET "accessToken" = $2, "refreshToken" = $3, "scope" = $4, "expiresAt" = $5, "updatedAt" = now()
       WHERE "userId" = $1`,
      [userId, sealed.accessToken, sealed.refreshToken, sealed.scope, sealed.expiresAt],
    );
    return fresh.accessToken;
  } catch (error) {
    if (!(error instanceof GrantDead)) throw error;
    await client.query(`UPDATE "Account" SET "deadSince" = now() WHERE "userId" = $1 AND "deadSince" IS NULL`, [
      userId,
    ]);
    return null;
  }
}

/** The grant in the clear; null when there is none that still lives. */
async function readGrant(client: Pool | PoolClient, userId: number, lock: "" | "FOR UPDATE"): Promise<Grant | null> {
  const { rows } = await client.query<GrantColumns>(
    `SELECT "accessToken", "refreshToken", "scope", "expiresAt" FROM "Account"
     WHERE "userId" = $1 AND "deadSince" IS NULL ${lock}`,
    [userId],
  );
  return rows[0] ? openGrant(userId, rows[0]) : null;
}
