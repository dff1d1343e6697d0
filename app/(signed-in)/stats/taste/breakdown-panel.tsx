import Link from "next/link";
import { spokenDuration } from "@/components/format/spoken-duration";
import { stillLookedUp } from "@/components/format/still-looked-up";
import { Choice, Choices } from "@/components/ui/choices";
import { EmptyState } from "@/components/ui/empty-state";
import { Panel } from "@/components/ui/panel";
import { DIMENSIONS } from "@/lib/stats/breakdown/dimensions";
import { unreadOf } from "@/lib/stats/breakdown/unread-of";
import { FigureLinks } from "../figure-links";
import { isNarrowed, type SliceSort, type StatsAddress, statsHref } from "../stats-address";
import { DIMENSION_WORDS, sliceName } from "./slice-words";
import { sortedSlices } from "./sorted-slices";
import type { TastePanelProps } from "./taste-panel-props";

/** More rows than this are for the table. */
const ROWS = 20;

const COLUMNS: { sort: SliceSort; label: string; isWide?: boolean }[] = [
  { sort: "titles", label: "Titles" },
  { sort: "viewings", label: "Viewings", isWide: true },
  { sort: "time", label: "Time" },
  { sort: "rating", label: "Your mean" },
];

/** What was watched by genre, country …: how many titles, how long, and how the person rates them; sorted by any of it. */
export function BreakdownPanel({ question: { address }, figures: { slices } }: TastePanelProps) {
  const { by, sort } = address;
  const sorted = sortedSlices(slices, sort, by);
  // What is not known comes last, and says how much the rest leaves out: it is shown however many there are.
  const shown = [...sorted.slice(0, ROWS), ...sorted.slice(ROWS).filter(({ value }) => value === null)];
  const most = Math.max(1, ...slices.filter(({ value }) => value !== null).map(({ minutes }) => minutes));
  const unread = unreadOf(slices).titles;
  const isWordless = !slices.some(({ value }) => value !== null);
  return (
    <Panel
      title={DIMENSION_WORDS[by].title}
      note={by === "genre" || by === "studio" ? "A title counts with each of its own" : undefined}
      className="lg:col-span-12"
    >
      <div className="max-sm:sideways -mx-4 mb-4 px-4 sm:mx-0 sm:px-0">
        <div className="flex max-sm:w-max">
          <Choices label="Titles by">
            {DIMENSIONS.map((one) => (
              <Choice key={one} href={statsHref({ ...address, by: one })} isChosen={one === by}>
                {DIMENSION_WORDS[one].label}
              </Choice>
            ))}
          </Choices>
        </div>
      </div>
      {isWordless ? (
        <EmptyState drawing="shelf">{whyWordless(address, slices.length, unread)}</EmptyState>
      ) : (
        <>
          <table className="w-full text-sm">
            <thead className="text-xs text-soft">
              <tr>
                <SortHead address={address} sort="name" label={DIMENSION_WORDS[by].label} />
                {COLUMNS.map((column) => (
                  <SortHead key={column.sort} address={address} {...column} />
                ))}
                <th scope="col" className="pb-2 text-right font-normal max-sm:hidden">
                  Rated
                </th>
              </tr>
            </thead>
            <tbody className="divide-y divide-line border-y border-line">
              {shown.map(({ value, titles, viewings, minutes, rating, rated }) => (
                <tr key={value ?? ""}>
                  <th scope="row" className="w-2/5 py-2 pr-3 text-left font-normal wrap-anywhere">
                    {sliceName(value, by)}
                    <span aria-hidden="true" className="mt-1 block h-1 rounded-full bg-raised">
                      {value !== null && (
                        <span
                          className="block h-full rounded-full bg-accent"
                          style={{ width: `${(minutes / most) * 100}%` }}
                        />
                      )}
                    </span>
                  </th>
                  <td className="py-2 text-right">{titles.toLocaleString("en")}</td>
                  <td className="py-2 text-right max-sm:hidden">{viewings.toLocaleString("en")}</td>
                  <td className="py-2 text-right whitespace-nowrap">{spokenDuration(minutes)}</td>
                  <td className="py-2 text-right">{rating === null ? "–" : rating.toFixed(1)}</td>
                  <td className="py-2 text-right text-soft max-sm:hidden">{rated.toLocaleString("en")}</td>
                </tr>
              ))}
            </tbody>
          </table>
          {sorted.length > ROWS && (
            <p className="mt-3 text-xs text-soft">The table has all {sorted.length.toLocaleString("en")}.</p>
          )}
          {unread > 0 && <p className="mt-3 text-xs text-soft">{stillLookedUp(unread)}</p>}
          <FigureLinks figure="breakdown" of={DIMENSION_WORDS[by].title} address={address} />
        </>
      )}
    </Panel>
  );
}

function whyWordless(address: StatsAddress, slices: number, unread: number): string {
  if (slices === 0) return isNarrowed(address) ? "Nothing you watched fits this." : "Nothing is marked as watched yet.";
  return unread > 0
    ? "This is not known yet of what you watched: the catalogue is read little by little."
    : "Nobody says this of what you watched.";
}

function SortHead({
  address,
  sort,
  label,
  isWide = false,
}: Pick<TastePanelProps["question"], "address"> & { sort: SliceSort; label: string; isWide?: boolean }) {
  const isChosen = address.sort === sort;
  return (
    <th
      scope="col"
      aria-sort={isChosen ? (sort === "name" ? "ascending" : "descending") : undefined}
      className={`pb-2 font-normal ${sort === "name" ? "text-left" : "text-right"} ${isWide ? "max-sm:hidden" : ""}`}
    >
      <Link
        href={statsHref({ ...address, sort })}
        prefetch={false}
        scroll={false}
        className={`rounded underline-offset-4 hover:text-ink hover:underline ${isChosen ? "text-ink" : ""}`}
      >
        {label}
        <span aria-hidden="true">{isChosen ? (sort === "name" ? " ↑" : " ↓") : ""}</span>
      </Link>
    </th>
  );
}
