import "server-only";
import { randomBytes } from "node:crypto";
import { z } from "zod";
import { db } from "@/lib/database/client";
import { execute, rows, sql } from "@/lib/database/sql";
import { withTransaction } from "@/lib/database/transaction";
import type { ReviewCard } from "@/lib/stats/review/review-card";
import { SharedCards } from "./shared-cards";

/** What whoever has the link sees, and nothing else. */
export interface SharedReview {
  /** `YYYY` or `YYYY-MM`. */
  range: string;
  /** Null when the person's name is not to be shown. */
  name: string | null;
  cards: readonly ReviewCard[];
}

/** A link of a person's own. */
export interface OwnShare {
  token: string;
  range: string;
  name: string | null;
  /** What the cards are called. */
  titles: string[];
  createdAt: Date;
}

/** More are not shared with people but with machines. */
export const MAX_SHARES = 50;

const TOKEN_BYTES = 24;

/** What a link's token looks like; anything else is none, and is not asked for. */
export const Token = z.base64url().length((TOKEN_BYTES / 3) * 4);

/** Who asks for the same within a minute has pressed twice. */
const REPEAT_WINDOW_MS = 60_000;

/**
 * Keeps what a person chose under a link that nobody can guess; null when they have as many links as one can have. The same choice
 * again right away has the same link.
 */
export async function createShare(userId: number, shared: SharedReview, now = new Date()): Promise<string | null> {
  const cards = JSON.stringify(SharedCards.parse(shared.cards));
  return withTransaction(async (client) => {
    // One after the other: two presses of a button come at once.
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

/** A person's links, newest first. */
export function listOwnShares(userId: number): Promise<OwnShare[]> {
  return rows<OwnShare>(sql`
    SELECT "token", "range", "name", jsonb_path_query_array("cards", '$[*].title') AS "titles", "createdAt"
    FROM "ReviewShare" WHERE "userId" = ${userId} ORDER BY "createdAt" DESC, "token"`);
}

/** Deletes a link of the person's own, and what it showed. False when they have no such link. */
export async function revokeShare(userId: number, token: string): Promise<boolean> {
  const { count } = await db.reviewShare.deleteMany({ where: { userId, token } });
  return count > 0;
}

/** What a link shows to anybody; null when there is none, or no longer. */
export async function findSharedReview(token: string): Promise<(SharedReview & { createdAt: Date }) | null> {
  if (!Token.safeParse(token).success) return null;
  const found = await db.reviewShare.findUnique({
    where: { token },
    select: { range: true, name: true, cards: true, createdAt: true },
  });
  return found && { ...found, cards: SharedCards.parse(found.cards) };
}
