import { type Account, createRecordedAccount, writeAtSimkl } from "./simulator";

/** Unusual memos, as people write them. */
export const ODD_MEMOS = {
  html: `<b>Bold</b><script>document.title = "taken over"</script> &amp; more`,
  image: `<img src=x onerror="document.title = 'taken over'">`,
  rightToLeft: "הסרט הכי יפה שראיתי השנה (ולא רק בגלל הים)",
  emoji: "The 🐙 who 👩‍👩‍👧‍👦 counted",
  lines: "first line\nsecond line\n\nlast line",
  unbroken: "Llanfairpwllgwyngyllgogerychwyrndrobwllllantysiliogogogoch".repeat(3).slice(0, 140),
};

const FIRST_ID = 9_970_000;
const DAY = 24 * 60 * 60 * 1000;

/** A person with recently finished movies, the first of which have these memos, alternately public and private. */
export async function createAccountWithMemos(texts: readonly string[], without = 0): Promise<Account> {
  const movieIds = Array.from({ length: texts.length + without }, (_, index) => FIRST_ID + index);
  const person = await createRecordedAccount({
    shows: [],
    movies: movieIds.map((simkl, index) => ({
      last_watched_at: new Date(Math.floor((Date.now() - (index + 2) * DAY) / 1000) * 1000)
        .toISOString()
        .replace(".000", ""),
      ...{ status: "completed", user_rating: index < 10 ? index + 1 : null },
      ...{ watched_episodes_count: 0, total_episodes_count: 0, not_aired_episodes_count: 0 },
      movie: { title: `Noted ${index + 1}`, poster: null, year: 2000 + index, ids: { simkl, slug: "noted" } },
    })),
  });
  const movies = texts.map((text, index) => ({
    ids: { simkl: FIRST_ID + index },
    status: "completed",
    memo: { text, is_private: index % 2 === 1 },
  }));
  await writeAtSimkl(person, "writeHistory", { movies });
  return person;
}

/** The page of the movie with this number. */
export function getMoviePath(number: number): string {
  return `/title/movies/${FIRST_ID + number - 1}`;
}
