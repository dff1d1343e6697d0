import { randomUUID } from "node:crypto";
import { setTimeout as wait } from "node:timers/promises";
import { recordAuditEvent } from "@/lib/audit/record-audit-event";
import { getPool } from "@/lib/database/connection";
import { getInstanceId, LIVE_INSTANCES } from "@/lib/database/instance-lock";
import type { TokenSource } from "@/lib/simkl/client/client";
import { SimklError } from "@/lib/simkl/client/errors";
import { OAUTH_DEADLINE_MS, refreshGrant, SimklInvalidGrant } from "@/lib/simkl/endpoints/oauth/oauth";
import { simkl } from "@/lib/simkl/instance";
import { type Grant, type GrantColumns, openGrant, openToken, sealGrant } from "./grants";
import { ReconnectNeededError } from "./reconnect-needed-error";
import { isRenewalDue } from "./renewal-time";

const SECOND = 1000;
/** Somebody who waits is not kept waiting for a renewal as long as the token lasts. */
const EXPIRY_MARGIN_MS = 5 * 60 * SECOND;
/** Longer than Simkl may take to answer; a claim whose process died ends at once. */
const CLAIM_TTL_MS = OAUTH_DEADLINE_MS + 10 * SECOND;
const MAX_WAIT_MS = 2 * CLAIM_TTL_MS;
const POLL_MS = 200;

interface TokenOptions {
  /** The grant as it was stored a moment ago, which saves reading it; a newer one is found after a refusal. */
  knownGrant?: GrantColumns;
  /** Renews within the token's last day, and after those for whom somebody waits, who renew at its end alone. */
  background?: boolean;
  now?: () => number;
}

/** Another process has been at the renewal for longer than it could take. */
export class RenewalTimeoutError extends Error {
  override name = "RenewalStuck";
}

/**
 * A person's tokens for `simkl().as(…)`. Renews before the end, and after a refusal
 * (docs/simkl-api.md#scopes-refresh-and-revocation). Both throw `ReconnectNeeded` when the grant is dead.
 */
export function createTokenSource(
  userId: number,
  { knownGrant, background = false, now = Date.now }: TokenOptions = {},
): TokenSource {
  const isDue = ({ expiresAt }: { expiresAt: Date }) =>
    background ? isRenewalDue(userId, expiresAt, now()) : now() >= expiresAt.getTime() - EXPIRY_MARGIN_MS;
  let knownToken = knownGrant && !isDue(knownGrant) ? knownGrant.accessToken : null;
  return {
    key: `user:${userId}`,
    getToken: async () =>
      knownToken ? openToken(knownToken, userId) : getAccessToken(userId, isDue, { background, now }),
    renew: (stale) => {
      knownToken = null;
      return getAccessToken(userId, (grant) => grant.accessToken === stale, { background, now });
    },
  };
}

type RenewalOptions = Required<Pick<TokenOptions, "background" | "now">>;

interface StoredGrant extends GrantColumns {
  isBeingRenewed: boolean;
}

/**
 * The stored access token, renewed first when `isStale` says so. A renewal kills the token before it, so one process alone may
 * renew: it claims the row in one statement, asks Simkl without a connection, and stores the answer only while the claim is
 * its own. Whoever waits looks again with short statements, and takes over when a claim runs out.
 */
async function getAccessToken(
  userId: number,
  isStale: (grant: Grant) => boolean,
  options: RenewalOptions,
): Promise<string> {
  const giveUpAt = performance.now() + MAX_WAIT_MS;
  while (performance.now() < giveUpAt) {
    const stored = await readGrant(userId);
    if (!stored) throw new ReconnectNeededError();
    const grant = openGrant(userId, stored);
    if (!isStale(grant)) return grant.accessToken;
    if (stored.isBeingRenewed) await wait(POLL_MS);
    else await renewOnce(userId, stored, grant, options);
  }
  throw new RenewalTimeoutError(`The access token of user ${userId} was being renewed elsewhere for too long.`);
}

const runningRenewals = new Map<string, Promise<void>>();

