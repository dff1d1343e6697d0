import { POSTER_GRID } from "./poster-grid";

const PLACES = Array.from({ length: 18 }, (_, index) => index);

/** Holds the places of the first posters. */
export function ResultsSkeleton() {
  return (
    <div aria-hidden="true" className={POSTER_GRID}>
      {PLACES.map((place) => (
        <div key={place}>
          <div className="aspect-170/250 w-full animate-breathe rounded-md bg-raised" />
          <div className="mt-2 h-10" />
        </div>
      ))}
    </div>
  );
}
