import { getOfficialAccount } from "@/simulator/library/lists/official-account";
import type { Account, Item, World } from "../model";
import { DAY, formatInstant, getStartOfDay } from "../world/instant";
import { Random } from "../world/random";
import { createAccount } from "./create-account";
import { createEightYearLibrary } from "./eight-year-library";
import type { Habit, Viewer } from "./evenings";
import { movieMemos, otherMemos, serialMemos } from "./memo-texts";
import { pausePlaybacks } from "./pause-playbacks";
import { rateItems } from "./rate-items";
import { rewatchFavourites } from "./rewatch-favourites";
import { stampAccount } from "./stamp-account";
import { createVeraLists } from "./vera-lists";
import { writeMemos } from "./write-memos";

const YEARS = 8;
const FIRST_SESSION_ID = 7_001;
const FIRST_PLAYBACK_ID = 90_001;

/** Sunday first: late on Fridays, long on Saturdays, short in the week. */
const habits: readonly Habit[] = [
  { chance: 0.75, from: 18 * 60 + 30, minutes: 150, movie: 0.3, binge: 0.1 },
  { chance: 0.6, from: 20 * 60 + 15, minutes: 95, movie: 0.04, binge: 0 },
  { chance: 0.65, from: 20 * 60 + 15, minutes: 100, movie: 0.06, binge: 0 },
  { chance: 0.55, from: 20 * 60 + 40, minutes: 90, movie: 0.08, binge: 0 },
  { chance: 0.6, from: 20 * 60 + 15, minutes: 100, movie: 0.06, binge: 0 },
  { chance: 0.8, from: 19 * 60 + 45, minutes: 190, movie: 0.55, binge: 0.02 },
  { chance: 0.7, from: 19 * 60, minutes: 200, movie: 0.6, binge: 0.14 },
];

/** Vera records everything for eight years: VIP, 1,200 titles, memos, rewatches, lists, in Sydney. */
export function createVeraArchive(world: World, now: Date): Account {
  const until = getStartOfDay(now).getTime();
  const from = until - YEARS * 365 * DAY;
  const random = new Random(1_200);
  const account = createAccount({
    id: 6_100_203,
    name: "Vera Archive",
    description: "Eight years of evenings: VIP, 1,200 titles, memos, rewatches and lists, Sydney time.",
    plan: "vip",
    timeZone: "Australia/Sydney",
    joinedAt: formatInstant(from),
    bio: "If it moved on a screen, I wrote it down.",
    location: "Sydney",
    avatar: "https://simkl.in/avatars/61/6100203a4f9c0b/user_100.jpg",
  });
  const viewer: Viewer = { timeZone: account.timeZone, from, until, habits, droughts: planDroughts(from), random };
  const items = createEightYearLibrary(world, viewer);
  rateItems(items, world, { diligence: 0.72, genres: taste, until, random });
  const { timeZone } = account;
  rewatchFavourites(items, world, { timeZone, until, firstSessionId: FIRST_SESSION_ID, random });
  addMemos(items, world, random);
  account.items = new Map(items.map((item) => [item.simkl, item]));
  account.playbacks = pausePlaybacks(items, world, {
    movies: 2,
    episodes: 3,
    until,
    firstId: FIRST_PLAYBACK_ID,
    random,
  });
  account.lists = createVeraLists(items, world, until);
  account.followedLists = getOfficialAccount(world)
    .lists.slice(0, 2)
    .map(({ id }) => id);
  account.stamps.settings = formatInstant(until - 100 * DAY);
  stampAccount(account, world);
  return account;
}

const taste: Record<string, number> = { Horror: -0.8, "Sci-Fi": 0.3, Drama: 0.1, Reality: -1, "Slice of Life": 0.4 };

/** A summer of travel in the third year, and the weeks of a move in the sixth. */
function planDroughts(from: number): [string, string][] {
  const year = new Date(from).getUTCFullYear();
  return [
    [`${year + 2}-12-14`, `${year + 3}-01-31`],
    [`${year + 5}-08-03`, `${year + 5}-09-06`],
  ];
}

function addMemos(items: readonly Item[], world: World, random: Random): void {
  const isMovie = ({ simkl }: Item) => world.titles.get(simkl)?.episodes.length === 0;
  const isSeen = ({ status }: Item) => status === "completed" || status === "watching";
  writeMemos(
    items.filter((item) => isMovie(item) && isSeen(item)),
    movieMemos,
    random,
  );
  writeMemos(
    items.filter((item) => !isMovie(item) && isSeen(item)),
    serialMemos,
    random,
  );
  writeMemos(
    items.filter((item) => !isSeen(item)),
    otherMemos,
    random,
  );
}
