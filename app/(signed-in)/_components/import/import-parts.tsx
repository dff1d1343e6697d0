import { pluralize } from "@/lib/format/count";
import type { ImportState } from "@/lib/sync/status/import-state";
import { countStoredParts, PART_LABELS } from "./import-progress";

type Part = ImportState["parts"][number];

/** The four parts of the import. Simkl gives no finer progress. */
export function ImportParts({ parts }: { parts: readonly Part[] }) {
  return (
    <>
      <div
        role="progressbar"
        aria-label="Parts of your library that are stored"
        aria-valuemin={0}
        aria-valuemax={parts.length}
        aria-valuenow={countStoredParts(parts)}
        className="mt-5 grid grid-cols-4 gap-1"
      >
        {parts.map(({ part, state }) => (
          <div key={part} className="h-2 overflow-hidden rounded-full bg-raised text-amber">
            <div className={`h-full rounded-full ${FILLS[state]}`} />
          </div>
        ))}
      </div>
      <ul className="mt-4 grid gap-x-1 gap-y-3 sm:grid-cols-4">
        {parts.map((part) => (
          <li key={part.part} className="flex justify-between gap-3 text-sm sm:block">
            <p className="font-medium">{PART_LABELS[part.part]}</p>
            <p className="text-right text-soft sm:text-left">{formatPartProgress(part)}</p>
          </li>
        ))}
      </ul>
    </>
  );
}

const FILLS: Record<Part["state"], string> = {
  waiting: "w-0",
  asking: "w-full animate-breathe bg-amber/30",
  storing: "hatched w-full animate-breathe",
  stored: "w-full bg-amber",
};

function formatPartProgress({ part, state, titles, episodes }: Part): string {
  if (state === "waiting") return "waiting";
  if (state === "asking" && titles === 0) return "asking Simkl";
  if (part === "playback") return pluralize(titles, "pause");
  const found = pluralize(titles, "title");
  return episodes === 0 ? found : `${found}, ${pluralize(episodes, "episode")}`;
}
