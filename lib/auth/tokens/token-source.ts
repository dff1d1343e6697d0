import { randomUUID } from "node:crypto";
import { setTimeout as wait } from "node:timers/promises";
import { recordAuditEvent } from "@/lib/audit/record-audit-event";
import { getInstanceId, LIVE_INSTANCES } from "@/lib/database/instance-lock";
import { execute, rows, sql } from "@/lib/database/sql";
import type { TokenSource } from "@/lib/simkl/client/client";
import { SimklError } from "@/lib/simkl/client/errors";
import { OAUTH_DEADLINE_MS, refreshGrant, SimklInvalidGrant } from "@/lib/simkl/endpoints/oauth/oauth";
import { getSimkl } from "@/lib/simkl/instance";
import { MINUTE_MS, SECOND_MS } from "@/lib/utils/durations";
import { type Grant, type GrantColumns, openGrant, openToken, sealGrant } from "./grants";
import { ReconnectNeededError } from "./reconnect-needed-error";
import { isRenewalDue } from "./renewal-time";

/** For requests of a waiting user, who should not wait for a renewal earlier. */
const EXPIRY_MARGIN_MS = 5 * MINUTE_MS;
/** Longer than a response may take; the claim of a dead process ends at once. */
const CLAIM_TTL_MS = OAUTH_DEADLINE_MS + 10 * SECOND_MS;
const MAX_WAIT_MS = 2 * CLAIM_TTL_MS;
const POLL_MS = 200;

interface TokenOptions {
  /** The grant as just read; a newer one is found after a rejection. */
  knownGrant?: GrantColumns;
  /** Renews within the last day of the token, after renewals that a user waits for. */
  background?: boolean;
  now?: () => number;
}

class RenewalTimeoutError extends Error {
  override name = "RenewalTimeoutError";
}

/** docs/simkl-api.md#scopes-refresh-and-revocation; throws `ReconnectNeededError` when the grant is dead. */
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
 * A renewal ends the previous token, so only one process may renew: it claims the row, requests without a connection, and
 * stores the response only while it holds the claim. Others poll, and take over when the claim expires.
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

/** Callers in this process share a renewal, but those with a waiting user do not queue behind background work. */
function renewOnce(userId: number, stored: StoredGrant, grant: Grant, options: RenewalOptions): Promise<void> {
  const key = `${userId} ${options.background}`;
  const renewal =
    runningRenewals.get(key) ?? renew(userId, stored, grant, options).finally(() => runningRenewals.delete(key));
  runningRenewals.set(key, renewal);
  return renewal;
}

/** Afterwards the row is renewed, dead, or claimed by another process. */
async function renew(
  userId: number,
  stored: StoredGrant,
  grant: Grant,
  { background, now }: RenewalOptions,
): Promise<void> {
  const claim = randomUUID();
  let isClaimedElsewhere = false;
  // The queue of token requests can be long, so the claim is made at its end.
  const beforeSending = async () => {
    isClaimedElsewhere = !(await claimRenewal(userId, stored, claim));
    if (isClaimedElsewhere) throw new ClaimedElsewhereError();
  };
  try {
    const fresh = await refreshGrant(getSimkl(), grant.refreshToken, { background, beforeSending });
    await storeRenewal(userId, claim, { ...fresh, expiresAt: new Date(now() + fresh.expiresInSeconds * SECOND_MS) });
  } catch (error) {
    if (isClaimedElsewhere) return;
    if (error instanceof SimklInvalidGrant) return markGrantDead(userId, claim);
    if (error instanceof SimklError) await releaseClaim(userId, claim);
    throw error;
  }
}

class ClaimedElsewhereError extends Error {}

const IS_BEING_RENEWED_SQL = sql`
  ("renewalId" IS NOT NULL AND "renewalUntil" > now() AND "renewalBy" IN ${LIVE_INSTANCES})`;

/** False when another process renews the grant, or it was replaced since it was read. */
async function claimRenewal(userId: number, stored: StoredGrant, claim: string): Promise<boolean> {
  const instanceId = await getInstanceId();
  const claimed = await execute(sql`
    UPDATE "Account" SET "renewalId" = ${claim}, "renewalBy" = ${instanceId},
      "renewalUntil" = now() + make_interval(secs => ${CLAIM_TTL_MS / SECOND_MS})
    WHERE "userId" = ${userId} AND "accessToken" = ${stored.accessToken} AND "deadSince" IS NULL
      AND ("renewalId" = ${claim} OR NOT ${IS_BEING_RENEWED_SQL})`);
  return claimed === 1;
}

/** Stores nothing after another claim or a new sign-in. */
async function storeRenewal(userId: number, claim: string, grant: Grant): Promise<void> {
  const sealed = sealGrant(userId, grant);
  await execute(sql`
    UPDATE "Account" SET "accessToken" = ${sealed.accessToken}, "refreshToken" = ${sealed.refreshToken},
      "scope" = ${sealed.scope}, "expiresAt" = ${sealed.expiresAt}, "updatedAt" = now(),
      "renewalId" = NULL, "renewalBy" = NULL, "renewalUntil" = NULL
    WHERE "userId" = ${userId} AND "renewalId" = ${claim}`);
}

async function markGrantDead(userId: number, claim: string): Promise<void> {
  const marked = await execute(sql`
    UPDATE "Account" SET "deadSince" = now(), "renewalId" = NULL, "renewalBy" = NULL, "renewalUntil" = NULL
    WHERE "userId" = ${userId} AND "renewalId" = ${claim} AND "deadSince" IS NULL`);
  if (marked === 1) await recordAuditEvent({ kind: "grant-died", userId });
}

async function releaseClaim(userId: number, claim: string): Promise<void> {
  await execute(sql`
    UPDATE "Account" SET "renewalId" = NULL, "renewalBy" = NULL, "renewalUntil" = NULL
    WHERE "userId" = ${userId} AND "renewalId" = ${claim}`);
}

/** Null without a live grant. */
async function readGrant(userId: number): Promise<StoredGrant | null> {
  const [grant] = await rows<StoredGrant>(sql`
    SELECT "accessToken", "refreshToken", "scope", "expiresAt", ${IS_BEING_RENEWED_SQL} AS "isBeingRenewed"
    FROM "Account" WHERE "userId" = ${userId} AND "deadSince" IS NULL`);
  return grant ?? null;
}
