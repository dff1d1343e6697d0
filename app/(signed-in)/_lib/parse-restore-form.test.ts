import { expect, test } from "vitest";
import { parseRestoreForm } from "./parse-restore-form";

const key = { simklId: 39687, removedAt: new Date(1_764_032_400_123) };
const KEY = "1764032400123.39687";

test.each<[string, [string, string][], unknown]>([
  [
    "the entry whose button was pressed, whatever is ticked",
    [
      ["only", KEY],
      ["removed", "1.1"],
    ],
    { keys: [key] },
  ],
  [
    "those that are ticked",
    [
      ["removed", KEY],
      ["removed", KEY],
    ],
    { keys: [key, key] },
  ],
  ["nothing, when nothing is", [], { keys: [] }],
  [
    "a day of the wall, which the clocks may make an hour longer",
    [["day", "2026-10-25"]],
    { between: [new Date("2026-10-24T22:00:00Z"), new Date("2026-10-25T23:00:00Z")] },
  ],
  ["no day that does not exist", [["day", "2026-02-30"]], null],
  ["no entry that is none", [["only", "1764032400123.39687 OR 1=1"]], null],
  ["no id beyond those of Simkl", [["only", "1.9999999999"]], null],
  ["no time beyond all calendars", [["only", "999999999999999.1"]], null],
])("asks for %s", (_, fields, expected) => {
  const form = new FormData();
  for (const [name, value] of fields) form.append(name, value);
  expect(parseRestoreForm(form, "Europe/Berlin")).toEqual(expected);
});
