import { setTimeout as pause } from "node:timers/promises";
import { syncUser } from "@/lib/jobs/sync-user";
import { enqueue } from "@/lib/outbox/enqueue";
import type { OtherInstance } from "@/tests/app/other-instance";
import type { SyncFixture } from "@/tests/fixtures/sync-fixture";
import { createIntent } from "./create-intent";
import { clearClientBlock, createScenario, expectSettled, type OutboxScenario, resetScenario } from "./scenario";
import type { IntentStep, Step } from "./steps";

interface ScheduleRun extends OutboxScenario {
  /** Each intent is used once: a repetition within a minute would look like a request that was sent twice. */
  enqueued: Set<string>;
}

/** Returns the number of stored writes. */
export async function runSchedule(fixture: SyncFixture, other: OtherInstance, steps: readonly Step[]): Promise<number> {
  const scenario = await createScenario(fixture, other, ["film", "film", "film", "show", "show", "anime"]);
  const run: ScheduleRun = { ...scenario, enqueued: new Set() };
  try {
    for (const step of steps) await runStep(run, step);
    return (await expectSettled(run)).length;
  } finally {
    await resetScenario(scenario);
  }
}

async function runStep(run: ScheduleRun, step: Step): Promise<void> {
  const { app, user, time } = run;
  switch (step.do) {
    case "intent":
      return enqueueIntent(run, step.intent);
    case "send":
      await syncUser(user.userId, "write");
      time.advance(1000);
      return;
    case "wait":
      time.advance(step.ms);
      return clearClientBlock();
    case "fault":
      return app.simulator.faults.add({
        ...step.fault,
        match: { ...step.fault.match, account: user.account.id },
        times: step.times,
      });
    case "kill":
      return kill(run, step);
  }
}

async function enqueueIntent(
  { user, titles, enqueued, time }: ScheduleRun,
  { kind, title: index, value }: IntentStep,
): Promise<void> {
  const title = titles[index % titles.length];
  const intent = title && createIntent(kind, title, value);
  const key = JSON.stringify(intent);
  if (!intent || enqueued.has(key)) return;
  enqueued.add(key);
  await enqueue(user.userId, intent);
  time.advance(1000);
}

async function kill(
  { app, user: { account, userId }, other, time }: ScheduleRun,
  step: Extract<Step, { do: "kill" }>,
): Promise<void> {
  const reason = "its process may have been killed after the renewal, before it stored the new token";
  app.expectViolations(account, "dead-token-reused", reason);
  app.expectViolations(account, "repeated-date-from", "what was answered to a process that died is asked for again");
  await other.warm();
  app.simulator.scheduledEvents.add({
    ...{ accountId: account.id, skip: step.skip, moment: step.moment },
    run: () => {
      setTimeout(() => other.kill(), step.delay);
    },
  });
  await other.sync(userId);
  time.advance(1000);
  await pause(5);
}
