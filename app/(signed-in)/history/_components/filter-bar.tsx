import { WatchChoices } from "@/app/(signed-in)/_components/watch-choices";
import { type HistoryParams, historyHref, serializeHistoryParams } from "@/app/(signed-in)/history/search-params";
import { KindChoices } from "@/components/titles/kind-choices";
import { SearchForm } from "@/components/ui/search-form";

/** Filters of the history by kind, first watch or rewatch, and title. The URL is the state. */
export function FilterBar({ params }: { params: HistoryParams }) {
  const { kind, watch, search } = params;
  const newest: HistoryParams = { ...params, start: { at: "newest" } };
  return (
    <div className="flex flex-wrap gap-3">
      <KindChoices chosen={kind} getHref={(one) => historyHref({ ...newest, kind: one })} />
      <WatchChoices chosen={watch} getHref={(one) => historyHref({ ...newest, watch: one })} />
      <SearchForm
        action="/history"
        search={search}
        label="Search the titles you watched"
        otherParams={serializeHistoryParams({ ...newest, search: "" })}
        className="flex-1 basis-60"
      />
    </div>
  );
}
