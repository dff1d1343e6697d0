import { afterAll, beforeAll, expect, test } from "vitest";
import { EVERY_MEMO } from "@/lib/library/memos/memo-query";
import { memosToTurn } from "@/lib/library/memos/memos-to-turn";
import { syncUser } from "@/lib/sync/engine";
import { enqueueAll } from "@/lib/writes/enqueue";
import { memoWrites } from "@/lib/writes/memo-writes";
import { pendingTitles } from "@/lib/writes/pending-titles";
import { differences } from "@/tests/sync/both-libraries";
import { openStage, type Person, posts, type Stage, somebody, states } from "@/tests/writes/stage";
import { turnIntents } from "./turn-intents";

const TEXT = "<b>ő</b> 🎬\nsecond line";

let stage: Stage;
let person: Person;

beforeAll(async () => {
  stage = await openStage();
  person = await somebody(stage, 3);
  const wishes = [...person.account.items.keys()].map((simklId) => ({
    ...{ kind: "memo", simklId, text: TEXT, isPrivate: true },
  }));
  await enqueueAll(person.userId, wishes);
  await send();
});
afterAll(() => stage.close());

test("memos turned public go in one request, texts and lists as they are, and are confirmed by what Simkl tells then", async () => {
  const { account, userId } = person;
  const lists = new Map([...account.items].map(([simklId, { status }]) => [simklId, status]));
  const before = posts(stage, person).length;
  const memos = await memosToTurn(userId, await pendingTitles(userId), EVERY_MEMO, null);
  expect(memos).toHaveLength(account.items.size);
  await enqueueAll(userId, turnIntents(memos, "public"));
  const ahead = await memosToTurn(userId, await pendingTitles(userId), { ...EVERY_MEMO, privacy: "public" }, null);
  expect(ahead).toHaveLength(memos.length);
  expect((await memoWrites(userId)).size).toBe(memos.length);

  await send();
  const sent = posts(stage, person).slice(before);
  expect(sent.map(({ path }) => path)).toEqual(["/sync/history?skip_auto_watching=yes"]);
  const [first] = memos;
  const text = JSON.stringify(TEXT);
  expect(sent[0]?.body).toContain(
    `{"ids":{"simkl":${first?.simklId}},"status":"${lists.get(first?.simklId ?? 0)}","memo":{"text":${text},"is_private":false}}`,
  );
  for (const { status, simkl, memo } of account.items.values())
    expect({ status, memo }).toEqual({ status: lists.get(simkl), memo: { text: TEXT, isPrivate: false } });
  expect(await memoWrites(userId)).toEqual(new Map());
  expect(new Set(await states(userId))).toEqual(new Set(["confirmed"]));
  expect(await differences(stage.house, account, userId)).toEqual([]);
});

test("a memo that Simkl did not take is named as such, nobody else's", async () => {
  const { account, userId } = person;
  const [simklId = 0] = account.items.keys();
  const other = await somebody(stage, 4);
  stage.house.simulator.faults.add({ match: { method: "POST", account: account.id }, kind: "reset" });
  await enqueueAll(userId, [{ kind: "memo", simklId, text: "", isPrivate: true }]);
  await send();
  expect(await memoWrites(userId)).toMatchObject(new Map([[simklId, { isOpen: false }]]));
  expect(await memoWrites(other.userId)).toEqual(new Map());
  expect(account.items.get(simklId)?.memo).not.toBeNull();
});

async function send(): Promise<void> {
  expect(await syncUser(person.userId, "write")).toBe("done");
  stage.time.advance(61_000);
}
