import type { Account, Title, World } from "../model";
import { DAY, formatInstant, getStartOfDay } from "../world/instant";
import { isCatalogueTitle } from "../world/invented/catalogue-titles";
import { Random } from "../world/random";
import { createAccount } from "./create-account";
import type { Habit } from "./evenings";
import { pausePlaybacks } from "./pause-playbacks";
import { rateItems } from "./rate-items";
import { stampAccount } from "./stamp-account";
import { watchLibrary } from "./watch-library";
import { writeMemos } from "./write-memos";

const FIRST_PLAYBACK_ID = 80_001;
const MAX_EPISODES = 70;

/** Sunday first. */
const habits: readonly Habit[] = [
  { chance: 0.35, from: 20 * 60, minutes: 90, movie: 0.2, binge: 0 },
  ...Array.from({ length: 4 }, (): Habit => ({ chance: 0.14, from: 21 * 60 + 30, minutes: 50, movie: 0, binge: 0 })),
  { chance: 0.3, from: 21 * 60, minutes: 100, movie: 0.3, binge: 0 },
  { chance: 0.35, from: 21 * 60, minutes: 120, movie: 0.45, binge: 0 },
];

const memos = ["Com a avó, no sofá.", "Stopped at the twist, finish this weekend!", "Good, but the book…"];

/** Theo rarely watches: free plan, 40 titles, a year of history, in Lisbon. */
export function createTheoForty(world: World, now: Date): Account {
  const until = getStartOfDay(now).getTime();
  const from = until - 370 * DAY;
  const random = new Random(40);
  const account = createAccount({
    id: 6_100_202,
    name: "Theo Forty",
    description: "Watches now and then: free plan, 40 titles, one year, Lisbon time.",
    plan: "free",
    timeZone: "Europe/Lisbon",
    joinedAt: formatInstant(from),
    location: "Lisboa",
    avatar: "https://simkl.in/avatars/61/6100202d17e55c/user_100.jpg",
  });
  const titles = random.shuffle([...world.titles.values()].filter(isPopular));
  const pool = [...pickTitles(titles, "movie", 24), ...pickTitles(titles, "tv", 12), ...pickTitles(titles, "anime", 4)];
  const items = watchLibrary(pool, { timeZone: account.timeZone, from, until, habits, droughts: [], random });
  rateItems(items, world, { diligence: 0.35, genres: {}, until, random });
  writeMemos(
    items.filter(({ lastWatchedAt }) => lastWatchedAt !== null),
    memos,
    random,
  );
  account.items = new Map(items.map((item) => [item.simkl, item]));
  account.playbacks = pausePlaybacks(items, world, {
    movies: 0,
    episodes: 1,
    until,
    firstId: FIRST_PLAYBACK_ID,
    random,
  });
  account.stamps.settings = account.joinedAt;
  stampAccount(account, world);
  return account;
}

function isPopular(title: Title): boolean {
  const { rank, episodes } = title;
  return !isCatalogueTitle(title) && rank !== null && rank <= 150 && episodes.length <= MAX_EPISODES;
}

function pickTitles(titles: readonly Title[], kind: Title["kind"], count: number): Title[] {
  return titles.filter((title) => title.kind === kind).slice(0, count);
}
