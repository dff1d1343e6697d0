import { z } from "zod";
import { ensureRecord } from "@/lib/catalog/titles/ensure-record";
import { findReleaseDay, listAiredEpisodes } from "@/lib/catalog/titles/release-dates";
import { findTitleName } from "@/lib/library/title/title-name";

const MAX_EPISODES = 2000;
const YEAR_2000 = Date.UTC(2000, 0, 1);
const NOON_MS = 12 * 60 * 60_000;

const ReleasedIntent = z.looseObject({
  kind: z.enum(["watch-film", "list"]),
  simklId: z.int32().positive(),
  watchedAt: z.literal("released"),
});

/**
 * An intent whose viewings have the dates of release, where it asks for them; "unreleased" when Simkl names no date. A whole show
 * becomes its aired episodes, each on its day.
 */
export async function withReleaseDates(input: unknown, now: Date): Promise<unknown> {
  const intent = ReleasedIntent.safeParse(input).data;
  if (!intent) return input;
  const { kind, simklId } = intent;
  const title = await findTitleName(simklId);
  if (title) await ensureRecord(title.kind, simklId, now);
  if (kind === "watch-film") {
    const day = await findReleaseDay(simklId);
    if (!day) return "unreleased";
    return { ...intent, watchedAt: new Date(Math.min(day.getTime() + NOON_MS, now.getTime())).toISOString() };
  }
  const episodes = (await listAiredEpisodes(simklId, now)).map(({ airedAt, ...place }) => ({
    ...place,
    // Simkl keeps no earlier dates (docs/simkl-api.md#adding-to-the-history).
    watchedAt: airedAt.getTime() < YEAR_2000 ? "long-ago" : airedAt.toISOString(),
  }));
  return episodes.length > 0 && episodes.length <= MAX_EPISODES
    ? { kind: "watch-episodes", simklId, watchedAt: "now", episodes }
    : "unreleased";
}
