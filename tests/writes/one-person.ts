import { afterAll, beforeAll, beforeEach } from "vitest";
import { openStage, type Person, type Stage, somebody } from "./stage";

export let stage: Stage;
/** Somebody new for each test. */
export let person: Person;

/** To be called once by a file whose tests are about one person each; `prepare` makes ready what all of them need. */
export function standUp(prepare: () => Promise<void> = async () => undefined): void {
  beforeAll(async () => {
    stage = await openStage();
  });
  beforeEach(async () => {
    stage.house.simulator.faults.clear();
    person = await somebody(stage);
    await prepare();
  });
  afterAll(() => stage.close());
}
