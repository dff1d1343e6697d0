import { randomUUID } from "node:crypto";
import { mkdirSync, readdirSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { readProcessInfo } from "./process-info";

export interface Attachment {
  /** The folder with the files of all users, and the name of this one. */
  registryFolder: string;
  name: string;
  /** The name of the file by which the process `pid` leaves for this user. */
  getLeavingName(pid: number): string;
  /** Whether another user may be about to stop the server. */
  isAnyLeaving(): boolean;
  /** Calls `whenLast` when no other user is left. Synchronous, to work while exiting. */
  leave<T>(whenLast: () => T): T | null;
}

/**
 * Registers a user of the server: one file each, valid while its process lives. A leaving user renames its file before it
 * looks for others, a new one writes its file before it looks for leaving ones, so at least one sees the other.
 */
export function attach(home: string): Attachment {
  const folder = join(home, "attached");
  const id = randomUUID();
  const buildName = (pid: number) => `${pid}_${getProcessIdentity(pid)}_${id}`;
  const name = buildName(process.pid);
  const file = join(folder, name);
  mkdirSync(folder, { recursive: true });
  writeFileSync(file, "");

  const listOthers = () => listLiveAttachments(folder).filter((other) => !other.includes(id));
  return {
    registryFolder: folder,
    name,
    getLeavingName: (pid) => buildName(pid) + LEAVING,
    isAnyLeaving: () => listOthers().some(isLeaving),
    leave: (whenLast) => {
      renameSync(file, file + LEAVING);
      try {
        return listOthers().every(isLeaving) ? whenLast() : null;
      } finally {
        rmSync(file + LEAVING);
      }
    },
  };
}

const LEAVING = ".leaving";
const isLeaving = (name: string) => name.endsWith(LEAVING);

/** Deletes the files of dead processes. */
function listLiveAttachments(folder: string): string[] {
  return readdirSync(folder).filter((name) => {
    const [pid, identity] = name.split("_");
    const isAlive = getProcessIdentity(Number(pid)) === identity;
    if (!isAlive) rmSync(join(folder, name), { force: true });
    return isAlive;
  });
}

/** A process id alone is reused, in a restarted container even by the same program. */
function getProcessIdentity(pid: number): string | null {
  return readProcessInfo(pid)?.startedAt.replaceAll(/\W/g, "-") ?? null;
}
