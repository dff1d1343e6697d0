import { Poster } from "@/components/titles/poster";
import { TitleName } from "@/components/titles/title-name";
import type { PictureProps } from "./picture-props";
import { type ShelfTitle, TitleShelf } from "./title-shelf";

/** The first and the last of it, side by side. */
export function FirstAndLastPicture({ card, stats: { first, last } }: PictureProps) {
  const watches: Record<string, typeof first> = { first, last };
  return (
    <ol className="grid grid-cols-2 gap-6">
      {card.rows.map(({ id, value }) => {
        const watch = watches[id];
        return watch ? (
          <li key={id} data-rises="" className="min-w-0">
            <Poster path={watch.poster} title={watch.title} kind={watch.kind} size="card" />
            <p className="mt-3 font-medium">
              <TitleName {...watch} />
            </p>
            <p className="text-sm text-soft">{value}</p>
          </li>
        ) : null;
      })}
    </ol>
  );
}

/** The titles of a kind that took most time. */
export function TopPicture({ card, stats: { titles } }: PictureProps) {
  return <TitleShelf titles={matchTitles(card, titles)} />;
}

/** Each row of a card with the title that it is about. */
export function matchTitles(
  card: PictureProps["card"],
  titles: readonly Omit<ShelfTitle, "note" | "share">[],
): ShelfTitle[] {
  return card.rows.flatMap(({ id, value, share }) => {
    const title = titles.find(({ simklId }) => String(simklId) === id);
    return title ? [{ ...title, note: value, share }] : [];
  });
}
