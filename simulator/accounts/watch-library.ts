import { listRegularEpisodes } from "../catalog/aired";
import type { Episode, Item, Status, Title } from "../model";
import { DAY, formatInstant, MINUTE } from "../world/instant";
import type { Random } from "../world/random";
import { createItem } from "./create-item";
import { type Evening, listEvenings, type Viewer } from "./evenings";

/** Watches, drops or plans the titles of `pool` over years of evenings. */
export function watchLibrary(pool: readonly Title[], viewer: Viewer): Item[] {
  const watcher = new Watcher(pool, viewer);
  for (const evening of listEvenings(viewer)) watcher.watchEvening(evening);
  return watcher.finish();
}

/** Movies and anime movies share a group. */
type TitleGroup = "movie" | "tv" | "anime";

interface Serial {
  title: Title;
  item: Item;
  episodes: Episode[];
  next: number;
  /** After how many episodes it is dropped or paused; null when it is finished. */
  dropPoint: { after: number; as: Status } | null;
}

const DEFAULT_MINUTES = { movie: 90, tv: 45, anime: 25 };
const MAX_PARALLEL = { tv: 3, anime: 1 };

class Watcher {
  private readonly items: Item[] = [];
  private readonly serials: Serial[] = [];
  private readonly unseen: Record<TitleGroup, Title[]>;
  private readonly random: Random;

  constructor(
    pool: readonly Title[],
    private readonly viewer: Viewer,
  ) {
    this.random = viewer.random;
    const pickGroup = (group: TitleGroup) => this.random.shuffle(pool.filter((title) => getGroup(title) === group));
    this.unseen = { movie: pickGroup("movie"), tv: pickGroup("tv"), anime: pickGroup("anime") };
  }

  watchEvening(evening: Evening): void {
    let at = evening.start;
    if (evening.movie) at = this.watchMovie(at);
    let last: Serial | null = null;
    while (at < evening.end) {
      const serial: Serial | null = this.startNewSerial(at) ?? this.chooseSerial(at, evening.binge ? last : null);
      if (!serial) return;
      at = this.watchEpisode(serial, at);
      last = serial;
    }
  }

  /** The final state; unwatched titles are planned. */
  finish(): Item[] {
    for (const serial of this.serials) this.settleStatus(serial);
    const planned = [...this.unseen.movie, ...this.unseen.tv, ...this.unseen.anime];
    const { from, until } = this.viewer;
    for (const title of planned) {
      const addedAt = formatInstant(until - this.random.next() ** 2 * (until - from));
      this.items.push(createItem(title.simkl, "plantowatch", addedAt));
    }
    return this.items;
  }

  /** Returns the end of the movie. */
  private watchMovie(at: number): number {
    const title = this.takeTitle("movie", at);
    if (!title) return at;

    const end = at + (title.runtime ?? DEFAULT_MINUTES.movie) * MINUTE;
    const item = createItem(title.simkl, this.random.chance(0.04) ? "dropped" : "completed", this.pickListedAt(end));
    if (item.status === "completed") item.lastWatchedAt = formatInstant(end);
    item.changedAt = formatInstant(end);
    this.items.push(item);
    return end + this.random.integer(3, 15) * MINUTE;
  }

  private watchEpisode(serial: Serial, at: number): number {
    const episode = serial.episodes[serial.next];
    if (!episode) return at;

    const { kind, runtime } = serial.title;
    const end = at + (episode.runtime ?? runtime ?? DEFAULT_MINUTES[kind]) * MINUTE;
    serial.next += 1;
    serial.item.watched.set(`${episode.season}:${episode.number}`, formatInstant(end));
    serial.item.lastWatchedAt = formatInstant(end);
    serial.item.changedAt = formatInstant(end);
    return end + this.random.integer(20, 300) * 1000;
  }

  /** Keeps a few shows and one anime active, and sometimes starts a new release at once. */
  private startNewSerial(at: number): Serial | null {
    const group = this.random.chance(0.6) ? "tv" : "anime";
    const activeSerials = this.serials.filter((serial) => serial.title.kind === group && isReady(serial, at));
    const isFree = activeSerials.length < MAX_PARALLEL[group];
    if (!this.random.chance(isFree ? 0.6 : 0.12)) return null;

    const title = this.takeTitle(group, at, !isFree);
    return title && this.start(title, at);
  }

  private start(title: Title, at: number): Serial {
    const item = createItem(title.simkl, "watching", this.pickListedAt(at));
    const serial = { title, item, episodes: listRegularEpisodes(title), next: 0, dropPoint: this.pickDropPoint() };
    this.items.push(item);
    this.serials.push(serial);
    return serial;
  }

  private pickDropPoint(): Serial["dropPoint"] {
    const after = this.random.integer(1, 6);
    if (this.random.chance(0.13)) return { after, as: "dropped" };
    if (this.random.chance(0.07)) return { after: after + 3, as: "hold" };
    return this.random.chance(0.02) ? { after, as: "watching" } : null;
  }

  private chooseSerial(at: number, last: Serial | null): Serial | null {
    if (last && isReady(last, at)) return last;
    const ready = this.serials.filter((serial) => isReady(serial, at));
    return ready.length > 0 ? this.random.pick(ready) : null;
  }

  /** A released title: often a recent one, otherwise the next of the pool. */
  private takeTitle(group: TitleGroup, at: number, onlyNew = false): Title | null {
    const isReleased = ({ released, episodes }: Title) =>
      released !== null && Date.parse(released) + DAY < at && (episodes[0]?.airsAt ?? "") < formatInstant(at);
    const isNew = (title: Title) => isReleased(title) && Date.parse(title.released ?? "") > at - 90 * DAY;
    const unseenTitles = this.unseen[group];
    const fresh = onlyNew || this.random.chance(0.6) ? unseenTitles.findIndex(isNew) : -1;
    const index = fresh >= 0 || onlyNew ? fresh : unseenTitles.findIndex(isReleased);
    return index < 0 ? null : (unseenTitles.splice(index, 1)[0] ?? null);
  }

  private pickListedAt(at: number): string {
    const before = this.random.chance(0.4) ? this.random.next() * 200 * DAY : this.random.integer(3, 30) * MINUTE;
    return formatInstant(Math.max(this.viewer.from, at - before));
  }

  /** Sets the final list of a serial. */
  private settleStatus({ title, item, episodes, next, dropPoint }: Serial): void {
    const now = formatInstant(this.viewer.until);
    const upcoming = episodes[next]?.airsAt ?? null;
    if (dropPoint && next >= dropPoint.after && upcoming !== null && upcoming <= now) {
      item.status = dropPoint.as;
      if (dropPoint.as !== "watching") item.changedAt = this.addDelay(item.changedAt);
    } else if (next === episodes.length && title.status === "ended") item.status = "completed";
    else if (upcoming !== null && upcoming > item.changedAt && upcoming <= now) item.changedAt = upcoming;
  }

  private addDelay(at: string): string {
    const wait = this.random.integer(1, 40) * DAY;
    return formatInstant(Math.min(Date.parse(at) + wait, this.viewer.until - MINUTE));
  }
}

function isReady({ episodes, next, dropPoint }: Serial, at: number): boolean {
  const airsAt = episodes[next]?.airsAt ?? null;
  return airsAt !== null && Date.parse(airsAt) < at && !(dropPoint && next >= dropPoint.after);
}

function getGroup({ kind, animeType }: Title): TitleGroup {
  return kind === "movie" || animeType === "movie" ? "movie" : kind;
}
