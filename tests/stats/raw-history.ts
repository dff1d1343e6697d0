import { TYPICAL_RUNTIME } from "@/lib/database/usual-minutes";
import type { Account, Item, Kind, Title, World } from "@/simulator/model";

/** A viewing as the simulator keeps it, judged and measured by rules written down a second time. */
export interface RawViewing {
  simklId: number;
  kind: Kind;
  rewatchId: number;
  season: number;
  number: number;
  isMovie: boolean;
  at: string | null;
  quality: "exact" | "bulk" | "synthetic" | "unknown";
  minutes: number;
  isEstimated: boolean;
}

/** Everything an account watched that has a row, in the order of the history. */
export function listRawHistory(account: Account, world: World): RawViewing[] {
  const movies: RawViewing[] = [];
  const episodes: RawViewing[] = [];
  for (const item of account.items.values()) {
    const title = getTitle(item, world);
    for (const part of listParts(item)) {
      if (!isMovie(title, part.watched))
        episodes.push(
          ...gradeInvented(gradeDates([...part.watched].map(([key, at]) => toViewing(title, part.id, key, at)))).filter(
            ({ season, number, at }) => part.id === 0 || item.watched.get(`${season}:${number}`) !== at,
          ),
        );
      // A rewatch with the first watch's own date is the first watch, told once more.
      else if (part.id > 0 && part.lastWatchedAt !== null && part.lastWatchedAt === item.lastWatchedAt) continue;
      else if (part.id > 0 || part.lastWatchedAt || item.status === "completed")
        movies.push(toViewing(title, part.id, "0:0", part.lastWatchedAt));
    }
  }
  return [...gradeDates(movies), ...episodes].sort(compareViewings);
}

export interface RawCount {
  kind: Kind;
  episodes: number;
  title: Title;
}

/** Episodes that an account has watched without anybody knowing which. */
export function listRawCounts(account: Account, world: World): RawCount[] {
  return [...account.items.values()].flatMap((item) => {
    const title = getTitle(item, world);
    const known = [...item.watched.keys()].filter((key) => !key.startsWith("0:")).length;
    const episodes = (item.recorded?.watchedEpisodes ?? known + item.undatedCount) - known;
    return title.kind !== "movie" && episodes > 0 ? [{ kind: title.kind, episodes, title }] : [];
  });
}

function getTitle({ simkl }: Item, world: World): Title {
  const title = world.titles.get(simkl);
  if (!title) throw new Error(`No title ${simkl}`);
  return title;
}

interface Part {
  id: number;
  lastWatchedAt: string | null;
  watched: Map<string, string | null>;
}

function listParts({ lastWatchedAt, watched, rewatches }: Item): Part[] {
  const again = rewatches.map(({ id, lastWatchedAt: last, episodes }) => ({
    id,
    lastWatchedAt: last,
    watched: new Map<string, string | null>(episodes),
  }));
  return [{ id: 0, lastWatchedAt, watched }, ...again];
}

function isMovie({ kind, animeType }: Title, watched: ReadonlyMap<string, unknown>): boolean {
  return kind === "movie" || (animeType === "movie" && watched.size === 0);
}

function toViewing(title: Title, rewatchId: number, key: string, at: string | null): RawViewing {
  const [season = 0, number = 0] = key.split(":").map(Number);
  const isMovieKey = key === "0:0";
  const episode = title.episodes.find((one) => one.season === season && one.number === number);
  const known = (isMovieKey ? null : episode?.runtime) || title.runtime;
  return {
    simklId: title.simkl,
    kind: title.kind,
    rewatchId,
    season,
    number,
    isMovie: isMovieKey,
    at,
    quality: "exact",
    minutes: known || TYPICAL_RUNTIME[title.kind],
    isEstimated: !known,
  };
}

/** Viewings that one click can mark together, each with what its date is worth. */
function gradeDates(viewings: RawViewing[]): RawViewing[] {
  const together = new Map<string | null, number>();
  for (const { at } of viewings) together.set(at, (together.get(at) ?? 0) + 1);
  return viewings.map((viewing) => ({ ...viewing, quality: gradeDate(viewing.at, together.get(viewing.at) ?? 0) }));
}

/** Full minutes of the day that three days of a title's episodes share were filled in, where they are not the lesser part of all full minutes. */
function gradeInvented(viewings: RawViewing[]): RawViewing[] {
  const full = new Set<string>();
  for (const { at } of viewings) if (at !== null && at >= "2000" && at.slice(17, 19) === "00") full.add(at);
  const isShared = (at: string) => [...full].filter((other) => other.slice(11) === at.slice(11)).length >= 3;
  const shared = new Set([...full].filter(isShared));
  if (shared.size < full.size - shared.size) return viewings;
  return viewings.map((one) =>
    one.quality === "exact" && shared.has(one.at ?? "") ? { ...one, quality: "synthetic" } : one,
  );
}

function gradeDate(at: string | null, together: number): RawViewing["quality"] {
  if (at === null || Number(at.slice(0, 4)) < 2000) return "unknown";
  if (together >= 3) return "bulk";
  return at.slice(11, 19) === "00:00:00" ? "synthetic" : "exact";
}

function compareViewings(one: RawViewing, other: RawViewing): number {
  const [at, otherAt] = [one.at ?? "", other.at ?? ""];
  if (at !== otherAt) return at < otherAt ? -1 : 1;
  return (
    one.simklId - other.simklId ||
    one.season - other.season ||
    one.number - other.number ||
    one.rewatchId - other.rewatchId
  );
}
