import type { Episode, Item, Status, Title } from "../model";
import { DAY, instant, MINUTE } from "../world/instant";
import type { Random } from "../world/random";
import { regularEpisodes } from "./aired-episodes";
import { type Evening, evenings, type Viewer } from "./evenings";
import { newItem } from "./new-item";

/** What becomes of the titles of `pool` in a life of evenings: watched, followed, left, or still only planned. */
export function watchLibrary(pool: readonly Title[], viewer: Viewer): Item[] {
  const watcher = new Watcher(pool, viewer);
  for (const evening of evenings(viewer)) watcher.spend(evening);
  return watcher.finish();
}

/** Films of both worlds lie together. */
type Shelf = "film" | "tv" | "anime";

/** A show or anime that has been started. */
interface Serial {
  title: Title;
  item: Item;
  episodes: Episode[];
  next: number;
  /** After how many episodes it is left, and for which list; null when it is seen through. */
  leaves: { after: number; as: Status } | null;
}

const MINUTES_WHEN_UNKNOWN = { movie: 90, tv: 45, anime: 25 };
const AT_ONCE = { tv: 3, anime: 1 };

class Watcher {
  private readonly items: Item[] = [];
  private readonly serials: Serial[] = [];
  private readonly unseen: Record<Shelf, Title[]>;
  private readonly random: Random;

  constructor(
    pool: readonly Title[],
    private readonly viewer: Viewer,
  ) {
    this.random = viewer.random;
    const on = (shelf: Shelf) => this.random.shuffled(pool.filter((title) => shelfOf(title) === shelf));
    this.unseen = { film: on("film"), tv: on("tv"), anime: on("anime") };
  }

  /** Watches until the evening is over. */
  spend(evening: Evening): void {
    let at = evening.start;
    if (evening.film) at = this.watchFilm(at);
    let last: Serial | null = null;
    while (at < evening.end) {
      const serial: Serial | null = this.startSomethingNew(at) ?? this.choose(at, evening.binge ? last : null);
      if (!serial) return;
      at = this.watchEpisode(serial, at);
      last = serial;
    }
  }

  /** Everything as it stands at the end; what was not begun is planned. */
  finish(): Item[] {
    for (const serial of this.serials) this.settle(serial);
    const planned = [...this.unseen.film, ...this.unseen.tv, ...this.unseen.anime];
    const { from, until } = this.viewer;
    for (const title of planned) {
      const addedAt = instant(until - this.random.next() ** 2 * (until - from));
      this.items.push(newItem(title.simkl, "plantowatch", addedAt));
    }
    return this.items;
  }

  /** Answers when the film is over. */
  private watchFilm(at: number): number {
    const title = this.take("film", at);
    if (!title) return at;

    const end = at + (title.runtime ?? MINUTES_WHEN_UNKNOWN.movie) * MINUTE;
    const item = newItem(title.simkl, this.random.chance(0.04) ? "dropped" : "completed", this.listedAt(end));
    if (item.status === "completed") item.lastWatchedAt = instant(end);
    item.changedAt = instant(end);
    this.items.push(item);
    return end + this.random.whole(3, 15) * MINUTE;
  }

  private watchEpisode(serial: Serial, at: number): number {
    const episode = serial.episodes[serial.next];
    if (!episode) return at;

    const { kind, runtime } = serial.title;
    const end = at + (episode.runtime ?? runtime ?? MINUTES_WHEN_UNKNOWN[kind]) * MINUTE;
    serial.next += 1;
    serial.item.watched.set(`${episode.season}:${episode.number}`, instant(end));
    serial.item.lastWatchedAt = instant(end);
    serial.item.changedAt = instant(end);
    return end + this.random.whole(20, 300) * 1000;
  }

  /** Keeps a few shows and one anime going, and now and then cannot wait for what has just come out. */
  private startSomethingNew(at: number): Serial | null {
    const shelf = this.random.chance(0.6) ? "tv" : "anime";
    const going = this.serials.filter((serial) => serial.title.kind === shelf && isReady(serial, at));
    const isFree = going.length < AT_ONCE[shelf];
    if (!this.random.chance(isFree ? 0.6 : 0.12)) return null;

    const title = this.take(shelf, at, !isFree);
    return title && this.start(title, at);
  }

  private start(title: Title, at: number): Serial {
    const item = newItem(title.simkl, "watching", this.listedAt(at));
    const serial = { title, item, episodes: regularEpisodes(title), next: 0, leaves: this.patience() };
    this.items.push(item);
    this.serials.push(serial);
    return serial;
  }

  private patience(): Serial["leaves"] {
    const after = this.random.whole(1, 6);
    if (this.random.chance(0.13)) return { after, as: "dropped" };
    if (this.random.chance(0.07)) return { after: after + 3, as: "hold" };
    return this.random.chance(0.02) ? { after, as: "watching" } : null;
  }

  private choose(at: number, last: Serial | null): Serial | null {
    if (last && isReady(last, at)) return last;
    const ready = this.serials.filter((serial) => isReady(serial, at));
    return ready.length > 0 ? this.random.pick(ready) : null;
  }

  /** Something that is out: often what came out lately, otherwise the next on the pile. */
  private take(shelf: Shelf, at: number, onlyNew = false): Title | null {
    const isOut = ({ released, episodes }: Title) =>
      released !== null && Date.parse(released) + DAY < at && (episodes[0]?.airsAt ?? "") < instant(at);
    const isNew = (title: Title) => isOut(title) && Date.parse(title.released ?? "") > at - 90 * DAY;
    const pile = this.unseen[shelf];
    const fresh = onlyNew || this.random.chance(0.6) ? pile.findIndex(isNew) : -1;
    const index = fresh >= 0 || onlyNew ? fresh : pile.findIndex(isOut);
    return index < 0 ? null : (pile.splice(index, 1)[0] ?? null);
  }

  private listedAt(at: number): string {
    const before = this.random.chance(0.4) ? this.random.next() * 200 * DAY : this.random.whole(3, 30) * MINUTE;
    return instant(Math.max(this.viewer.from, at - before));
  }

  /** Gives a serial the list it is on at the end. */
  private settle({ title, item, episodes, next, leaves }: Serial): void {
    const now = instant(this.viewer.until);
    const upcoming = episodes[next]?.airsAt ?? null;
    if (leaves && next >= leaves.after && upcoming !== null && upcoming <= now) {
      item.status = leaves.as;
      if (leaves.as !== "watching") item.changedAt = this.somewhatLater(item.changedAt);
    } else if (next === episodes.length && title.status === "ended") item.status = "completed";
    else if (upcoming !== null && upcoming > item.changedAt && upcoming <= now) item.changedAt = upcoming;
  }

  private somewhatLater(at: string): string {
    const wait = this.random.whole(1, 40) * DAY;
    return instant(Math.min(Date.parse(at) + wait, this.viewer.until - MINUTE));
  }
}

function isReady({ episodes, next, leaves }: Serial, at: number): boolean {
  const airsAt = episodes[next]?.airsAt ?? null;
  return airsAt !== null && Date.parse(airsAt) < at && !(leaves && next >= leaves.after);
}

function shelfOf({ kind, animeType }: Title): Shelf {
  return kind === "movie" || animeType === "movie" ? "film" : kind;
}
