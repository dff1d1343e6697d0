import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { findBrokenReferences, headingAnchors } from "./check-doc-refs";

let root: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), "watchfolio-doc-refs-"));
});
afterEach(() => rmSync(root, { recursive: true }));

/** What is broken in a repository of these files, one line each. */
function check(files: Record<string, string>): string[] {
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
  }
  return findBrokenReferences(root, Object.keys(files)).map(
    ({ file, line, reference, reason }) => `${file}:${line} ${reference}: ${reason}`,
  );
}

const API = "# API\n\n## All items\n\n### Which writes become rewatches\n";

test("accepts references that lead somewhere", () => {
  const readme = [
    "[API](docs/api.md), [items](docs/api.md#all-items), [here](#here), [folder](docs/), [site](https://example.com/x.md)",
    '![a picture](docs/a.png "title"), [route](<app/(group)/page.tsx>), [the same](app/(group)/page.tsx)',
    "`lib/a.ts`, `a.ts`, `lib/`, `lib/**/*.ts`, `*.ts`, `app/(group)/page.tsx`, `docs/api.md#all-items`",
    "",
    "## Here",
    "[x]: docs/api.md#all-items",
  ].join("\n");
  expect(
    check({
      "README.md": readme,
      "docs/api.md": API,
      "docs/a.png": "",
      "docs/howto/add.md": "[API](../api.md#all-items), `../api.md`, `lib/a.ts`",
      "lib/a.ts": "// docs/api.md#all-items, #which-writes-become-rewatches; RFC 6749 §2.3.1\n",
      "app/(group)/page.tsx": "{/* docs/api.md */}",
    }),
  ).toEqual([]);
});

test("leaves alone what is no path of the repository", () => {
  const text = [
    "`/sync/all-items`, `/calendar/tv.json`, `calendar/tv.json`, `shows/`, `npm test`, `lib/<name>/page.ts`, `lib/….ts`",
    "`[not a link](missing.md)`",
    "```sh",
    "[not a link](missing.md) and `lib/missing.ts`",
    "# not a heading",
    "```",
  ].join("\n");
  expect(check({ "README.md": text, "lib/a.ts": "import x from '@/lib/missing';" })).toEqual([]);
});

test.each([
  ["a link to a missing file", "[x](docs/missing.md)", "docs/missing.md: docs/missing.md does not exist"],
  ["a link to a missing heading", "[x](docs/api.md#none)", "docs/api.md#none: docs/api.md has no heading #none"],
  ["a missing heading of the same file", "[x](#none)", "#none: README.md has no heading #none"],
  ["a definition of a link", "[x]: docs/missing.md", "docs/missing.md: docs/missing.md does not exist"],
  ["a missing picture", "![x](docs/b.png)", "docs/b.png: docs/b.png does not exist"],
  ["a source file in backticks", "`lib/missing.ts`", "lib/missing.ts: no such file or folder"],
  ["a name in backticks", "`missing.test.ts`", "missing.test.ts: no such file or folder"],
  ["a folder in backticks", "`lib/missing/`", "lib/missing/: no such file or folder"],
  ["a pattern without a match", "`lib/**/*.itest.ts`", "lib/**/*.itest.ts: no such file or folder"],
])("reports %s", (_, text, problem) => {
  expect(check({ "README.md": text, "docs/api.md": API, "lib/a.ts": "" })).toEqual([`README.md:1 ${problem}`]);
});

test("reports what a comment cites", () => {
  const source = [
    "/** As Simkl counts (docs/api.md#none). */",
    "// docs/gone.md, docs/api.md#all-items, #gone",
    "/** docs/api.md#all-items is right. */",
  ].join("\n");
  expect(check({ "docs/api.md": API, "lib/a.ts": source })).toEqual([
    "lib/a.ts:1 docs/api.md#none: docs/api.md has no heading #none",
    "lib/a.ts:2 docs/gone.md: docs/gone.md does not exist",
    "lib/a.ts:2 docs/api.md#all-items, #gone: docs/api.md has no heading #gone",
  ]);
});

test("reports numbers of sections, wherever they stand", () => {
  const reason = "section numbers are not used: name a heading, such as docs/simkl-api.md#errors";
  expect(
    check({
      "README.md": "as in §4",
      "lib/a.tsx": "x\n{/* digest §11.3, §12 */}",
      "prisma/schema/main.prisma": "/// design §4",
      ".oxlintrc.json": '"(design \\u00a72)"',
    }),
  ).toEqual([
    `.oxlintrc.json:1 design §2: ${reason}`,
    `README.md:1 §4: ${reason}`,
    `lib/a.tsx:2 digest §11.3: ${reason}`,
    `lib/a.tsx:2 §12: ${reason}`,
    `prisma/schema/main.prisma:1 design §4: ${reason}`,
  ]);
});

test("makes anchors as GitHub does", () => {
  const lines = ["# `GET /sync`, [again](x.md)!", "## Écran_2 – a", "## Same", "## Same", "## Same-1"];
  expect([...headingAnchors(lines)]).toEqual(["get-sync-again", "écran_2--a", "same", "same-1", "same-1-1"]);
});
