import { KindMark } from "./kind-mark";
import { KINDS } from "./kinds";
import { Poster } from "./poster";
import { type NamedTitle, TitleName } from "./title-name";

export interface ListedTitle extends NamedTitle {
  poster: string | null;
  /** The note beside the title. */
  note: string;
}

/** A few titles, a line each with a small poster. */
export function TitleList({ titles }: { titles: readonly ListedTitle[] }) {
  return (
    <ol className="divide-y divide-line border-y border-line">
      {titles.map(({ poster, note, ...title }) => (
        <li key={title.simklId} className="flex items-center gap-4 py-2.5">
          <div className="w-10 shrink-0">
            <Poster path={poster} title={title.title} kind={title.kind} size="row" />
          </div>
          <div className="min-w-0">
            <p className="text-sm font-medium">
              <KindMark kind={title.kind} className="mr-2 align-[1px]" />
              <span className="sr-only">{KINDS[title.kind].label}: </span>
              <TitleName {...title} />
            </p>
            <p className="text-xs text-soft">{note}</p>
          </div>
        </li>
      ))}
    </ol>
  );
}
