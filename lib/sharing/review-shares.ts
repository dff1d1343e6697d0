import "server-only";
import { randomBytes } from "node:crypto";
import { z } from "zod";
import { db } from "@/lib/database/client";
import { execute, rows, sql } from "@/lib/database/sql";
import { withTransaction } from "@/lib/database/transaction";
import type { ReviewCard } from "@/lib/stats/review/review-card";
import { SharedCards } from "./shared-cards";

/** What a link shows, and nothing else. */
export interface SharedReview {
  /** `YYYY` or `YYYY-MM`. */
  range: string;
  /** Null when the name is hidden. */
  name: string | null;
  cards: readonly ReviewCard[];
}

export interface OwnShare {
  token: string;
  range: string;
  name: string | null;
  titles: string[];
  createdAt: Date;
}

export const MAX_SHARES = 50;

const TOKEN_BYTES = 24;

/** Anything else is rejected without a query. */
export const Token = z.base64url().length((TOKEN_BYTES / 3) * 4);

/** An equal share within this time is a double click. */
const REPEAT_WINDOW_MS = 60_000;

/** Returns the token; null at `MAX_SHARES` links. A double click gets the same token. */
export async function createShare(userId: number, shared: SharedReview, now = new Date()): Promise<string | null> {
  const cards = JSON.stringify(SharedCards.parse(shared.cards));
  return withTransaction(async (client) => {
    // Serializes double clicks.
    await execute(sql`SELECT FROM "User" WHERE "id" = ${userId} FOR NO KEY UPDATE`, client);
    const [repeated] = await rows<{ token: string }>(
      sql`SELECT "token" FROM "ReviewShare"
        WHERE "userId" = ${userId} AND "range" = ${shared.range} AND "name" IS NOT DISTINCT FROM ${shared.name}
          AND "cards" = ${cards}::jsonb
          AND "createdAt" > ${now}::timestamptz - ${REPEAT_WINDOW_MS}::int * interval '1 millisecond'
        ORDER BY "createdAt" DESC LIMIT 1`,
      client,
    );
    if (repeated) return repeated.token;
    const token = randomBytes(TOKEN_BYTES).toString("base64url");
    const written = await execute(
      sql`INSERT INTO "ReviewShare" ("userId", "range", "name", "cards", "createdAt", "token")
        SELECT ${userId}, ${shared.range}, ${shared.name}, ${cards}::jsonb, ${now}::timestamptz, ${token}
        WHERE (SELECT count(*) FROM "ReviewShare" WHERE "userId" = ${userId}) < ${MAX_SHARES}`,
      client,
    );
    return written === 1 ? token : null;
  });
}

/** Newest first. */
export function listOwnShares(userId: number): Promise<OwnShare[]> {
  return rows<OwnShare>(sql`
    SELECT "token", "range", "name", jsonb_path_query_array("cards", '$[*].title') AS "titles", "createdAt"
    FROM "ReviewShare" WHERE "userId" = ${userId} ORDER BY "createdAt" DESC, "token"`);
}

/** False when the person has no such link. */
export async function revokeShare(userId: number, token: string): Promise<boolean> {
  const { count } = await db.reviewShare.deleteMany({ where: { userId, token } });
  return count > 0;
}

/** Null when the link does not exist or was revoked. */
export async function findSharedReview(token: string): Promise<(SharedReview & { createdAt: Date }) | null> {
  if (!Token.safeParse(token).success) return null;
  const found = await db.reviewShare.findUnique({
    where: { token },
    select: { range: true, name: true, cards: true, createdAt: true },
  });
  return found && { ...found, cards: SharedCards.parse(found.cards) };
}
