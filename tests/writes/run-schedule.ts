import { setTimeout as pause } from "node:timers/promises";
import { syncUser } from "@/lib/sync/engine";
import { enqueue } from "@/lib/writes/enqueue";
import type { OtherInstance } from "@/tests/sync/other-instance";
import { intentOf } from "./intent-of";
import { closeScene, endRefusal, expectSettled, openScene, type Scene } from "./scene";
import type { Stage } from "./stage";
import type { Step, Wish } from "./steps";

interface Played extends Scene {
  /** Wishes that were made: Simkl must not be told the same twice within a minute, which here would look like a repetition. */
  made: Set<string>;
}

/** How many wishes were kept. */
export async function runSchedule(stage: Stage, other: OtherInstance, steps: readonly Step[]): Promise<number> {
  const scene = await openScene(stage, other, ["film", "film", "film", "show", "show", "anime"]);
  const played: Played = { ...scene, made: new Set() };
  try {
    for (const step of steps) await take(played, step);
    return (await expectSettled(played)).length;
  } finally {
    await closeScene(scene);
  }
}

async function take(played: Played, step: Step): Promise<void> {
  const { house, person, time } = played;
  switch (step.do) {
    case "wish":
      return wish(played, step.wish);
    case "send":
      await syncUser(person.userId, "write");
      time.advance(1000);
      return;
    case "wait":
      time.advance(step.ms);
      return endRefusal();
    case "fault":
      return house.simulator.faults.add({
        ...step.fault,
        match: { ...step.fault.match, account: person.account.id },
        times: step.times,
      });
    case "kill":
      return kill(played, step);
  }
}

async function wish({ person, titles, made, time }: Played, { kind, title: index, value }: Wish): Promise<void> {
  const title = titles[index % titles.length];
  const intent = title && intentOf(kind, title, value);
  const key = JSON.stringify(intent);
  if (!intent || made.has(key)) return;
  made.add(key);
  await enqueue(person.userId, intent);
  time.advance(1000);
}

async function kill(
  { house, person: { account, userId }, other, time }: Played,
  step: Extract<Step, { do: "kill" }>,
): Promise<void> {
  const why = "its process may have been killed after the renewal, before it stored the new token";
  house.expectViolations(account, "dead-token-reused", why);
  house.expectViolations(account, "repeated-date-from", "what was answered to a process that died is asked for again");
  await other.warm();
  house.simulator.meanwhile.add({
    ...{ accountId: account.id, skip: step.skip, moment: step.moment },
    run: () => {
      setTimeout(() => other.kill(), step.delay);
    },
  });
  await other.sync(userId);
  time.advance(1000);
  await pause(5);
}
