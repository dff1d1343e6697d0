import type { Entry } from "@/lib/file-import/entry";
import { rejectImport } from "@/lib/file-import/import-rejected-error";
import { MAX_EPISODES, MAX_TITLES } from "@/lib/file-import/limits";
import { normalizeMemo } from "@/lib/outbox/intents/normalize-memo";
import { getMemoLength, MAX_MEMO_LENGTH } from "@/lib/simkl/schemas/memo-length";
import type { LeftOut } from "./left-out";

type TitleFields = Pick<Entry, "kind" | "title" | "year" | "ids"> &
  Partial<Pick<Entry, "animeType" | "countsLikeTvdb">>;

/** Merges all rows about a title. */
export class EntryCollector {
  readonly #entries = new Map<string, Entry>();
  readonly #dates = new Map<string, Map<string, { season: number; number: number; at: string | null }>>();
  readonly #leftOut = new Map<LeftOut["code"], number>();
  #episodes = 0;

  /** `key` is the same for every row about the title. */
  getEntry(key: string, { kind, title, year, ids, animeType = null, countsLikeTvdb = false }: TitleFields): Entry {
    const existing = this.#entries.get(key);
    if (existing) {
      for (const [name, id] of Object.entries(ids)) existing.ids[name] ??= id;
      return existing;
    }
    if (this.#entries.size >= MAX_TITLES) rejectImport("too-many-titles");
    const entry: Entry = {
      ...{ kind, animeType, title, year, ids: { ...ids }, countsLikeTvdb },
      ...{ status: null, addedAt: null, rating: null, ratedAt: null, memo: null, film: null, episodes: [] },
      ...{ isAllWatched: false, lastWatchedAt: null },
    };
    this.#entries.set(key, entry);
    return entry;
  }

  /** The earliest known date counts. */
  addMovieWatch(entry: Entry, at: string | null): void {
    entry.film = { at: getEarlier(entry.film?.at ?? null, at) };
  }

  addEpisodeWatch(key: string, place: { season: number; number: number }, at: string | null): "first" | "again" {
    const dates = this.#dates.get(key) ?? new Map();
    this.#dates.set(key, dates);
    const episode = `${place.season}:${place.number}`;
    const existing = dates.get(episode);
    if (!existing) this.#episodes += 1;
    if (this.#episodes > MAX_EPISODES) rejectImport("too-many-episodes");
    dates.set(episode, { ...place, at: getEarlier(existing?.at ?? null, at) });
    return existing ? "again" : "first";
  }

  /** Skips texts that are too long. */
  setMemo(entry: Entry, text: string, isPrivate: boolean): void {
    const memo = normalizeMemo(text);
    if (getMemoLength(memo) > MAX_MEMO_LENGTH) this.countSkipped("memos");
    else if (memo !== "") entry.memo = { text: memo, isPrivate };
  }

  countSkipped(reason: LeftOut["code"], count = 1): void {
    this.#leftOut.set(reason, (this.#leftOut.get(reason) ?? 0) + count);
  }

  /** Without titles of which the file says nothing. */
  listEntries(): Entry[] {
    return [...this.#entries].flatMap(([key, entry]) => {
      const episodes = [...(this.#dates.get(key)?.values() ?? [])].sort(compareByPlace);
      return this.#isBare(key, entry) ? [] : [{ ...entry, episodes }];
    });
  }

  listSkipped(): LeftOut[] {
    const bare = [...this.#entries].filter(([key, entry]) => entry.kind !== "movie" && this.#isBare(key, entry)).length;
    const counts = [...this.#leftOut].map(([code, count]) => ({ code, count }));
    return bare > 0 ? [...counts, { code: "bare", count: bare }] : counts;
  }

  #isBare(key: string, { status, rating, memo, film, isAllWatched }: Entry): boolean {
    return !status && !rating && !memo && !film && !isAllWatched && !this.#dates.has(key);
  }
}

function getEarlier(one: string | null, other: string | null): string | null {
  if (one === null || other === null) return one ?? other;
  return one < other ? one : other;
}

type Place = { season: number; number: number };

function compareByPlace(one: Place, other: Place): number {
  return one.season - other.season || one.number - other.number;
}
