import type { ReportTable } from "@/app/(signed-in)/stats/_lib/report-table";
import { KIND_ORDER, KINDS } from "@/components/titles/kinds";
import type { Total } from "@/lib/stats/shared/range-totals";
import { QUALITY_LABELS, QUALITY_ORDER } from "./date-quality-labels";

/** A row for each kind, watch and worth of dates that has anything, in their order, with all of it. */
export function createTotalsRows(totals: readonly Total[]): ReportTable["rows"] {
  return KIND_ORDER.flatMap((kind) =>
    [false, true].flatMap((isRewatch) =>
      QUALITY_ORDER.flatMap((quality) => {
        const same = totals.filter(
          (total) => total.kind === kind && total.isRewatch === isRewatch && total.dateQuality === quality,
        );
        const sum = (of: "episodes" | "films" | "minutes" | "estimatedMinutes") =>
          same.reduce((all, total) => all + total[of], 0);
        const names = [KINDS[kind].label, isRewatch ? "Again" : "First time", QUALITY_LABELS[quality]];
        const figures = [sum("episodes"), sum("films"), sum("minutes"), sum("estimatedMinutes")];
        return same.length === 0 ? [] : [[...names, ...figures]];
      }),
    ),
  );
}
