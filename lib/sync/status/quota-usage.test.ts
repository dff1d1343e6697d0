import { expect, test } from "vitest";
import { getQuotaUsage } from "./quota-usage";

const NOON = new Date("2026-11-21T17:00:00Z");
const seen = { quotaLimit: 1000, quotaRemaining: 900, quotaSeenAt: NOON };
const never = { quotaLimit: null, quotaRemaining: null, quotaSeenAt: null };

test.each([
  ["what is used and not ours is other apps'", seen, 60, { limit: 1000, ours: 60, others: 40 }],
  ["Simkl's loose count never makes ours fewer", seen, 120, { limit: 1000, ours: 120, others: 0 }],
  ["without a word of Simkl's the plan's limit holds", never, 7, { limit: 500, ours: 7, others: 0 }],
  [
    "what Simkl said yesterday, in New York, is over",
    { ...seen, quotaSeenAt: new Date("2026-11-21T04:59:00Z") },
    7,
    { limit: 1000, ours: 7, others: 0 },
  ],
])("%s", (_, status, ours, usage) => expect(getQuotaUsage(ours, status, "free", NOON)).toEqual(usage));
