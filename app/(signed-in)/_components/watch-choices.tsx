import type { Route } from "next";
import { Choice, Choices } from "@/components/ui/choices";

/** First watches, rewatches, or null for both. */
export type WatchFilter = "first" | "rewatch" | null;

const WATCH_FILTERS = [
  { watch: null, label: "Both" },
  { watch: "first", label: "First" },
  { watch: "rewatch", label: "Rewatches" },
] as const;

/** Whether first watches, rewatches or both are shown; each is an address. */
export function WatchChoices({ chosen, getHref }: { chosen: WatchFilter; getHref: (watch: WatchFilter) => Route }) {
  return (
    <Choices label="Watches">
      {WATCH_FILTERS.map(({ watch, label }) => (
        <Choice key={label} href={getHref(watch)} isChosen={chosen === watch}>
          {watch === "rewatch" && <span aria-hidden="true" className="hatched size-2.5 rounded-[2px]" />} {label}
        </Choice>
      ))}
    </Choices>
  );
}
