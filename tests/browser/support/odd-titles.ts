/** Unusual names, as titles have them. */
export const ODD_NAMES = {
  quotes: `"Quoted" & 'so' \`on\``,
  html: `<b>Bold</b><script>document.title = "taken over"</script> &amp; more`,
  rightToLeft: "جدایی نادر از سیمین (نسخه کامل)",
  emoji: "The 🐙 who 👩‍👩‍👧‍👦 counted",
  long: "Night of the Day of the Dawn of the Son of the Bride ".repeat(6).trim(),
  unbroken: "Llanfairpwllgwyngyllgogerychwyrndrobwllllantysiliogogogoch".repeat(5).slice(0, 300),
};

const FIRST_ID = 9_990_000;

/**
 * A recorded library of movies and shows with these names, without posters, years and lengths, half of them without episodes.
 */
export function createOddLibrary() {
  const rows = Object.values(ODD_NAMES).map((title, index) => ({ title, simkl: FIRST_ID + index }));
  const createMedia = ({ title, simkl }: (typeof rows)[number]) => ({
    title,
    poster: null,
    year: null,
    ids: { simkl, slug: "odd", imdb: "tt1/../x" },
  });
  const item = {
    last_watched_at: null,
    status: "plantowatch",
    user_rating: null,
    watched_episodes_count: 0,
    total_episodes_count: 0,
    not_aired_episodes_count: 0,
  };
  return {
    movies: rows.filter((_, index) => index % 2 === 0).map((row) => ({ ...item, movie: createMedia(row) })),
    shows: rows.filter((_, index) => index % 2 === 1).map((row) => ({ ...item, show: createMedia(row) })),
  };
}

/** The title pages of that library. */
export function listOddPaths(): { path: string; name: string }[] {
  return Object.values(ODD_NAMES).map((name, index) => ({
    path: `/title/${index % 2 === 0 ? "movies" : "tv"}/${FIRST_ID + index}`,
    name,
  }));
}