/** Callers in this process share a renewal, but nobody who is waited for stands in line behind background work. */
function renewOnce(userId: number, stored: StoredGrant, grant: Grant, options: RenewalOptions): Promise<void> {
  const key = `${userId} ${options.background}`;
  const renewal =
    runningRenewals.get(key) ?? renew(userId, stored, grant, options).finally(() => runningRenewals.delete(key));
  runningRenewals.set(key, renewal);
  return renewal;
}

/** Returns once a look at the row will tell more: it was renewed, found dead, or somebody else is at it. */
async function renew(
  userId: number,
  stored: StoredGrant,
  grant: Grant,
  { background, now }: RenewalOptions,
): Promise<void> {
  const claim = randomUUID();
  let isClaimedElsewhere = false;
  // The line of token requests can be long, so the claim is made at its end.
  const beforeSending = async () => {
    isClaimedElsewhere = !(await claimRenewal(userId, stored, claim));
    if (isClaimedElsewhere) throw new ClaimedElsewhereError();
  };
  try {
    const fresh = await refreshGrant(simkl(), grant.refreshToken, { background, beforeSending });
    await storeRenewal(userId, claim, { ...fresh, expiresAt: new Date(now() + fresh.expiresInSeconds * SECOND) });
  } catch (error) {
    if (isClaimedElsewhere) return;
    if (error instanceof SimklInvalidGrant) return markGrantDead(userId, claim);
    if (error instanceof SimklError) await releaseClaim(userId, claim);
    throw error;
  }
}

class ClaimedElsewhereError extends Error {}

const IS_BEING_RENEWED_SQL = `("renewalId" IS NOT NULL AND "renewalUntil" > now() AND "renewalBy" IN ${LIVE_INSTANCES})`;

/** Whether the renewal of the grant as it was read is the caller's: nobody else is at it, and it was not replaced meanwhile. */
async function claimRenewal(userId: number, stored: StoredGrant, claim: string): Promise<boolean> {
  const { rowCount } = await getPool().query(
    `UPDATE "Account" SET "renewalId" = $3, "renewalBy" = $4, "renewalUntil" = now() + make_interval(secs => $5)
     WHERE "userId" = $1 AND "accessToken" = $2 AND "deadSince" IS NULL AND ("renewalId" = $3 OR NOT ${IS_BEING_RENEWED_SQL})`,
    [userId, stored.accessToken, claim, await getInstanceId(), CLAIM_TTL_MS / SECOND],
  );
  return rowCount === 1;
}

/** Stores nothing when somebody else claimed the renewal meanwhile, or the person signed in again. */
async function storeRenewal(userId: number, claim: string, grant: Grant): Promise<void> {
  const sealed = sealGrant(userId, grant);
  await getPool().query(
    `UPDATE "Account" SET "accessToken" = $3, "refreshToken" = $4, "scope" = $5, "expiresAt" = $6, "updatedAt" = now(),
       "renewalId" = NULL, "renewalBy" = NULL, "renewalUntil" = NULL
     WHERE "userId" = $1 AND "renewalId" = $2`,
    [userId, claim, sealed.accessToken, sealed.refreshToken, sealed.scope, sealed.expiresAt],
  );
}

async function markGrantDead(userId: number, claim: string): Promise<void> {
  const { rowCount } = await getPool().query(
    `UPDATE "Account" SET "deadSince" = now(), "renewalId" = NULL, "renewalBy" = NULL, "renewalUntil" = NULL
     WHERE "userId" = $1 AND "renewalId" = $2 AND "deadSince" IS NULL`,
    [userId, claim],
  );
  if (rowCount === 1) await recordAuditEvent({ kind: "grant-died", userId });
}

async function releaseClaim(userId: number, claim: string): Promise<void> {
  await getPool().query(
    `UPDATE "Account" SET "renewalId" = NULL, "renewalBy" = NULL, "renewalUntil" = NULL WHERE "userId" = $1 AND "renewalId" = $2`,
    [userId, claim],
  );
}

/** Null when there is no grant that still lives. */
async function readGrant(userId: number): Promise<StoredGrant | null> {
  const { rows } = await getPool().query<StoredGrant>(
    `SELECT "accessToken", "refreshToken", "scope", "expiresAt", ${IS_BEING_RENEWED_SQL} AS "isBeingRenewed"
     FROM "Account" WHERE "userId" = $1 AND "deadSince" IS NULL`,
    [userId],
  );
  return rows[0] ?? null;
}
