import { type Account, createAccount, createRecordedAccount, type Library, writeAtSimkl } from "./simulator";

export const SHOW = "Seen again";
export const MOVIE = "Once more";

export const SHOW_ID = 9_990_001;
const MOVIE_ID = 9_990_002;
const DAY = 24 * 60 * 60 * 1000;
const COUNTS = { watched_episodes_count: 6, total_episodes_count: 6, not_aired_episodes_count: 0 };
const ALL = [1, 2, 3, 4, 5, 6];

/**
 * A person who watched a show of six episodes and a movie long ago, and both again: the show once complete, once within a single
 * second, and now up to the fourth episode without the third.
 */
export async function createAccountWithRewatches(plan: Library["plan"] = "vip"): Promise<Account> {
  await createRecordedAccount(KNOWN_TITLES);
  const person = await createAccount({ plan, movies: 0, shows: 0, anime: 0, episodes: 0 });
  await watchEpisodes(person, 400, ALL);
  await writeHistory(person, { movies: [{ ids: { simkl: MOVIE_ID }, watched_at: formatDaysAgo(400) }] });
  if (plan === "free") return person;
  await watchEpisodes(person, 200, ALL, "yes");
  const second = { watched_at: formatDaysAgo(100) };
  await writeHistory(
    person,
    {
      shows: [
        { ids: { simkl: SHOW_ID }, seasons: [{ number: 1, episodes: ALL.map((number) => ({ number, ...second })) }] },
      ],
    },
    "yes",
  );
  await watchEpisodes(person, 8, [1, 2, 4], "yes");
  await writeHistory(person, { movies: [{ ids: { simkl: MOVIE_ID }, watched_at: formatDaysAgo(50) }] }, "yes");
  return person;
}

/** One episode per evening, starting this many days ago. */
function watchEpisodes(person: Account, from: number, numbers: readonly number[], allowRewatch?: "yes"): Promise<void> {
  const episodes = numbers.map((number) => ({ number, watched_at: formatDaysAgo(from - number) }));
  return writeHistory(
    person,
    { shows: [{ ids: { simkl: SHOW_ID }, seasons: [{ number: 1, episodes }] }] },
    allowRewatch,
  );
}

function writeHistory(person: Account, body: unknown, allowRewatch?: "yes"): Promise<void> {
  return writeAtSimkl(person, "writeHistory", body, allowRewatch && { allow_rewatch: allowRewatch });
}

/** Not at a whole minute, which the same again and again is no time of watching. */
function formatDaysAgo(days: number): string {
  return new Date(Date.now() - days * DAY).toISOString().replace(/\d\d\.\d+Z/, "07Z");
}

/** Brings the two titles into the simulator's world. */
const KNOWN_TITLES = {
  shows: [
    {
      ...{ last_watched_at: "2020-01-01T20:00:00Z", status: "completed", user_rating: null, ...COUNTS },
      show: { title: SHOW, poster: null, year: 2010, ids: { simkl: SHOW_ID, slug: "seen-again" } },
      seasons: [{ number: 1, episodes: ALL.map((number) => ({ number })) }],
    },
  ],
  movies: [
    {
      ...{ last_watched_at: "2020-01-01T20:00:00Z", status: "completed", user_rating: null },
      ...{ watched_episodes_count: 0, total_episodes_count: 0, not_aired_episodes_count: 0 },
      movie: { title: MOVIE, poster: null, year: 2011, ids: { simkl: MOVIE_ID, slug: "once-more" } },
    },
  ],
};
