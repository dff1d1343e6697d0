import { expect, test } from "vitest";
import { getPollDelay } from "./get-poll-delay";

test.each([
  ["calmly while nothing is awaited", { isUrgent: false, failures: 0 }, 20_000],
  ["often while a check is awaited", { isUrgent: true, failures: 0 }, 2000],
  ["more calmly after a failure, even while a check is awaited", { isUrgent: true, failures: 1 }, 40_000],
  ["ever later while there is no answer", { isUrgent: false, failures: 3 }, 160_000],
  ["at least every five minutes", { isUrgent: false, failures: 40 }, 300_000],
])("an open page looks %s", (_, situation, ms) => expect(getPollDelay(situation)).toBe(ms));
