import { expect, test } from "vitest";
import { parseImageName } from "./image-name";

test("names a poster, a fanart and an episode's still in their sizes", () => {
  expect(parseImageName("posters", ["67", "6752548fb9e7ed281_m.webp"])).toEqual({
    category: "posters",
    path: "67/6752548fb9e7ed281",
    suffix: "_m",
  });
  expect(parseImageName("fanart", ["10", "1033844_s48.webp"])?.suffix).toBe("_s48");
  expect(parseImageName("episodes", ["1", "a_c.webp"])?.category).toBe("episodes");
});

test.each([
  ["a category we do not serve", "avatars", ["1", "a_100.webp"]],
  ["a property of every object", "constructor", ["1", "a_m.webp"]],
  ["a size of another category", "posters", ["1", "a_medium.webp"]],
  ["an unknown size", "posters", ["1", "a_xl.webp"]],
  ["no size", "posters", ["1", "a.webp"]],
  ["another type of file", "posters", ["1", "a_m.png"]],
  ["a way out of the folder", "posters", ["..", "1", "a_m.webp"]],
  ["a way out inside a segment", "posters", ["../1", "a_m.webp"]],
  ["a way out behind the number", "posters", ["1", "../../a_m.webp"]],
  ["an absolute path", "posters", ["", "1", "a_m.webp"]],
  ["a host in place of a path", "posters", ["1", "@evil.example", "a_m.webp"]],
  ["a folder that is no number", "posters", ["ab", "a_m.webp"]],
  ["a folder of four digits", "posters", ["1234", "a_m.webp"]],
  ["upper case, which some disks do not tell apart", "posters", ["1", "A_m.webp"]],
  ["a null byte", "posters", ["1", "a\0_m.webp"]],
  ["a line's end after the name", "posters", ["1", "a_m.webp\n"]],
  ["a name too long for a file", "posters", ["1", `${"a".repeat(200)}_m.webp`]],
  ["nothing", "posters", []],
])("refuses %s", (_, category, segments) => {
  expect(parseImageName(category, segments)).toBeNull();
});
