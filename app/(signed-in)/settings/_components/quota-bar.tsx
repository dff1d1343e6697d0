import type { QuotaUsage } from "@/lib/sync/status/quota-usage";

/** A quiet bar of the day's requests: the checks' solid, others hatched, and a mark where background work stops. */
export function QuotaBar({ usage: { limit, ours, others } }: { usage: QuotaUsage }) {
  const percent = (calls: number) => `${Math.min(100, (100 * calls) / limit)}%`;
  return (
    <div
      role="img"
      aria-label={`${ours} of ${limit} requests by the checks, ${others} by signing in and other apps; the last quarter is left to you`}
      className="relative mt-4 pb-5"
    >
      <div className="flex h-2 overflow-hidden rounded-full bg-raised text-edge">
        <div className={`bg-amber ${ours > 0 ? "min-w-1" : ""}`} style={{ width: percent(ours) }} />
        <div className="hatched" style={{ width: percent(others) }} />
      </div>
      <div className="absolute inset-y-0 left-3/4 border-l border-edge pl-1.5 text-xs text-soft">
        <span className="absolute bottom-0 whitespace-nowrap">left to you</span>
      </div>
    </div>
  );
}
