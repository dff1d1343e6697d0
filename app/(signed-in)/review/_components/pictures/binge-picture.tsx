import { KINDS } from "@/components/titles/kinds";
import { Poster } from "@/components/titles/poster";
import { TitleName } from "@/components/titles/title-name";
import type { PictureProps } from "./picture-props";

/** More frames than this are drawn small. */
const MAX_LARGE = 24;

/** The poster of what was binged, and a frame of film for each episode. */
export function BingePicture({ card, stats: { binge } }: PictureProps) {
  if (!binge) return null;
  const size = binge.episodes > MAX_LARGE ? "h-6 w-8 border-x-2" : "h-9 w-12 border-x-4";
  return (
    <div className="grid grid-cols-[minmax(96px,2fr)_3fr] items-center gap-6">
      <Poster path={binge.poster} title={binge.title} kind={binge.kind} size="card" />
      <div className="min-w-0">
        <ol aria-hidden="true" className={`flex flex-wrap gap-1.5 ${KINDS[binge.kind].text}`}>
          {Array.from({ length: binge.episodes }, (_, index) => (
            <li
              // biome-ignore lint/suspicious/noArrayIndexKey: an episode of the row is its place
              key={index}
              data-rises=""
              className={`grid place-items-center rounded-[3px] border-dotted border-current bg-raised font-mono ${size}`}
            >
              <span className="text-xs text-ink">{index + 1}</span>
            </li>
          ))}
        </ol>
        <p className="mt-5 text-lg font-medium">
          <TitleName {...binge} />
        </p>
        <p className="text-sm text-soft">{card.rows[0]?.value}</p>
      </div>
    </div>
  );
}
