import type { LibraryTitle } from "@/lib/library/browse/library-page";
import { PosterCard } from "./poster-card";

const POSTER_GRID =
  "grid grid-cols-3 gap-x-3 gap-y-6 sm:grid-cols-4 sm:gap-x-4 md:grid-cols-5 lg:grid-cols-4 xl:grid-cols-5 min-[92.5rem]:grid-cols-6";

/** The titles by their posters. */
export function PosterGrid({ titles, more }: { titles: readonly LibraryTitle[]; more: React.ReactNode }) {
  return (
    <ol className={POSTER_GRID}>
      <PosterItems titles={titles} />
      {more}
    </ol>
  );
}

/** Posters as items of that grid; those far off the screen are not laid out. */
export function PosterItems({ titles }: { titles: readonly LibraryTitle[] }) {
  return titles.map((title) => (
    <li
      key={title.simklId}
      className="min-w-0 [contain-intrinsic-size:auto_240px] [content-visibility:auto] sm:[contain-intrinsic-size:auto_290px]"
    >
      <PosterCard title={title} />
    </li>
  ));
}
