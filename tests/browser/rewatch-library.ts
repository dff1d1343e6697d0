import { act, type Library, newPerson, type Person, recordedPerson } from "./simulator";

export const SHOW = "Seen again";
export const FILM = "Once more";

export const SHOW_ID = 9_990_001;
const FILM_ID = 9_990_002;
const DAY = 24 * 60 * 60 * 1000;
const COUNTS = { watched_episodes_count: 6, total_episodes_count: 6, not_aired_episodes_count: 0 };
const ALL = [1, 2, 3, 4, 5, 6];

/**
 * Somebody who saw a show of six episodes and a film long ago, and both again: the show once as a whole, once at a single second as no
 * one does, and now as far as the fourth episode without the third.
 */
export async function personWithRewatches(plan: Library["plan"] = "vip"): Promise<Person> {
  await recordedPerson(KNOWN);
  const person = await newPerson({ plan, films: 0, shows: 0, anime: 0, episodes: 0 });
  await see(person, 400, ALL);
  await write(person, { movies: [{ ids: { simkl: FILM_ID }, watched_at: daysAgo(400) }] });
  if (plan === "free") return person;
  await see(person, 200, ALL, "yes");
  const second = { watched_at: daysAgo(100) };
  await write(
    person,
    {
      shows: [
        { ids: { simkl: SHOW_ID }, seasons: [{ number: 1, episodes: ALL.map((number) => ({ number, ...second })) }] },
      ],
    },
    "yes",
  );
  await see(person, 8, [1, 2, 4], "yes");
  await write(person, { movies: [{ ids: { simkl: FILM_ID }, watched_at: daysAgo(50) }] }, "yes");
  return person;
}

/** An episode an evening, from so many days ago on. */
function see(person: Person, from: number, numbers: readonly number[], allowRewatch?: "yes"): Promise<void> {
  const episodes = numbers.map((number) => ({ number, watched_at: daysAgo(from - number) }));
  return write(person, { shows: [{ ids: { simkl: SHOW_ID }, seasons: [{ number: 1, episodes }] }] }, allowRewatch);
}

function write(person: Person, body: unknown, allowRewatch?: "yes"): Promise<void> {
  return act(person, "writeHistory", body, allowRewatch && { allow_rewatch: allowRewatch });
}

/** Not at a whole minute, which the same again and again is no time of watching. */
function daysAgo(days: number): string {
  return new Date(Date.now() - days * DAY).toISOString().replace(/\d\d\.\d+Z/, "07Z");
}

/** Brings the two titles into the simulator's world. */
const KNOWN = {
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
      movie: { title: FILM, poster: null, year: 2011, ids: { simkl: FILM_ID, slug: "once-more" } },
    },
  ],
};
