import type { PoolClient } from "pg";
import { getConfig } from "@/lib/config";
import { execute, rows, sql } from "@/lib/database/sql";
import { withTransaction } from "@/lib/database/transaction";
import { open, seal, UnopenableSecretError } from "./vault";

/** Unencrypted tokens (docs/simkl-api.md#authorization-code-flow). */
export interface Grant {
  accessToken: string;
  refreshToken: string;
  scope: string;
  /** Of the access token. */
  expiresAt: Date;
}

/** The columns of `Account`, tokens sealed. */
export interface GrantColumns {
  accessToken: string;
  refreshToken: string;
  scope: string;
  expiresAt: Date;
}

/** Also revives a dead grant. Returns the replaced refresh token, null without one that opens. */
export async function saveGrant(userId: number, grant: Grant): Promise<string | null> {
  const sealed = sealGrant(userId, grant);
  const previous = await withTransaction(async (client) => {
    // Of two sign-ins at once the second has to see the grant of the first.
    await execute(sql`SELECT FROM "User" WHERE "id" = ${userId} FOR NO KEY UPDATE`, client);
    const [stored] = await rows<{ refreshToken: string; deadSince: Date | null }>(
      sql`SELECT "refreshToken", "deadSince" FROM "Account" WHERE "userId" = ${userId}`,
      client,
    );
    await upsertGrant(client, userId, sealed);
    return stored;
  });
  if (!previous || previous.deadSince) return null;

  const replaced = tryOpenToken(previous.refreshToken, userId);
  return replaced === grant.refreshToken ? null : replaced;
}

/** A running renewal of the previous grant loses its claim, so its result is not stored. */
async function upsertGrant(client: PoolClient, userId: number, sealed: GrantColumns): Promise<void> {
  const { accessToken, refreshToken, scope, expiresAt } = sealed;
  await execute(
    sql`INSERT INTO "Account" ("userId", "accessToken", "refreshToken", "scope", "expiresAt", "updatedAt")
      VALUES (${userId}, ${accessToken}, ${refreshToken}, ${scope}, ${expiresAt}, now())
      ON CONFLICT ("userId") DO UPDATE SET "accessToken" = EXCLUDED."accessToken", "refreshToken" = EXCLUDED."refreshToken",
        "scope" = EXCLUDED."scope", "expiresAt" = EXCLUDED."expiresAt", "updatedAt" = EXCLUDED."updatedAt", "deadSince" = NULL,
        "renewalId" = NULL, "renewalBy" = NULL, "renewalUntil" = NULL`,
    client,
  );
}

export function sealGrant(userId: number, grant: Grant): GrantColumns {
  return {
    accessToken: sealToken(grant.accessToken, userId),
    refreshToken: sealToken(grant.refreshToken, userId),
    scope: grant.scope,
    expiresAt: grant.expiresAt,
  };
}

/** @throws UnopenableSecretError */
export function openGrant(userId: number, sealed: GrantColumns): Grant {
  return {
    ...sealed,
    accessToken: openToken(sealed.accessToken, userId),
    refreshToken: openToken(sealed.refreshToken, userId),
  };
}

/** @throws UnopenableSecretError */
export function openToken(sealed: string, userId: number): string {
  return open(sealed, toSealOwner(userId), getConfig().encryptionKeys);
}

function sealToken(token: string, userId: number): string {
  return seal(token, toSealOwner(userId), getConfig().encryptionKeys);
}

function tryOpenToken(sealed: string, userId: number): string | null {
  try {
    return openToken(sealed, userId);
  } catch (error) {
    // Without its key a grant cannot be revoked either.
    if (error instanceof UnopenableSecretError) return null;
    throw error;
  }
}

function toSealOwner(userId: number): string {
  return `user:${userId}`;
}
