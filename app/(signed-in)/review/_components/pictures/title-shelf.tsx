import { KINDS } from "@/components/titles/kinds";
import { Poster } from "@/components/titles/poster";
import type { ListedTitle } from "@/components/titles/title-list";
import { TitleName } from "@/components/titles/title-name";

export interface ShelfTitle extends ListedTitle {
  /** The bar under it, from 0 to 1. */
  share: number | null;
}

/** A few titles in order: posters in a row on wide screens, else a line each. */
export function TitleShelf({ titles }: { titles: readonly ShelfTitle[] }) {
  return (
    <ol className="grid gap-x-5 gap-y-4 sm:grid-cols-5">
      {titles.map(({ poster, note, share, ...title }, index) => (
        <li
          key={title.simklId}
          data-rises=""
          className="grid min-w-0 grid-cols-[52px_1fr] items-center gap-x-4 sm:flex sm:flex-col sm:items-stretch"
        >
          <Poster path={poster} title={title.title} kind={title.kind} size="card" />
          <div className="min-w-0 sm:mt-3">
            <p className="text-sm font-medium sm:text-base sm:leading-5">
              <span className="mr-2 font-mono text-xs text-soft">{index + 1}</span>
              <TitleName {...title} />
            </p>
            <p className="text-xs text-soft sm:mt-1 sm:text-sm">{note}</p>
            {share !== null && (
              <div aria-hidden="true" className="mt-2 h-1.5 overflow-clip rounded-full bg-raised">
                <div
                  data-grows="right"
                  className={`h-full rounded-full ${KINDS[title.kind].background}`}
                  style={{ width: `${share * 100}%` }}
                />
              </div>
            )}
          </div>
        </li>
      ))}
    </ol>
  );
}
