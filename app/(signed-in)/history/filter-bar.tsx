import { KindChoices } from "@/components/kind/kind-choices";
import { SearchForm } from "@/components/ui/search-form";
import { WatchChoices } from "@/components/watches/watch-choices";
import { type HistoryAddress, historyHref, writeAddress } from "./history-address";

/** What of the history to show: kinds, first watches or rewatches, and titles by name. Links and a form, all in the address. */
export function FilterBar({ address }: { address: HistoryAddress }) {
  const { kind, watch, search } = address;
  const asked: HistoryAddress = { ...address, start: { at: "newest" } };
  return (
    <div className="flex flex-wrap gap-3">
      <KindChoices chosen={kind} hrefOf={(one) => historyHref({ ...asked, kind: one })} />
      <WatchChoices chosen={watch} hrefOf={(one) => historyHref({ ...asked, watch: one })} />
      <SearchForm
        action="/history"
        search={search}
        label="Search the titles you watched"
        others={writeAddress({ ...asked, search: "" })}
        className="flex-1 basis-60"
      />
    </div>
  );
}
