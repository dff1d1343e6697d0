import { z } from "zod";
import type { Kind } from "@/lib/domain/kind";
import type { SimklUser } from "@/lib/simkl/client/client";
import { titleIds } from "@/lib/simkl/schemas/ids";
import type { SyncKind } from "@/lib/simkl/schemas/kind";
import { listKinds, listLibraryEntries } from "@/lib/simkl/schemas/library-entries";
import type { ListStatus } from "@/lib/simkl/schemas/list-status";
import { buildAllItemsPath } from "./all-items-query";

const DEADLINE_MS = 60_000;

/** An unreadable row may be any title: then draw no conclusion. */
export interface LibraryIds {
  rows: { kind: Kind; simklId: number; slug: string | null }[];
  unreadable: number;
  empty: boolean;
  /** Kinds with a list; an empty kind may have none (docs/simkl-api.md#null-and-empty-values). */
  kinds: Kind[];
}

/** What is missing here was removed (docs/simkl-api.md#sync-algorithm). */
export function readLibraryIds(user: SimklUser, kind?: SyncKind, status?: ListStatus): Promise<LibraryIds> {
  return user.send({
    method: "GET",
    path: buildAllItemsPath(kind, status),
    query: { extended: "simkl_ids_only" },
    deadlineMs: DEADLINE_MS,
    read: parseIds,
    rows: ({ rows }) => rows.length,
  });
}

const WrappedTitle = z.object({ ids: titleIds }).optional();
const IdRow = z.object({ show: WrappedTitle, movie: WrappedTitle, anime: WrappedTitle });

function parseIds(body: unknown): LibraryIds {
  const result: LibraryIds = { rows: [], unreadable: 0, empty: true, kinds: listKinds(body) };
  for (const { kind, raw } of listLibraryEntries(body)) {
    result.empty = false;
    const parsed = IdRow.safeParse(raw);
    const title = parsed.data?.show ?? parsed.data?.movie ?? parsed.data?.anime;
    if (title) result.rows.push({ kind, simklId: title.ids.simklId, slug: title.ids.ids.slug ?? null });
    else result.unreadable += 1;
  }
  return result;
}
