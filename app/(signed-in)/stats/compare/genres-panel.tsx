import { stillLookedUp } from "@/components/format/still-looked-up";
import { EmptyState } from "@/components/ui/empty-state";
import { Panel } from "@/components/ui/panel";
import { unreadOf } from "@/lib/stats/breakdown/unread-of";
import type { GenreShift } from "@/lib/stats/compare/genre-shift";
import { PlacedFigureLinks } from "../figure-links";
import { sliceName } from "../taste/slice-words";
import { compareHref } from "./compare-address";
import { CompareHead } from "./compare-head";
import type { ComparePanelProps } from "./compare-panel-props";
import { shareWords, shiftWords } from "./genre-words";
import { genresOf } from "./genres-of";

/** More rows than this are for the table. */
const ROWS = 12;

/** Which genres took more of the first range than of the second, and which less. */
export function GenresPanel({ comparison }: ComparePanelProps) {
  const { address, a, b } = comparison;
  const genres = genresOf(comparison);
  const known = genres.filter(({ share }) => share.a !== null || share.b !== null);
  return (
    <Panel
      title="Genres"
      note="Of a hundred minutes whose genres are known; a title counts with each of its own"
      className="lg:col-span-12"
    >
      {known.length > 0 ? (
        <>
          <table className="w-full text-sm">
            <CompareHead of="Genre" a={a.name} b={b.name} apart="Shift" />
            <tbody className="divide-y divide-line border-y border-line">
              {known.slice(0, ROWS).map(({ genre, share }) => (
                <tr key={genre}>
                  <th scope="row" className="w-2/5 py-2 text-left font-normal wrap-anywhere">
                    {sliceName(genre, "genre")}
                    <ShareBar share={share.a} look="bg-accent" />
                    <ShareBar share={share.b} look="hatched text-ink" />
                  </th>
                  <td className="py-2 pl-3 text-right">{shareWords(share.a)}</td>
                  <td className="py-2 pl-3 text-right">{shareWords(share.b)}</td>
                  <td className="py-2 pl-3 text-right whitespace-nowrap text-soft">{shiftWords(share)}</td>
                </tr>
              ))}
            </tbody>
          </table>
          {known.length > ROWS && <p className="mt-3 text-xs text-soft">The table has all {known.length}.</p>}
          {[a, b].map(({ genres: slices, name }, index) => {
            const unread = unreadOf(slices).titles;
            return (
              unread > 0 && (
                // biome-ignore lint/suspicious/noArrayIndexKey: two ranges may have one name
                <p key={index} className="mt-3 text-xs text-soft">
                  {name}: {stillLookedUp(unread)}
                </p>
              )
            );
          })}
          <PlacedFigureLinks figure="compare-genres" of="Genres" hrefOf={(path) => compareHref(address, path)} />
        </>
      ) : (
        <EmptyState drawing="shelf">{whyNone(genres)}</EmptyState>
      )}
    </Panel>
  );
}

function whyNone(genres: readonly GenreShift[]): string {
  if (genres.length === 0) return "Nothing you watched fits this.";
  const known = genres.some(({ genre }) => genre !== null) ? "Genres of less than half are" : "No genre is";
  return `${known} known yet of what you watched: the catalogue is read little by little.`;
}

function ShareBar({ share, look }: { share: number | null; look: string }) {
  return (
    <span aria-hidden="true" className="mt-1 block h-1 rounded-full bg-raised">
      <span className={`block h-full rounded-full ${look}`} style={{ width: `${share ?? 0}%` }} />
    </span>
  );
}
