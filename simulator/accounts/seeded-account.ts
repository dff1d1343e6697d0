import type { Account, Item, Plan, Status, Title, World } from "../model";
import { DAY, formatInstant, getStartOfDay, HOUR, MINUTE, SECOND } from "../world/instant";
import { Random } from "../world/random";
import { regroupByMonth } from "./binge-by-month";
import { createAccount } from "./create-account";
import { createItem } from "./create-item";
import { addRewatch } from "./rewatch";
import { createSeededTitles } from "./seeded-titles";
import { stampAccount } from "./stamp-account";

export interface Seed {
  id: number;
  seed: number;
  plan?: Plan;
  movies: number;
  shows: number;
  anime: number;
  /** Watched episodes with a date, over all shows and anime; needs at least one of them. */
  episodes: number;
  /** At most one session of a title. */
  rewatches?: number;
  /** Whether months with one title at a time alternate with months of many in parallel. */
  binges?: boolean;
  timeZone?: string;
  now: Date;
}

interface Span {
  from: number;
  to: number;
}

const YEARS = 8;

/** An account of exactly this size, the same for the same seed, day and world. Synthetic titles fill up the world. */
export function createSeededAccount(world: World, seed: Seed): Account {
  const random = new Random(seed.seed);
  const now = getStartOfDay(seed.now).getTime();
  const span = { from: now - YEARS * 365 * DAY, to: now - HOUR };
  const account = createAccount({
    id: seed.id,
    name: `Seed ${seed.seed}`,
    description: `A library grown from the number ${seed.seed}.`,
    plan: seed.plan ?? "vip",
    timeZone: seed.timeZone ?? "Europe/Berlin",
    joinedAt: formatInstant(span.from),
  });
  const { movies, serials } = createSeededTitles(world, { ...seed, now: new Date(now) }, random);
  for (const title of movies) account.items.set(title.simkl, createMovieItem(title, span, random));
  for (const { title, watched } of serials)
    account.items.set(title.simkl, createSerialItem(title, watched, span, random));
  if (seed.binges) regroupByMonth([...account.items.values()]);
  rewatchSome(account, world, seed, span, random);
  account.stamps.settings = account.joinedAt;
  stampAccount(account, world);
  return account;
}

/** Simkl's session ids have 32 bits, whatever the account id. */
const buildSessionId = (account: number, index: number) => 1_000_000_000 + (account % 1_000_000) * 1000 + index;
const STATES = ["completed", "completed", "closed", "active"] as const;

/** Rewatches finished titles, up to half of them movies, none longer than a few weeks. */
function rewatchSome(account: Account, world: World, { id, rewatches = 0 }: Seed, { to }: Span, random: Random): void {
  const latest = to - 60 * DAY;
  const finished = [...account.items.values()].flatMap((item) => {
    const title = world.titles.get(item.simkl);
    const watchedAt = Date.parse(item.lastWatchedAt ?? "");
    return title && item.status === "completed" && title.episodes.length <= 100 && watchedAt < latest
      ? [{ item, title, watchedAt }]
      : [];
  });
  const movies = finished.filter(({ title }) => title.kind === "movie").slice(0, Math.ceil(rewatches / 2));
  const serials = finished.filter(({ title }) => title.kind !== "movie").slice(0, rewatches - movies.length);
  for (const [index, { item, title, watchedAt }] of [...movies, ...serials].entries()) {
    const state = title.kind === "movie" ? "completed" : random.pick(STATES);
    const from = watchedAt + random.next() * (latest - watchedAt);
    addRewatch(item, title, {
      ...{ id: buildSessionId(id, index), state, from, timeZone: account.timeZone, random },
    });
  }
}

function createMovieItem(title: Title, span: Span, random: Random): Item {
  const addedAt = pickInstant(span, random);
  const item = createItem(title.simkl, random.pick(movieStatuses), addedAt);
  if (item.status === "completed") item.lastWatchedAt = addedAt;
  if (item.status === "completed" && random.chance(0.6)) rateItem(item, addedAt, random);
  return item;
}

/** Watches the first episodes in order, never two in the same second. */
function createSerialItem(title: Title, watched: number, span: Span, random: Random): Item {
  const start = span.from + random.next() * 0.9 * (span.to - span.from);
  const longest = Math.min(3 * DAY, (span.to - start) / (watched + 1));
  const addedAt = formatInstant(start - HOUR);
  const item = createItem(title.simkl, pickSerialStatus(title, watched, random), addedAt);
  for (const [index, episode] of title.episodes.slice(0, watched).entries()) {
    item.lastWatchedAt = formatInstant(start + index * longest + random.next() * (longest - SECOND));
    item.watched.set(`${episode.season}:${episode.number}`, item.lastWatchedAt);
  }
  item.changedAt = item.lastWatchedAt ?? addedAt;
  if (random.chance(0.5)) rateItem(item, item.changedAt, random);
  return item;
}

function pickSerialStatus(title: Title, watched: number, random: Random): Status {
  if (watched === 0) return "plantowatch";
  return watched === title.episodes.length ? "completed" : random.pick(startedStatuses);
}

function rateItem(item: Item, watchedAt: string, random: Random): void {
  item.rating = random.integer(4, 10);
  item.ratedAt = formatInstant(Date.parse(watchedAt) + random.integer(1, 50) * MINUTE);
  item.ratingChangedAt = item.ratedAt;
}

function pickInstant({ from, to }: Span, random: Random): string {
  return formatInstant(from + random.next() * (to - from));
}

const movieStatuses: Status[] = ["completed", "completed", "completed", "completed", "plantowatch", "dropped"];
const startedStatuses: Status[] = ["watching", "watching", "hold", "dropped"];
