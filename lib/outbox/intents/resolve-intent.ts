import { isMovie } from "@/lib/domain/is-movie";
import { getMemoLength, MAX_MEMO_LENGTH } from "@/lib/simkl/schemas/memo-length";
import type { Change } from "./change";
import type { PlainIntent } from "./intent";
import { normalizeMemo } from "./normalize-memo";
import { selectAllAired, selectEpisodes, selectEpisodesUpTo, selectWholeSeason } from "./select-episodes";
import type { TitleFacts } from "./title-facts";
import { resolveWatchDate, toSimklInstant } from "./watch-date";
import { reject } from "./write-rejected-error";

/**
 * @throws WriteRejectedError for what Simkl would refuse, ignore or change (docs/simkl-api.md#writing-to-the-library,
 * #ratings), and for what changes nothing.
 */
export function resolveIntent(intent: PlainIntent, title: TitleFacts, now: Date): Change {
  switch (intent.kind) {
    case "watch-film":
      return resolveMovieWatch(title, resolveWatchDate(intent.watchedAt, now), toAddedAt(intent, now));
    case "watch-episodes":
      return {
        ...resolveWatch(
          title,
          resolveWatchDate(intent.watchedAt, now),
          selectEpisodes(title, withWatchDates(intent.episodes, now), "unwatched"),
        ),
        ...toAddedAt(intent, now),
      };
    case "watch-season":
      return resolveWatch(title, resolveWatchDate(intent.watchedAt, now), [
        selectWholeSeason(title, intent.season, "unwatched"),
      ]);
    case "watch-aired":
      return resolveWatch(title, resolveWatchDate(intent.watchedAt, now), isMovie(title) ? [] : selectAllAired(title));
    case "watch-up-to":
      return resolveWatch(title, resolveWatchDate(intent.watchedAt, now), selectEpisodesUpTo(title, intent));
    case "unwatch-episodes":
      return resolveUnwatch(title, selectEpisodes(title, intent.episodes, "watched"));
    case "unwatch-season":
      return resolveUnwatch(title, [selectWholeSeason(title, intent.season, "watched")]);
    case "list":
      return {
        ...resolveList(title, intent.status),
        ...(intent.watchedAt && { at: resolveWatchDate(intent.watchedAt, now) }),
        ...toAddedAt(intent, now),
      };
    case "rate":
      return resolveRating(title, intent.rating, clampToNow(now, intent.ratedAt));
    case "unrate":
      if (title.state.rating === null) reject({ code: "not-rated" });
      return { kind: "unrate" };
    case "memo":
      return resolveMemo(title, normalizeMemo(intent.text), intent.isPrivate);
    case "remove":
      if (title.state.status === null) reject({ code: "not-in-library" });
      return { kind: "remove" };
  }
}

type Dates = Pick<Extract<PlainIntent, { kind: "list" }>, "addedAt">;

function toAddedAt({ addedAt }: Dates, now: Date): Dates {
  return addedAt ? { addedAt: toSimklInstant(clampToNow(now, addedAt)) } : {};
}

function clampToNow(now: Date, value: string | undefined): Date {
  return value ? new Date(Math.min(now.getTime(), Date.parse(value))) : now;
}

function withWatchDates(episodes: Extract<PlainIntent, { kind: "watch-episodes" }>["episodes"], now: Date) {
  return episodes.map(({ watchedAt, ...place }) => ({
    ...place,
    ...(watchedAt && { at: resolveWatchDate(watchedAt, now) }),
  }));
}

function resolveMovieWatch(title: TitleFacts, at: string, addedAt: Dates): Change {
  if (!isMovie(title)) reject({ code: "episodes-needed" });
  // Sent again it could become a rewatch (docs/simkl-api.md#which-writes-become-rewatches).
  if (title.state.status === "completed") reject({ code: "already-watched" });
  return { kind: "watch", at, ...addedAt, seasons: [] };
}

function resolveWatch(title: TitleFacts, at: string, seasons: Extract<Change, { kind: "watch" }>["seasons"]): Change {
  if (isMovie(title)) reject({ code: "movie-without-episodes" });
  const isNothing = seasons.every(
    ({ isWhole, episodes }) => episodes.length === 0 && !(isWhole && !title.episodes.length),
  );
  if (isNothing) reject({ code: "all-watched" });
  return { kind: "watch", at, seasons };
}

function resolveUnwatch(title: TitleFacts, seasons: Extract<Change, { kind: "unwatch" }>["seasons"]): Change {
  if (isMovie(title)) reject({ code: "movie-not-unmarkable" });
  if (title.state.status === null) reject({ code: "not-in-library" });
  if (seasons.every(({ episodes }) => episodes.length === 0) && !title.state.hasUnnamed)
    reject({ code: "none-watched" });
  return { kind: "unwatch", seasons };
}

function resolveList(title: TitleFacts, status: Extract<Change, { kind: "list" }>["status"]): Change {
  if (isMovie(title) && (status === "watching" || status === "hold")) reject({ code: "list-not-for-movies" });
  if (title.state.status === status) reject({ code: "same-list" });
  return { kind: "list", status };
}

function resolveRating(title: TitleFacts, rating: number, at: Date): Change {
  if (!Number.isInteger(rating) || rating < 1 || rating > 10) reject({ code: "rating-invalid" });
  if (title.state.rating === rating) reject({ code: "same-rating" });
  return { kind: "rate", rating, at: toSimklInstant(at) };
}

function resolveMemo(title: TitleFacts, text: string, isPrivate: boolean): Change {
  const { status, memo: before } = title.state;
  if (status === null) reject({ code: "memo-needs-list" });
  const length = getMemoLength(text);
  if (length > MAX_MEMO_LENGTH) reject({ code: "memo-too-long", limit: MAX_MEMO_LENGTH, length });
  if (text === "" && before === null) reject({ code: "no-memo-to-delete" });
  if (before?.text === text && before.isPrivate === isPrivate) reject({ code: "same-memo" });
  return { kind: "memo", text, isPrivate };
}
