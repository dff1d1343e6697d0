import { Readable } from "node:stream";
import { setTimeout as pause } from "node:timers/promises";
import { advanceBackup } from "@/lib/backup/advance-backup";
import { backupOf } from "@/lib/backup/backup-of";
import { type Choices, NOTHING_CHOSEN } from "@/lib/backup/choices";
import { prepareBackup } from "@/lib/backup/prepare-backup";
import { startBackup } from "@/lib/backup/start-backup";
import { exportLibrary } from "@/lib/library/export";
import { syncUser } from "@/lib/sync/engine";
import type { Account } from "@/simulator/model";
import type { Person, Stage } from "@/tests/writes/stage";

const MOST_ROUNDS = 40;

/** A text as the file that somebody brings. */
export async function bring({ userId, account }: Person, text: string | Uint8Array, name = "backup"): Promise<void> {
  const form = new FormData();
  form.set("file", new File([typeof text === "string" ? text : Uint8Array.from(text)], name));
  const request = new Response(form);
  const contentType = request.headers.get("content-type") ?? "";
  const body = Buffer.from(await request.arrayBuffer());
  const upload = { length: body.length, contentType, body: Readable.from([body]) };
  await prepareBackup({ id: userId, timeZone: account.timeZone }, upload, new Date());
}

/** Sends all of it, as the loop of a server does. */
export async function sendAll(stage: Stage, { userId }: Person, choices: Partial<Choices> = {}): Promise<void> {
  if (!(await startBackup(userId, { ...NOTHING_CHOSEN, ...choices }, new Date()))) throw new Error("Nothing began.");
  await goOn(stage, userId);
}

/** Until it has ended. */
export async function goOn({ time }: Stage, userId: number): Promise<void> {
  for (let round = 0; round < MOST_ROUNDS; round += 1) {
    await advanceBackup(userId, new Date());
    if ((await backupOf(userId))?.state !== "running") return;
    // The server may need a moment to notice that a process is gone.
    if ((await syncUser(userId, "write")) === "busy") await pause(20);
    time.advance(61_000);
  }
  throw new Error("The import did not come to its end.");
}

/** A library as `/api/export` gives it. */
export async function exported(id: number, { plan }: Pick<Account, "plan">): Promise<string> {
  let text = "";
  for await (const part of exportLibrary({ id, plan }, new Date())) text += part;
  return text;
}
