import { X } from "lucide-react";
import { countFilters, FILTER_SHEET_ID } from "@/app/(signed-in)/library/_lib/count-filters";
import type { LibraryQuery } from "@/lib/library/browse/library-query";

/** The filters: a column on wide screens, a sheet that a button opens on narrow ones; it works without script. */
export function FilterSheet({ query, children }: { query: LibraryQuery; children: React.ReactNode }) {
  const filterCount = countFilters(query);
  return (
    <div
      id={FILTER_SHEET_ID}
      popover="auto"
      className="fixed inset-x-0 top-auto bottom-0 m-0 max-h-[85dvh] w-auto max-w-none overflow-y-auto overscroll-contain rounded-t-xl border border-line bg-card px-4 text-ink backdrop:bg-page/70 xl:static xl:block xl:max-h-none xl:overflow-visible xl:border-0 xl:bg-transparent xl:p-0"
    >
      <div className="sticky top-0 z-10 -mx-4 mb-2 flex items-center justify-between border-b border-line bg-card px-4 py-2 xl:hidden">
        <p className="font-medium">Filters{filterCount > 0 && ` (${filterCount})`}</p>
        <button
          type="button"
          popoverTarget={FILTER_SHEET_ID}
          popoverTargetAction="hide"
          aria-label="Close the filters"
          className="grid size-10 place-items-center rounded-lg text-soft hover:text-ink"
        >
          <X aria-hidden="true" size={18} strokeWidth={1.75} />
        </button>
      </div>
      <section aria-label="Filters">{children}</section>
    </div>
  );
}
