import { getConfig } from "@/lib/config";
import { withTransaction } from "@/lib/database/transaction";
import { open, seal, UnopenableSecretError } from "./vault";

/**
 * What Simkl granted a person (docs/simkl-api.md#authorization-code-flow): tokens in the clear, for the moment they are
 * needed.
 */
export interface Grant {
  accessToken: string;
  refreshToken: string;
  scope: string;
  /** When the access token ends. */
  expiresAt: Date;
}

/** The columns of `Account` that hold a grant, tokens sealed. */
export interface GrantColumns {
  accessToken: string;
  refreshToken: string;
  scope: string;
  expiresAt: Date;
}

/**
 * Keeps a fresh grant, sealed, in place of the one before, and wakes an account whose grant had died.
 * Answers the refresh token of the grant it replaced, null when there was none or when it no longer opens.
 */
export async function saveGrant(userId: number, grant: Grant): Promise<string | null> {
  const sealed = sealGrant(userId, grant);
  const previous = await withTransaction(async (client) => {
    // Of two sign-ins at once the second has to see the grant of the first, which may be the first of all.
    await client.query(`SELECT FROM "User" WHERE "id" = $1 FOR NO KEY UPDATE`, [userId]);
    const { rows } = await client.query<{ refreshToken: string; deadSince: Date | null }>(
      `SELECT "refreshToken", "deadSince" FROM "Account" WHERE "userId" = $1`,
      [userId],
    );
    await client.query(UPSERT_GRANT, [userId, sealed.accessToken, sealed.refreshToken, sealed.scope, sealed.expiresAt]);
    return rows[0];
  });
  if (!previous || previous.deadSince) return null;

  const replaced = tryOpenToken(previous.refreshToken, userId);
  return replaced === grant.refreshToken ? null : replaced;
}

/** A renewal of the grant before loses its claim: its answer, or its end, is no longer this account's. */
const UPSERT_GRANT = `
  INSERT INTO "Account" ("userId", "accessToken", "refreshToken", "scope", "expiresAt", "updatedAt")
  VALUES ($1, $2, $3, $4, $5, now())
  ON CONFLICT ("userId") DO UPDATE SET "accessToken" = EXCLUDED."accessToken", "refreshToken" = EXCLUDED."refreshToken",
    "scope" = EXCLUDED."scope", "expiresAt" = EXCLUDED."expiresAt", "updatedAt" = EXCLUDED."updatedAt", "deadSince" = NULL,
    "renewalId" = NULL, "renewalBy" = NULL, "renewalUntil" = NULL`;

/** A grant's columns in `Account`, tokens sealed for that user. */
export function sealGrant(userId: number, grant: Grant): GrantColumns {
  return {
    accessToken: sealToken(grant.accessToken, userId),
    refreshToken: sealToken(grant.refreshToken, userId),
    scope: grant.scope,
    expiresAt: grant.expiresAt,
  };
}

/** @throws UnopenableSecret when no configured key opens it. */
export function openGrant(userId: number, sealed: GrantColumns): Grant {
  return {
    ...sealed,
    accessToken: openToken(sealed.accessToken, userId),
    refreshToken: openToken(sealed.refreshToken, userId),
  };
}

/** @throws UnopenableSecret when no configured key opens it. */
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
    // A grant sealed under a key that is gone cannot be revoked either; the new one simply takes its place.
    if (error instanceof UnopenableSecretError) return null;
    throw error;
  }
}

function toSealOwner(userId: number): string {
  return `user:${userId}`;
}
