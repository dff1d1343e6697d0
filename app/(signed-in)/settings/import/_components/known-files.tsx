const FILES = [
  ["Watchfolio", "the JSON file of “Download everything”"],
  ["Simkl", "a backup, or the answer of all-items, as JSON or ZIP"],
  ["Trakt", "the ZIP of your data, single JSON files of it, or its CSV files"],
  ["Letterboxd", "the ZIP of your data, or one of its CSV files"],
  ["IMDb", "the CSV of your ratings or your watchlist"],
] as const;

/** What can be brought. */
export function KnownFiles() {
  return (
    <dl className="grid gap-x-6 gap-y-1 text-sm sm:grid-cols-[8rem_1fr]">
      {FILES.map(([name, what]) => (
        <div key={name} className="contents">
          <dt className="font-medium max-sm:mt-2">{name}</dt>
          <dd className="text-soft">{what}</dd>
        </div>
      ))}
    </dl>
  );
}
