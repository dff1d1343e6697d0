import type { TimeBar } from "@/components/charts/time-bars";
import { KIND_ORDER, KINDS } from "@/components/kind/kinds";
import type { Step } from "@/lib/stats/range/steps";
import type { TimeBucket, Unit } from "@/lib/stats/range/time-buckets";
import { axisLabels } from "../axis-labels";
import { spokenAmount } from "../spoken-amount";
import { stepName } from "../step-words";

interface Drawing {
  step: Step;
  unit: Unit;
  /** How many places the picture has, if not as many as there are steps. */
  places?: number;
}

/** Steps as they are drawn, in hours or viewings. */
export function timeBarsOf(buckets: readonly TimeBucket[], { step, unit, places }: Drawing): TimeBar[] {
  const labels = axisLabels(
    buckets.map(({ start }) => start),
    step,
    places,
  );
  return buckets.map((bucket, index) => ({ ...timeBarOf(bucket, step, unit), label: labels[index] ?? "" }));
}

function timeBarOf(bucket: TimeBucket, step: Step, unit: Unit): Omit<TimeBar, "label"> {
  const scaled = (amount: number) => (unit === "hours" ? amount / 60 : amount);
  const perKind = (part: TimeBucket["first"]) => ({
    tv: scaled(part.tv),
    anime: scaled(part.anime),
    movie: scaled(part.movie),
  });
  const { average } = bucket;
  const onAverage = average === null ? "" : `, ${spokenAmount(average, unit)} on average`;
  return {
    key: bucket.start,
    first: perKind(bucket.first),
    again: perKind(bucket.again),
    average: average === null ? null : scaled(average),
    words: `${stepName(bucket.start, step)}: ${spokenAmount(bucket.total, unit)}${kindWords(bucket, unit)}${onAverage}`,
  };
}

/** " (TV 3 h, Films 2 h 10 min)"; nothing of a step without anything. */
function kindWords({ first, again }: TimeBucket, unit: Unit): string {
  const parts = KIND_ORDER.filter((kind) => first[kind] + again[kind] > 0).map((kind) => {
    const amount = first[kind] + again[kind];
    return `${KINDS[kind].label} ${unit === "hours" ? spokenAmount(amount, unit) : amount.toLocaleString("en")}`;
  });
  return parts.length === 0 ? "" : ` (${parts.join(", ")})`;
}

/** A figure beside its scale: "40 h", "1,200". */
export function scaleWords(value: number, unit: Unit): string {
  return unit === "hours" ? `${value.toLocaleString("en")} h` : value.toLocaleString("en");
}
