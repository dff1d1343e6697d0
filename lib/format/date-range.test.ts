import { expect, test } from "vitest";
import { formatDateRange } from "./date-range";

test.each([
  [[], null],
  [["1970-01-01T00:00:01Z"], null],
  [["2024-05-03T23:30:00Z"], "4 May 2024"],
  [["2024-05-09T10:00:00Z", "2024-05-03T10:00:00Z", "1999-01-01T00:00:00Z"], "3 to 9 May 2024"],
  [["2024-05-03T10:00:00Z", "2024-06-09T10:00:00Z"], "3 May to 9 June 2024"],
  [["2023-05-03T10:00:00Z", "2024-06-09T10:00:00Z"], "3 May 2023 to 9 June 2024"],
])("%j is %s on a wall in Berlin", (instants, formatted) =>
  expect(
    formatDateRange(
      instants.map((instant) => new Date(instant)),
      "Europe/Berlin",
    ),
  ).toBe(formatted),
);
