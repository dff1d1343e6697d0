import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { hostname, tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { getListenArguments } from "./listen-arguments.mjs";

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "watchfolio-listen-"));
});
afterEach(() => rmSync(folder, { recursive: true }));

const LOOPBACK = ["--hostname", "127.0.0.1"];

test.each([
  ["loopback alone unless something else was chosen", {}, ["--port", "3000", ...LOOPBACK]],
  ["an address that was chosen", { HOSTNAME: "10.0.0.5", PORT: "80" }, ["--port", "80", "--hostname", "10.0.0.5"]],
  ["everywhere when that was chosen", { HOSTNAME: "0.0.0.0" }, ["--port", "3000"]],
  ["everywhere, IPv6 as well", { HOSTNAME: "::" }, ["--port", "3000"]],
  [
    "not under the machine's own name, which the system sets",
    { HOSTNAME: hostname() },
    ["--port", "3000", ...LOOPBACK],
  ],
  ["loopback when the variable is empty", { HOSTNAME: "", PORT: "" }, ["--port", "3000", ...LOOPBACK]],
])("listens on %s", (_, environment, expected) => {
  expect(getListenArguments(environment, folder)).toEqual(expected);
});

test("reads the files that Next reads, the environment first", () => {
  writeFileSync(join(folder, ".env"), "PORT=4000\nHOSTNAME=0.0.0.0\n");
  expect(getListenArguments({}, folder)).toEqual(["--port", "4000"]);
  expect(getListenArguments({ HOSTNAME: hostname() }, folder)).toEqual(["--port", "4000"]);
  writeFileSync(join(folder, ".env.local"), "HOSTNAME=10.0.0.5\n");
  expect(getListenArguments({ PORT: "5000" }, folder)).toEqual(["--port", "5000", "--hostname", "10.0.0.5"]);
});
