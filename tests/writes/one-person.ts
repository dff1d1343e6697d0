import { afterAll, beforeAll, beforeEach } from "vitest";
import { createSyncFixture, type TestUser, type SyncFixture, createUser } from "./stage";

export let fixture: SyncFixture;
/** Somebody new for each test. */
export let user: TestUser;

/** To be called once by a file whose tests are about one person each; `prepare` makes ready what all of them need. */
export function setUpSingleUser(prepare: () => Promise<void> = async () => undefined): void {
  beforeAll(async () => {
    fixture = await createSyncFixture();
  });
  beforeEach(async () => {
    fixture.app.simulator.faults.clear();
    user = await createUser(fixture);
    await prepare();
  });
  afterAll(() => fixture.close());
}
