import { writeHistory } from "@/simulator/library/history/history";
import { createSmallLibrary, ENDED, MOVIE, type SmallLibrary } from "@/simulator/library/small-library";

export const LONG_AGO = "2015-01-01T00:00:00Z";
export const DAY = 24 * 60 * 60_000;
export const FLAG = "allow_rewatch=yes";
export const FULL = `${FLAG}&extended=full&episode_watched_at=yes`;

export const createRewatch = (simkl: number, rest: object = {}) => ({
  query: FLAG,
  body: { shows: [{ ids: { simkl }, ...rest }] },
});
export const createMovieRewatch = (rest: object = {}) => ({
  query: FLAG,
  body: { movies: [{ ids: { simkl: MOVIE }, ...rest }] },
});
export const episodes = (...numbers: number[]) => ({ episodes: numbers.map((number) => ({ number })) });

/** Movie and show, completed long ago. */
export function createFinishedLibrary(plan: "vip" | "free" = "vip"): SmallLibrary {
  const library = createSmallLibrary(plan);
  library.call(writeHistory, {
    body: {
      movies: [{ ids: { simkl: MOVIE }, watched_at: LONG_AGO }],
      shows: [{ ids: { simkl: ENDED }, watched_at: LONG_AGO, seasons: [{ number: 1 }, { number: 2 }] }],
    },
  });
  return library;
}

export const listStates = ({ account }: SmallLibrary, simkl = ENDED) =>
  account.items.get(simkl)?.rewatches.map(({ state }) => state);
