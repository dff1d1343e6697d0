import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { attach } from "./attachments";

let home: string;

beforeEach(() => {
  home = mkdtempSync(join(tmpdir(), "watchfolio-attached-"));
});
afterEach(() => rmSync(home, { recursive: true }));

test("only the last to leave ends the server", () => {
  const [one, other] = [attach(home), attach(home)];
  expect(one.leave(() => "ended")).toBeNull();
  expect(other.leave(() => "ended")).toBe("ended");
  expect(readdirSync(join(home, "attached"))).toEqual([]);
});

test("a process that is gone, or another one under its id, does not keep the server up", () => {
  const dead = spawnSync("true").pid;
  mkdirSync(join(home, "attached"));
  writeFileSync(join(home, "attached", `${dead}_1_a`), "");
  writeFileSync(join(home, "attached", `${process.pid}_1_b`), "");
  expect(attach(home).leave(() => "ended")).toBe("ended");
});

test("a user that comes while the last one leaves sees that", () => {
  const attached = attach(home).leave(() => {
    const attachments = attach(home);
    expect(attachments.isAnyLeaving()).toBe(true);
    return attachments;
  });
  expect(attached?.isAnyLeaving()).toBe(false);
});
