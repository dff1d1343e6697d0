import "server-only";
import { db } from "@/lib/database/client";
import type { Kind, Plan } from "@/lib/database/generated/enums";
import { rows, sql } from "@/lib/database/sql";
import { NOT_OVERTAKEN } from "@/lib/library/up-next/not-overtaken";
import { groupBy } from "@/lib/utils/group-by";
import { exportPlayback } from "./export-playback";
import { type ExportedWatch, exportItem, exportRewatch } from "./export-row";

/** Raised when the shape changes. */
const VERSION = 1;
const BATCH = 200;

interface Owner {
  id: number;
  plan: Plan;
}

/**
 * Streams `{version, exportedAt, movies, shows, anime, playback}`, in the shapes of `/sync/all-items` and `/sync/playback`.
 * Each batch is a snapshot; text without the closing brace is incomplete.
 */
export async function* exportLibrary(owner: Owner, now: Date): AsyncGenerator<string> {
  yield `{"version":${VERSION},"exportedAt":"${now.toISOString()}"`;
  yield* renderList("movies", readItemRows(owner, "movie"));
  yield* renderList("shows", readItemRows(owner, "tv"));
  yield* renderList("anime", readItemRows(owner, "anime"));
  yield* renderList("playback", readPlaybackRows(owner.id));
  yield "}\n";
}

/** One row per line, so that exports can be compared by line. */
async function* renderList(name: string, batches: AsyncIterable<string[]>): AsyncGenerator<string> {
  yield `,\n"${name}":[`;
  let separator = "\n";
  for await (const batch of batches) {
    if (batch.length === 0) continue;
    yield separator + batch.join(",\n");
    separator = ",\n";
  }
  yield "]";
}

async function* readItemRows(owner: Owner, kind: Kind): AsyncGenerator<string[]> {
  for (let after = 0; ; ) {
    const { items, watches, rewatches } = await readBatch(owner.id, kind, after);
    const watchesByViewing = groupBy(watches, toViewingKey);
    const rewatchesByTitle = groupBy(rewatches, ({ simklId }) => simklId);
    yield items.flatMap((item) => [
      JSON.stringify(
        exportItem(item, watchesByViewing.get(toViewingKey({ ...item, rewatchId: 0 })) ?? [], owner.plan !== "free"),
      ),
      ...(rewatchesByTitle.get(item.simklId) ?? []).map((session) =>
        JSON.stringify(exportRewatch(item, session, watchesByViewing.get(toViewingKey(session)) ?? [])),
      ),
    ]);
    const last = items.at(-1);
    if (!last || items.length < BATCH) return;
    after = last.simklId;
  }
}

function toViewingKey({ simklId, rewatchId }: Pick<ExportedWatch, "simklId" | "rewatchId">): string {
  return `${simklId}:${rewatchId}`;
}

/** The next items after a Simkl id with viewings and rewatches, as one snapshot. */
function readBatch(userId: number, kind: Kind, after: number) {
  return db.$transaction(
    async (tx) => {
      const items = await tx.libraryItem.findMany({
        where: { userId, simklId: { gt: after }, title: { kind } },
        include: { title: true },
        orderBy: { simklId: "asc" },
        take: BATCH,
      });
      const filter = { userId, simklId: { in: items.map(({ simklId }) => simklId) } };
      return {
        items,
        watches: await tx.watch.findMany({ where: filter, orderBy: [{ season: "asc" }, { number: "asc" }] }),
        rewatches: await tx.rewatchSession.findMany({ where: filter, orderBy: { rewatchId: "asc" } }),
      };
    },
    { isolationLevel: "RepeatableRead" },
  );
}

/** A plan limits paused titles, so one read is enough. */
async function* readPlaybackRows(userId: number): AsyncGenerator<string[]> {
  const shown = await rows<{ id: string }>(sql`
    SELECT p."id" FROM "Playback" p WHERE p."userId" = ${userId} AND ${NOT_OVERTAKEN}`);
  const where = { userId, id: { in: shown.map(({ id }) => BigInt(id)) } };
  const playbacks = await db.playback.findMany({ where, orderBy: [{ pausedAt: "desc" }, { id: "desc" }] });
  const titles = await db.title.findMany({ where: { simklId: { in: playbacks.map(({ simklId }) => simklId) } } });
  const titlesById = new Map(titles.map((title) => [title.simklId, title]));
  yield playbacks.flatMap((playback) => {
    const title = titlesById.get(playback.simklId);
    return title ? [exportPlayback(playback, title)] : [];
  });
}
