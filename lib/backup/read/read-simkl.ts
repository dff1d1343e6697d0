import { cleanText } from "@/lib/database/storable";
import { KIND_OF, type SyncKind } from "@/lib/simkl/kind";
import { type LibraryRow, readLibraryRow } from "@/lib/simkl/library-row";
import { refuse } from "../backup-refused";
import { idsOf, instantOf, placeOf, ratingOf, titleOf, yearOf } from "./facts";
import type { Gathering } from "./gathering";
import type { Reader } from "./reader";

const LISTS: SyncKind[] = ["shows", "movies", "anime"];

/** Our own export and Simkl's, both with rows of `/sync/all-items` (docs/simkl-api.md#all-items). */
export const simklReader: Reader = {
  fits({ json }) {
    if (!LISTS.some((key) => json?.has(key))) return null;
    return json?.has("exportedAt") ? "watchfolio" : "simkl";
  },
  read({ json }, into) {
    for (const key of LISTS)
      for (const raw of json?.rows(key) ?? refuse("no-lists")) {
        const { row, unreadable } = readLibraryRow(KIND_OF[key], raw);
        if (unreadable > 0) into.leaveOut("unreadable", unreadable);
        if (row?.isRewatch) into.leaveOut("rewatches");
        else if (row) readRow(row, into);
      }
  },
};

function readRow(row: LibraryRow, into: Gathering): void {
  const title = titleOf(row.title);
  if (!title || row.simklId > 2 ** 31 - 1) {
    into.leaveOut("unreadable");
    return;
  }
  const key = String(row.simklId);
  const { kind, status } = row;
  const animeType = cleanText(row.animeType)?.slice(0, 40) ?? null;
  const ids = { ...idsOf(row.ids), simkl: row.simklId };
  const entry = into.of(key, { kind, animeType, title, year: yearOf(row.year), ids });
  entry.addedAt = instantOf(row.addedAt);
  entry.rating = ratingOf(row.rating);
  entry.ratedAt = instantOf(row.ratedAt);
  entry.lastWatchedAt = instantOf(row.lastWatchedAt);
  if (row.memo) into.note(entry, row.memo.text, row.memo.isPrivate);

  const isFilm = kind === "movie" || animeType === "movie";
  // Old libraries have films on lists that films cannot be on any more
  // (docs/simkl-api.md#types-statuses-and-media-objects).
  entry.status = isFilm && status === "hold" ? "plantowatch" : isFilm && status === "watching" ? "completed" : status;
  if (isFilm) {
    if (entry.status === "completed") into.watchFilm(entry, entry.lastWatchedAt);
    return;
  }
  for (const episode of row.episodes) {
    const place = placeOf(episode.season, episode.number);
    if (place) into.watchEpisode(key, place, instantOf(episode.watchedAt));
    else into.leaveOut("unreadable");
  }
  const named = row.episodes.filter(({ season }) => season > 0).length;
  const aired = row.totalEpisodes - row.notAiredEpisodes;
  // Short forms of an export name no episodes of what is completed, nor count them.
  const isMore = row.watchedEpisodes > named || named === 0;
  entry.isAllWatched = isMore && (status === "completed" || (row.watchedEpisodes > 0 && row.watchedEpisodes >= aired));
}
