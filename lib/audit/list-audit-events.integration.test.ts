import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { db } from "@/lib/database/client";
import { createTestDatabase, type TestDatabase } from "@/tests/app/test-database";
import { storeLibrary } from "@/tests/fixtures/stored-library";
import { type AuditQuery, listAuditEvents } from "./list-audit-events";

const START = Date.parse("2026-11-21T12:00:00Z");
const ALL: AuditQuery = { kind: null, userSearch: "", before: null, limit: 50 };

let database: TestDatabase;
beforeAll(async () => {
  database = await createTestDatabase();
});
afterAll(() => database.stop());
beforeEach(() => db.auditEvent.deleteMany().then(() => undefined));

test("the log pages through all events, each once, newest first", async () => {
  // Three at each instant, so that the key needs the id.
  await db.auditEvent.createMany({
    data: Array.from({ length: 120 }, (_, n) => ({
      at: new Date(START - Math.floor(n / 3) * 1000),
      kind: "signed-in",
    })),
  });
  const pages = [await listAuditEvents(ALL)];
  for (let next = pages[0]?.next; next; next = pages.at(-1)?.next)
    pages.push(await listAuditEvents({ ...ALL, before: next }));
  expect(pages.map(({ events }) => events.length)).toEqual([50, 50, 20]);
  const stored = await db.auditEvent.findMany({ orderBy: [{ at: "desc" }, { id: "desc" }] });
  expect(pages.flatMap(({ events }) => events.map(({ id }) => id))).toEqual(stored.map(({ id }) => String(id)));
});

test("filters by kind, part of a name and Simkl id, of the user and of the operator", async () => {
  const [userId, actorId] = [await storeLibrary({}), await storeLibrary({})];
  const { simklId } = await db.user.update({ where: { id: userId }, data: { name: "Vera 100%_Archive" } });
  await db.user.update({ where: { id: actorId }, data: { name: "Otto Operator" } });
  const at = new Date(START);
  await db.auditEvent.create({ data: { at, kind: "signed-in", userId } });
  await db.auditEvent.create({ data: { at, kind: "operator-action", userId, actorId, detail: { action: "pause" } } });
  await db.auditEvent.create({
    data: { at, kind: "forbidden", address: "203.0.113.7", detail: { odd: { nested: 1 } } },
  });

  const kinds = async (query: Partial<AuditQuery>) =>
    (await listAuditEvents({ ...ALL, ...query })).events.map(({ kind }) => kind);
  expect(await kinds({})).toEqual(["forbidden", "operator-action", "signed-in"]);
  expect(await kinds({ kind: "signed-in" })).toEqual(["signed-in"]);
  expect(await kinds({ userSearch: "vera" })).toEqual(["operator-action", "signed-in"]);
  expect(await kinds({ userSearch: "100%_" })).toEqual(["operator-action", "signed-in"]);
  expect(await kinds({ userSearch: "1__%" })).toEqual([]);
  expect(await kinds({ userSearch: String(simklId) })).toEqual(["operator-action", "signed-in"]);
  expect(await kinds({ userSearch: "Otto", kind: "operator-action" })).toEqual(["operator-action"]);

  const { events } = await listAuditEvents({ ...ALL, userSearch: "otto" });
  expect(events).toEqual([
    {
      id: expect.stringMatching(/^\d+$/),
      at,
      kind: "operator-action",
      address: null,
      operator: "Otto Operator",
      user: { id: userId, name: "Vera 100%_Archive" },
      detail: { action: "pause" },
    },
  ]);
});
