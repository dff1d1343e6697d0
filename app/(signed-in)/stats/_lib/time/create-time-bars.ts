import { createAxisLabels } from "@/app/(signed-in)/stats/_lib/axis-labels";
import { formatAmount } from "@/app/(signed-in)/stats/_lib/format-amount";
import { formatStepName } from "@/app/(signed-in)/stats/_lib/step-labels";
import type { TimeBar } from "@/components/charts/time-bars";
import { KIND_ORDER, KINDS } from "@/components/titles/kinds";
import type { Step } from "@/lib/stats/shared/steps";
import type { TimeBucket, Unit } from "@/lib/stats/shared/time-buckets";

interface Drawing {
  step: Step;
  unit: Unit;
  /** How many places the picture has, if not as many as there are steps. */
  places?: number;
}

/** Steps as they are drawn, in hours or viewings. */
export function createTimeBars(buckets: readonly TimeBucket[], { step, unit, places }: Drawing): TimeBar[] {
  const labels = createAxisLabels(
    buckets.map(({ start }) => start),
    step,
    places,
  );
  return buckets.map((bucket, index) => ({ ...createTimeBar(bucket, step, unit), label: labels[index] ?? "" }));
}

function createTimeBar(bucket: TimeBucket, step: Step, unit: Unit): Omit<TimeBar, "label"> {
  const scale = (amount: number) => (unit === "hours" ? amount / 60 : amount);
  const scaleByKind = (part: TimeBucket["first"]) => ({
    tv: scale(part.tv),
    anime: scale(part.anime),
    movie: scale(part.movie),
  });
  const { average } = bucket;
  const onAverage = average === null ? "" : `, ${formatAmount(average, unit)} on average`;
  return {
    key: bucket.start,
    first: scaleByKind(bucket.first),
    again: scaleByKind(bucket.again),
    average: average === null ? null : scale(average),
    tooltip: `${formatStepName(bucket.start, step)}: ${formatAmount(bucket.total, unit)}${formatKinds(bucket, unit)}${onAverage}`,
  };
}

/** " (TV 3 h, Films 2 h 10 min)"; nothing of a step without anything. */
function formatKinds({ first, again }: TimeBucket, unit: Unit): string {
  const parts = KIND_ORDER.filter((kind) => first[kind] + again[kind] > 0).map((kind) => {
    const amount = first[kind] + again[kind];
    return `${KINDS[kind].label} ${unit === "hours" ? formatAmount(amount, unit) : amount.toLocaleString("en")}`;
  });
  return parts.length === 0 ? "" : ` (${parts.join(", ")})`;
}

/** A figure beside its scale: "40 h", "1,200". */
export function formatScale(value: number, unit: Unit): string {
  return unit === "hours" ? `${value.toLocaleString("en")} h` : value.toLocaleString("en");
}
