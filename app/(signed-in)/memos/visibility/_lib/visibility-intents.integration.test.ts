import { afterAll, beforeAll, expect, test } from "vitest";
import { syncUser } from "@/lib/jobs/sync-user";
import { EVERY_MEMO } from "@/lib/library/memos/memo-query";
import { listMemosToChange } from "@/lib/library/memos/memos-to-change";
import { enqueueAll } from "@/lib/outbox/enqueue";
import { listMemoWrites, toPendingMemos } from "@/lib/outbox/preview/pending-memos";
import { listPendingTitles } from "@/lib/outbox/preview/pending-titles";
import { listPendingWrites } from "@/lib/outbox/preview/pending-writes";
import { findLibraryDifferences } from "@/tests/app/find-library-differences";
import {
  createSyncFixture,
  createUser,
  listPosts,
  listWriteStates,
  type SyncFixture,
  type TestUser,
} from "@/tests/fixtures/sync-fixture";
import { toVisibilityIntents } from "./visibility-intents";

const TEXT = "<b>ő</b> 🎬\nsecond line";

let stage: SyncFixture;
let person: TestUser;

beforeAll(async () => {
  stage = await createSyncFixture();
  person = await createUser(stage, 3);
  const intents = [...person.account.items.keys()].map((simklId) => ({
    ...{ kind: "memo", simklId, text: TEXT, isPrivate: true },
  }));
  await enqueueAll(person.userId, intents);
  await send();
});
afterAll(() => stage.close());

test("memos turned public go in one request, texts and lists as they are, and are confirmed by the next read", async () => {
  const { account, userId } = person;
  const lists = new Map([...account.items].map(([simklId, { status }]) => [simklId, status]));
  const before = listPosts(stage, person).length;
  const memos = await listMemosToChange(userId, toPendingMemos(await listPendingTitles(userId)), EVERY_MEMO, null);
  expect(memos).toHaveLength(account.items.size);
  await enqueueAll(userId, toVisibilityIntents(memos, "public"));
  const publicMemos = await listMemosToChange(
    userId,
    toPendingMemos(await listPendingTitles(userId)),
    { ...EVERY_MEMO, privacy: "public" },
    null,
  );
  expect(publicMemos).toHaveLength(memos.length);
  expect((await readMemoWrites(userId)).size).toBe(memos.length);

  await send();
  const sent = listPosts(stage, person).slice(before);
  expect(sent.map(({ path }) => path)).toEqual(["/sync/history?skip_auto_watching=yes"]);
  const [first] = memos;
  const text = JSON.stringify(TEXT);
  expect(sent[0]?.body).toContain(
    `{"ids":{"simkl":${first?.simklId}},"status":"${lists.get(first?.simklId ?? 0)}","memo":{"text":${text},"is_private":false}}`,
  );
  for (const { status, simkl, memo } of account.items.values())
    expect({ status, memo }).toEqual({ status: lists.get(simkl), memo: { text: TEXT, isPrivate: false } });
  expect(await readMemoWrites(userId)).toEqual(new Map());
  expect(new Set(await listWriteStates(userId))).toEqual(new Set(["confirmed"]));
  expect(await findLibraryDifferences(stage.app, account, userId)).toEqual([]);
});

test("only a memo that Simkl did not accept is marked as rejected", async () => {
  const { account, userId } = person;
  const [simklId = 0] = account.items.keys();
  const other = await createUser(stage, 4);
  stage.app.simulator.faults.add({ match: { method: "POST", account: account.id }, kind: "reset" });
  await enqueueAll(userId, [{ kind: "memo", simklId, text: "", isPrivate: true }]);
  await send();
  expect(await readMemoWrites(userId)).toMatchObject(new Map([[simklId, { isOpen: false }]]));
  expect(await readMemoWrites(other.userId)).toEqual(new Map());
  expect(account.items.get(simklId)?.memo).not.toBeNull();
});

async function readMemoWrites(userId: number) {
  return listMemoWrites(await listPendingWrites(userId, { withFailed: true }));
}

async function send(): Promise<void> {
  expect(await syncUser(person.userId, "write")).toBe("done");
  stage.time.advance(61_000);
}
