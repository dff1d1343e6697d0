import { mkdtempSync, readdirSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { createAccount } from "@/simulator/accounts/create-account";
import { createItem } from "@/simulator/accounts/create-item";
import { createTitle } from "@/simulator/world/build/create-title";
import { startSimulator } from "../server";

test("accounts, grants and changed titles survive a restart", async () => {
  const folder = mkdtempSync(join(tmpdir(), "simulator-"));
  const stateFile = join(folder, "state.json");
  const joinedAt = "2020-01-01T00:00:00Z";
  const before = await startSimulator({ stateFile });
  const person = createAccount({ id: 77, name: "Jane", description: "", plan: "pro", timeZone: "UTC", joinedAt });
  const item = createItem(987_654_321, "watching", joinedAt);
  item.watched.set("1:2", "2026-01-01T20:00:00Z");
  person.items.set(item.simkl, item);
  before.world.titles.set(item.simkl, createTitle(item.simkl, "tv", "Added later"));
  before.addAccount(person);
  const [known] = before.world.titles.values();
  if (known) before.world.titles.set(known.simkl, { ...known, title: "Renamed" });
  const { refreshToken, accessToken } = before.issueToken(77);
  await before.stop();

  const after = await startSimulator({ stateFile });
  expect(after.accounts.get(77)).toEqual(person);
  expect(after.accounts.size).toBe(before.accounts.size);
  expect(after.world.titles.get(item.simkl)?.title).toBe("Added later");
  expect(after.world.titles.get(known?.simkl ?? 0)?.title).toBe("Renamed");
  const parameters = "client_id=watchfolio-demo&app-name=test&app-version=1";
  const response = await fetch(`${after.url}/users/settings?${parameters}`, {
    headers: { Authorization: `Bearer ${accessToken}` },
  });
  expect([response.status, typeof refreshToken]).toEqual([200, "string"]);
  await after.stop();
  expect(readdirSync(folder)).toEqual(["state.json"]);
});

test("a foreign file is rejected instead of overwritten", async () => {
  const stateFile = join(mkdtempSync(join(tmpdir(), "simulator-")), "state.json");
  writeFileSync(stateFile, '{"precious":true}');
  await expect(startSimulator({ stateFile })).rejects.toThrow("does not hold the state");
});
