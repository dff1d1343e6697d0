import { LONGEST_MEMO, memoLength } from "@/lib/simkl/memo-length";
import type { Change } from "./change";
import { allAired, chooseEpisodes, seasonsBefore, wholeSeason } from "./choose-episodes";
import type { PlainIntent } from "./intent";
import { memoText } from "./memo-text";
import { isFilm, type TitleFacts } from "./title-facts";
import { instantOf, watchDate } from "./watch-date";
import { refuse } from "./write-refused";

/**
 * Makes an intent definite for its title.
 * @throws WriteRefused for what Simkl would refuse, drop without a word or turn into something else
 * (docs/simkl-api.md#ratings, #writing-to-the-library), and for
 *   what changes nothing.
 */
export function checkIntent(intent: PlainIntent, title: TitleFacts, now: Date): Change {
  switch (intent.kind) {
    case "watch-film":
      return watchFilm(title, watchDate(intent.watchedAt, now), added(intent, now));
    case "watch-episodes":
      return {
        ...watch(
          title,
          watchDate(intent.watchedAt, now),
          chooseEpisodes(title, dated(intent.episodes, now), "unwatched"),
        ),
        ...added(intent, now),
      };
    case "watch-season":
      return watch(title, watchDate(intent.watchedAt, now), [wholeSeason(title, intent.season, "unwatched")]);
    case "watch-aired":
      return watch(title, watchDate(intent.watchedAt, now), isFilm(title) ? [] : allAired(title));
    case "watch-up-to":
      return watch(title, watchDate(intent.watchedAt, now), seasonsBefore(title, intent));
    case "unwatch-episodes":
      return unwatch(title, chooseEpisodes(title, intent.episodes, "watched"));
    case "unwatch-season":
      return unwatch(title, [wholeSeason(title, intent.season, "watched")]);
    case "list":
      return {
        ...list(title, intent.status),
        ...(intent.watchedAt && { at: watchDate(intent.watchedAt, now) }),
        ...added(intent, now),
      };
    case "rate":
      return rate(title, intent.rating, notAfter(now, intent.ratedAt));
    case "unrate":
      if (title.state.rating === null) refuse("You have not rated this.");
      return { kind: "unrate" };
    case "memo":
      return memo(title, memoText(intent.text), intent.isPrivate);
    case "remove":
      if (title.state.status === null) refuse("This is not in your library.");
      return { kind: "remove" };
  }
}

type Dates = Pick<Extract<PlainIntent, { kind: "list" }>, "addedAt">;

function added({ addedAt }: Dates, now: Date): Dates {
  return addedAt ? { addedAt: instantOf(notAfter(now, addedAt)) } : {};
}

function notAfter(now: Date, told: string | undefined): Date {
  return told ? new Date(Math.min(now.getTime(), Date.parse(told))) : now;
}

function dated(episodes: Extract<PlainIntent, { kind: "watch-episodes" }>["episodes"], now: Date) {
  return episodes.map(({ watchedAt, ...place }) => ({
    ...place,
    ...(watchedAt && { at: watchDate(watchedAt, now) }),
  }));
}

function watchFilm(title: TitleFacts, at: string, addedAt: Dates): Change {
  if (!isFilm(title)) refuse("This is a show: please choose which episodes you watched.");
  // Sent again it would be nothing, or a rewatch that nobody asked for
  // (docs/simkl-api.md#which-writes-become-rewatches).
  if (title.state.status === "completed") refuse("You have marked this as watched already.");
  return { kind: "watch", at, ...addedAt, seasons: [] };
}

function watch(title: TitleFacts, at: string, seasons: Extract<Change, { kind: "watch" }>["seasons"]): Change {
  if (isFilm(title)) refuse("A film has no episodes.");
  const isNothing = seasons.every(
    ({ isWhole, episodes }) => episodes.length === 0 && !(isWhole && !title.episodes.length),
  );
  if (isNothing) refuse("You have marked all of this as watched already.");
  return { kind: "watch", at, seasons };
}

function unwatch(title: TitleFacts, seasons: Extract<Change, { kind: "unwatch" }>["seasons"]): Change {
  if (isFilm(title)) refuse("To unmark a film, move it to another list or remove it from your library.");
  if (title.state.status === null) refuse("This is not in your library.");
  if (seasons.every(({ episodes }) => episodes.length === 0) && !title.state.hasUnnamed)
    refuse("None of this is marked as watched.");
  return { kind: "unwatch", seasons };
}

function list(title: TitleFacts, status: Extract<Change, { kind: "list" }>["status"]): Change {
  if (isFilm(title) && (status === "watching" || status === "hold"))
    refuse("A film cannot be on that list. Simkl keeps films as planned, completed or dropped.");
  if (title.state.status === status) refuse("It is on that list already.");
  return { kind: "list", status };
}

function rate(title: TitleFacts, rating: number, at: Date): Change {
  if (!Number.isInteger(rating) || rating < 1 || rating > 10) refuse("A rating is a whole number from 1 to 10.");
  if (title.state.rating === rating) refuse("You have given it that rating already.");
  return { kind: "rate", rating, at: instantOf(at) };
}

function memo(title: TitleFacts, text: string, isPrivate: boolean): Change {
  const { status, memo: before } = title.state;
  if (status === null) refuse("Only something on one of your lists can have a memo. Please add it first.");
  const length = memoLength(text);
  if (length > LONGEST_MEMO)
    refuse(`A memo has at most ${LONGEST_MEMO} characters; this one has ${length}. An emoji counts as two or more.`);
  if (text === "" && before === null) refuse("There is no memo to delete.");
  if (before?.text === text && before.isPrivate === isPrivate) refuse("The memo says that already.");
  return { kind: "memo", text, isPrivate };
}
