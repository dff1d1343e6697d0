import { afterAll, beforeAll, expect, test } from "vitest";
import { db } from "@/lib/database/client";
import { seededAccount } from "@/simulator/accounts/seeded-account";
import { type House, openHouse } from "@/tests/house";
import { ReconnectNeeded } from "./reconnect-needed";
import { tokensOf } from "./tokens";

let house: House;
beforeAll(async () => {
  house = await openHouse();
});
afterAll(() => house.close());

test("a grant that Simkl no longer accepts is one event of the audit log, however often it is asked for", async () => {
  const size = { films: 0, shows: 0, anime: 0, episodes: 0 };
  const account = seededAccount(house.simulator.world, { id: 710_101, seed: 1, now: new Date(), ...size });
  const userId = await house.moveIn(account);
  const stale = await tokensOf(userId).current();
  house.simulator.faults.add({
    match: { path: "/oauth2/token" },
    kind: "status",
    status: 400,
    body: { error: "invalid_grant" },
  });
  await expect(tokensOf(userId).renew(stale)).rejects.toThrow(ReconnectNeeded);
  await expect(tokensOf(userId).current()).rejects.toThrow(ReconnectNeeded);
  expect(await db.auditEvent.findMany({ where: { userId } })).toMatchObject([{ kind: "grant-died", detail: {} }]);
});
