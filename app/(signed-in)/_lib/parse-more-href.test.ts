import { expect, test } from "vitest";
import { parseMoreHref } from "./parse-more-href";

test("the query of an address of the list", () => {
  expect(parseMoreHref("/library?sort=title&after=WzFd", "/library").toString()).toBe("sort=title&after=WzFd");
});

test.each(["/history?month=2024-03", "/library", "/library/bulk?x=1", null])("%j is no address of the list", (href) =>
  expect(parseMoreHref(href, "/library").size).toBe(0),
);
