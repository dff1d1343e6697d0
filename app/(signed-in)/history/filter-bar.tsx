import { Search } from "lucide-react";
import { KindMark } from "@/components/kind/kind-mark";
import { KIND_ORDER, KINDS } from "@/components/kind/kinds";
import { buttonClass } from "@/components/ui/button-class";
import { Choice, Choices } from "@/components/ui/choices";
import { WatchChoices } from "@/components/watches/watch-choices";
import { type HistoryAddress, historyHref } from "./history-address";

/** What of the history to show: kinds, first watches or rewatches, and titles by name. Links and a form, all in the address. */
export function FilterBar({ address }: { address: HistoryAddress }) {
  const { kind, watch, search } = address;
  const asked: HistoryAddress = { ...address, start: { at: "newest" } };
  return (
    <div className="flex flex-wrap gap-3">
      <Choices label="Kind">
        <Choice href={historyHref({ ...asked, kind: null })} isChosen={kind === null}>
          All
        </Choice>
        {KIND_ORDER.map((one) => (
          <Choice key={one} href={historyHref({ ...asked, kind: one })} isChosen={kind === one}>
            <KindMark kind={one} /> {KINDS[one].label}
          </Choice>
        ))}
      </Choices>
      <WatchChoices chosen={watch} hrefOf={(one) => historyHref({ ...asked, watch: one })} />
      <search className="min-w-0 flex-1 basis-60">
        <form action="/history" className="flex gap-2">
          {kind && <input type="hidden" name="kind" value={kind} />}
          {watch && <input type="hidden" name="watch" value={watch} />}
          <input
            // A new address brings a new field, which otherwise would keep what was typed into the old one.
            key={search}
            type="search"
            name="q"
            defaultValue={search}
            maxLength={200}
            placeholder="A title"
            aria-label="Search the titles you watched"
            className="min-h-10 min-w-0 flex-1 rounded-lg border border-edge bg-card px-3 text-sm placeholder:text-soft"
          />
          <button type="submit" aria-label="Search" className={buttonClass({ className: "px-3" })}>
            <Search aria-hidden="true" size={16} strokeWidth={1.75} />
          </button>
        </form>
      </search>
    </div>
  );
}
