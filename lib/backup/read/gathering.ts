import { LONGEST_MEMO, memoLength } from "@/lib/simkl/memo-length";
import { memoText } from "@/lib/writes/memo-text";
import { refuse } from "../backup-refused";
import type { Entry } from "../entry";
import { MOST_EPISODES, MOST_TITLES } from "../limits";

/** What can be counted and not taken over, each with how it is said of one and of more. */
const LEFT_OUT = {
  rewatches: ["viewing again", "viewings again: Watchfolio sends no rewatches by itself"],
  unreadable: ["row that could not be read", "rows that could not be read"],
  memos: [
    `review longer than the ${LONGEST_MEMO} characters of a memo`,
    `reviews longer than the ${LONGEST_MEMO} characters of a memo`,
  ],
  parts: ["rating of a single season or episode", "ratings of single seasons or episodes, which Simkl does not have"],
  others: ["entry that is neither film nor show", "entries that are neither films nor shows"],
  bare: ["show without a word about which episodes", "shows without a word about which episodes"],
} as const;

type LeftOut = keyof typeof LEFT_OUT;

type Named = Pick<Entry, "kind" | "title" | "year" | "ids"> & Partial<Pick<Entry, "animeType" | "countsLikeTvdb">>;

/** The titles of a file, put together from all the rows that speak of them. */
export class Gathering {
  readonly #entries = new Map<string, Entry>();
  readonly #dates = new Map<string, Map<string, { season: number; number: number; at: string | null }>>();
  readonly #leftOut = new Map<LeftOut, number>();
  #episodes = 0;

  /** The entry under a key of the reader's, the same for every row about the title. */
  of(key: string, { kind, title, year, ids, animeType = null, countsLikeTvdb = false }: Named): Entry {
    const known = this.#entries.get(key);
    if (known) {
      for (const [name, id] of Object.entries(ids)) known.ids[name] ??= id;
      return known;
    }
    if (this.#entries.size >= MOST_TITLES) refuse("too-many-titles");
    const entry: Entry = {
      ...{ kind, animeType, title, year, ids: { ...ids }, countsLikeTvdb },
      ...{ status: null, addedAt: null, rating: null, ratedAt: null, memo: null, film: null, episodes: [] },
      ...{ isAllWatched: false, lastWatchedAt: null },
    };
    this.#entries.set(key, entry);
    return entry;
  }

  /** A film was watched: its first known date counts. */
  watchFilm(entry: Entry, at: string | null): void {
    entry.film = { at: earlier(entry.film?.at ?? null, at) };
  }

  /** An episode was watched; again when it is known already. */
  watchEpisode(key: string, place: { season: number; number: number }, at: string | null): "first" | "again" {
    const dates = this.#dates.get(key) ?? new Map();
    this.#dates.set(key, dates);
    const episode = `${place.season}:${place.number}`;
    const known = dates.get(episode);
    if (!known) this.#episodes += 1;
    if (this.#episodes > MOST_EPISODES) refuse("too-many-episodes");
    dates.set(episode, { ...place, at: earlier(known?.at ?? null, at) });
    return known ? "again" : "first";
  }

  /** A remark on a title, when it is short enough to be one. */
  note(entry: Entry, text: string, isPrivate: boolean): void {
    const memo = memoText(text);
    if (memoLength(memo) > LONGEST_MEMO) this.leaveOut("memos");
    else if (memo !== "") entry.memo = { text: memo, isPrivate };
  }

  leaveOut(what: LeftOut, count = 1): void {
    this.#leftOut.set(what, (this.#leftOut.get(what) ?? 0) + count);
  }

  /** Everything, the episodes in order. What the file says nothing about is no entry. */
  entries(): Entry[] {
    return [...this.#entries].flatMap(([key, entry]) => {
      const episodes = [...(this.#dates.get(key)?.values() ?? [])].sort(byPlace);
      return this.#isBare(key, entry) ? [] : [{ ...entry, episodes }];
    });
  }

  /** What was left out, as lines for the person. */
  leftOut(): string[] {
    const bare = [...this.#entries].filter(([key, entry]) => entry.kind !== "movie" && this.#isBare(key, entry)).length;
    const counts = [...this.#leftOut, ...(bare > 0 ? [["bare", bare] as const] : [])];
    return counts.map(([what, count]) => `${count.toLocaleString("en")} ${LEFT_OUT[what][count === 1 ? 0 : 1]}`);
  }

  #isBare(key: string, { status, rating, memo, film, isAllWatched }: Entry): boolean {
    return !status && !rating && !memo && !film && !isAllWatched && !this.#dates.has(key);
  }
}

function earlier(one: string | null, other: string | null): string | null {
  if (one === null || other === null) return one ?? other;
  return one < other ? one : other;
}

type Place = { season: number; number: number };

function byPlace(one: Place, other: Place): number {
  return one.season - other.season || one.number - other.number;
}
