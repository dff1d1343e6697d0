import "server-only";
import { db } from "@/lib/database/client";
import type { Kind, Plan } from "@/lib/database/generated/enums";
import { exportPlayback } from "./export-playback";
import { type ExportedWatch, exportItem, exportRewatch } from "./export-row";
import { grouped } from "./grouped";
import { NOT_OVERTAKEN } from "./not-overtaken";

/** Raised when the shape changes. */
const VERSION = 1;
const BATCH = 200;

interface Owner {
  id: number;
  plan: Plan;
}

/**
 * A person's library as the text of one JSON object `{version, exportedAt, movies, shows, anime, playback}`, bit by bit: rows
 * as `/sync/all-items` gives them with everything on, rewatches included, and as `/sync/playback` does. Each batch is of one
 * instant, and nothing is read before it is asked for. Whoever gets no end has no whole library.
 */
export async function* exportLibrary(owner: Owner, now: Date): AsyncGenerator<string> {
  yield `{"version":${VERSION},"exportedAt":"${now.toISOString()}"`;
  yield* list("movies", itemRows(owner, "movie"));
  yield* list("shows", itemRows(owner, "tv"));
  yield* list("anime", itemRows(owner, "anime"));
  yield* list("playback", playbackRows(owner.id));
  yield "}\n";
}

/** One row a line, so that an export can be read, compared and cut by line. */
async function* list(name: string, batches: AsyncIterable<string[]>): AsyncGenerator<string> {
  yield `,\n"${name}":[`;
  let separator = "\n";
  for await (const rows of batches) {
    if (rows.length === 0) continue;
    yield separator + rows.join(",\n");
    separator = ",\n";
  }
  yield "]";
}

async function* itemRows(owner: Owner, kind: Kind): AsyncGenerator<string[]> {
  for (let after = 0; ; ) {
    const { items, watches, rewatches } = await batch(owner.id, kind, after);
    const watchesOf = grouped(watches, viewingOf);
    const rewatchesOf = grouped(rewatches, ({ simklId }) => simklId);
    yield items.flatMap((item) => [
      JSON.stringify(
        exportItem(item, watchesOf.get(viewingOf({ ...item, rewatchId: 0 })) ?? [], owner.plan !== "free"),
      ),
      ...(rewatchesOf.get(item.simklId) ?? []).map((session) =>
        JSON.stringify(exportRewatch(item, session, watchesOf.get(viewingOf(session)) ?? [])),
      ),
    ]);
    const last = items.at(-1);
    if (!last || items.length < BATCH) return;
    after = last.simklId;
  }
}

function viewingOf({ simklId, rewatchId }: Pick<ExportedWatch, "simklId" | "rewatchId">): string {
  return `${simklId}:${rewatchId}`;
}

/** The next entries of a kind by Simkl id, with all that belongs to them, as of one instant. */
function batch(userId: number, kind: Kind, after: number) {
  return db.$transaction(
    async (tx) => {
      const items = await tx.libraryItem.findMany({
        where: { userId, simklId: { gt: after }, title: { kind } },
        include: { title: true },
        orderBy: { simklId: "asc" },
        take: BATCH,
      });
      const those = { userId, simklId: { in: items.map(({ simklId }) => simklId) } };
      return {
        items,
        watches: await tx.watch.findMany({ where: those, orderBy: [{ season: "asc" }, { number: "asc" }] }),
        rewatches: await tx.rewatchSession.findMany({ where: those, orderBy: { rewatchId: "asc" } }),
      };
    },
    { isolationLevel: "RepeatableRead" },
  );
}

/** A plan allows a person few enough paused titles to read them at once. */
async function* playbackRows(userId: number): AsyncGenerator<string[]> {
  const shown = await db.$queryRaw<{ id: bigint }[]>`
    SELECT p."id" FROM "Playback" p WHERE p."userId" = ${userId} AND ${NOT_OVERTAKEN}`;
  const where = { userId, id: { in: shown.map(({ id }) => id) } };
  const playbacks = await db.playback.findMany({ where, orderBy: [{ pausedAt: "desc" }, { id: "desc" }] });
  const titles = await db.title.findMany({ where: { simklId: { in: playbacks.map(({ simklId }) => simklId) } } });
  const titleOf = new Map(titles.map((title) => [title.simklId, title]));
  yield playbacks.flatMap((playback) => {
    const title = titleOf.get(playback.simklId);
    return title ? [exportPlayback(playback, title)] : [];
  });
}
