import { Readable } from "node:stream";
import { setTimeout as pause } from "node:timers/promises";
import { advanceFileImport } from "@/lib/backup/advance-backup";
import { findFileImport } from "@/lib/backup/backup-of";
import { type Choices, NO_CHOICES } from "@/lib/backup/choices";
import { prepareFileImport } from "@/lib/backup/prepare-backup";
import { startFileImport } from "@/lib/backup/start-backup";
import { exportLibrary } from "@/lib/library/export";
import { syncUser } from "@/lib/sync/engine";
import type { Account } from "@/simulator/model";
import type { TestUser, SyncFixture } from "@/tests/writes/stage";

const MAX_ROUNDS = 40;

/** A text as the file that somebody brings. */
export async function uploadFile({ userId, account }: TestUser, text: string | Uint8Array, name = "backup"): Promise<void> {
  const form = new FormData();
  form.set("file", new File([typeof text === "string" ? text : Uint8Array.from(text)], name));
  const request = new Response(form);
  const contentType = request.headers.get("content-type") ?? "";
  const body = Buffer.from(await request.arrayBuffer());
  const upload = { length: body.length, contentType, body: Readable.from([body]) };
  await prepareFileImport({ id: userId, timeZone: account.timeZone }, upload, new Date());
}

/** Sends all of it, as the loop of a server does. */
export async function sendFileImport(fixture: SyncFixture, { userId }: TestUser, choices: Partial<Choices> = {}): Promise<void> {
  if (!(await startFileImport(userId, { ...NO_CHOICES, ...choices }, new Date()))) throw new Error("Nothing began.");
  await finishFileImport(fixture, userId);
}

/** Until it has ended. */
export async function finishFileImport({ time }: SyncFixture, userId: number): Promise<void> {
  for (let round = 0; round < MAX_ROUNDS; round += 1) {
    await advanceFileImport(userId, new Date());
    if ((await findFileImport(userId))?.state !== "running") return;
    // The server may need a moment to notice that a process is gone.
    if ((await syncUser(userId, "write")) === "busy") await pause(20);
    time.advance(61_000);
  }
  throw new Error("The import did not come to its end.");
}

/** A library as `/api/export` gives it. */
export async function exportAccount(id: number, { plan }: Pick<Account, "plan">): Promise<string> {
  let text = "";
  for await (const part of exportLibrary({ id, plan }, new Date())) text += part;
  return text;
}
