import { z } from "zod";
import { createAccount } from "@/simulator/accounts/create-account";
import { createTitle } from "@/simulator/world/build/create-title";
import type { Account, ApiResponse, Episode, Handler, Plan, Title, World } from "../model";
import { SimulatorClock } from "../state/simulator-clock";
import { advanceAccount } from "./advance-account";

export const NOW = "2026-10-10T12:00:00Z";

/** Titles by their special case. */
export const MOVIE = 1;
export const ENDED = 2;
export const AIRING = 3;
export const COUR_1 = 4;
export const COUR_2 = 5;
export const ANIME_MOVIE = 6;
export const UNRELEASED_MOVIE = 7;
export const SINGLE = 8;
export const UNRELEASED_SHOW = 9;

interface Request {
  params?: Record<string, string>;
  query?: string;
  body?: unknown;
}

export interface SmallLibrary {
  account: Account;
  accounts: Map<number, Account>;
  world: World;
  clock: SimulatorClock;
  /** Runs due events of the account first, as the server does. */
  call: (handler: Handler, request?: Request) => ApiResponse;
}

/** An empty account in a world of nine titles; the clock stands still at `NOW`. */
export function createSmallLibrary(plan: Plan = "vip"): SmallLibrary {
  const clock = new SimulatorClock();
  clock.set(NOW);
  const account = createAccount({ id: 42, name: "Sam", description: "", plan, timeZone: "UTC", joinedAt: NOW });
  const world = { titles: new Map(createTitles().map((title) => [title.simkl, title])) };
  let id = 100;
  const nextId = () => ++id;
  const accounts = new Map([[account.id, account]]);
  return {
    account,
    accounts,
    world,
    clock,
    call(handler, { params = {}, query = "", body } = {}) {
      advanceAccount(account, world, clock, nextId);
      return handler({ account, accounts, world, clock, query: new URLSearchParams(query), params, body, nextId });
    },
  };
}

/** Empty when the key is absent. */
export function listRows({ body }: ApiResponse, listKey: "shows" | "anime" | "movies"): Record<string, unknown>[] {
  return Library.parse(body)[listKey] ?? [];
}

const Library = z.record(z.string(), z.array(z.record(z.string(), z.unknown())));

function createTitles(): Title[] {
  const movie = {
    ...createTitle(MOVIE, "movie", "The Gate"),
    year: 2010,
    runtime: 100,
    ids: { imdb: "tt1", tmdb: "11" },
  };
  const ended = { ...createTitle(ENDED, "tv", "Harbour"), year: 2012, runtime: 40, ids: { tvdb: "20" } };
  const airing = { ...createTitle(AIRING, "tv", "Weekly"), year: 2026, runtime: 30 };
  const cour = { ...createTitle(COUR_1, "anime", "Kumo"), animeType: "tv" as const, ids: { mal: "41", tvdb: "900" } };
  const animeMovie = { ...createTitle(ANIME_MOVIE, "anime", "Kumo the Movie"), animeType: "movie" as const };
  return [
    { ...movie, released: "2010-05-01", status: "ended" },
    {
      ...ended,
      status: "ended",
      released: "2012-01-01",
      episodes: [
        ...[1, 2, 3].map((number) => createEpisode(ENDED, 1, number, `2012-01-0${number}T20:00:00Z`)),
        createEpisode(ENDED, 0, 1, "2012-06-01T20:00:00Z"),
        ...[1, 2, 3].map((number) => createEpisode(ENDED, 2, number, `2013-01-0${number}T20:00:00Z`)),
      ],
    },
    {
      ...airing,
      status: "airing",
      released: "2026-09-26",
      episodes: [
        createEpisode(AIRING, 1, 1, "2026-09-26T20:00:00Z"),
        createEpisode(AIRING, 1, 2, "2026-10-03T20:00:00Z"),
        createEpisode(AIRING, 1, 3, "2026-10-10T20:00:00Z"),
        createEpisode(AIRING, 1, 4, null),
      ],
    },
    { ...cour, status: "ended", released: "2020-01-01", episodes: createCourEpisodes(COUR_1, 1) },
    {
      ...createTitle(COUR_2, "anime", "Kumo 2nd Season"),
      animeType: "tv",
      ids: { mal: "42", tvdb: "900" },
      status: "ended",
      released: "2021-01-01",
      episodes: createCourEpisodes(COUR_2, 2),
    },
    { ...animeMovie, ids: { mal: "43", tvdb: "900" }, runtime: 90, released: "2022-01-01", status: "ended" },
    { ...createTitle(UNRELEASED_MOVIE, "movie", "Someday"), released: "2027-03-01" },
    {
      ...createTitle(SINGLE, "tv", "Only Once"),
      status: "ended",
      released: "2019-01-01",
      episodes: [createEpisode(SINGLE, 1, 1, "2019-01-01T20:00:00Z")],
    },
    { ...createTitle(UNRELEASED_SHOW, "tv", "Not Yet"), episodes: [createEpisode(UNRELEASED_SHOW, 1, 1, null)] },
  ];
}

function createCourEpisodes(title: number, season: number): Episode[] {
  return [1, 2].map((number) => ({
    ...createEpisode(title, 1, number, `202${season}-01-0${number}T15:00:00Z`),
    tvdb: { season, episode: number },
  }));
}

function createEpisode(title: number, season: number, number: number, airsAt: string | null): Episode {
  const id = title * 1000 + season * 100 + number;
  const about = { title: `Part ${number}`, description: null, runtime: 24, img: null };
  return { id, season, number, ...about, airsAt, tvdbId: id + 500_000, tvdb: null };
}
