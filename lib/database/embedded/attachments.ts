import { randomUUID } from "node:crypto";
import { mkdirSync, readdirSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { readProcessInfo } from "./process-info";

export interface Attachment {
  /** The folder of all users' files, and the name of this user's. */
  registryFolder: string;
  name: string;
  /** The name under which the process `pid` says that it leaves in this user's place. */
  getLeavingName(pid: number): string;
  /** Whether another user may be about to end the server: nobody may rely on it until that is decided. */
  isAnyLeaving(): boolean;
  /** Signs off and, when nobody else uses the server, calls `whenLast`. Synchronous: it has to work while exiting. */
  leave<T>(whenLast: () => T): T | null;
}

/**
 * Signs on as a user of the server that belongs to this folder: one file per user, valid as long as its process lives.
 * Whoever leaves first says so and then looks who is there; whoever comes first signs on and then looks who is leaving.
 * So either the one sees the other, or the other the one.
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

/** The files of living processes; those of dead ones are cleared away. */
function listLiveAttachments(folder: string): string[] {
  return readdirSync(folder).filter((name) => {
    const [pid, identity] = name.split("_");
    const isAlive = getProcessIdentity(Number(pid)) === identity;
    if (!isAlive) rmSync(join(folder, name), { force: true });
    return isAlive;
  });
}

/** A process id alone is given out again, in a restarted container even to the same program. */
function getProcessIdentity(pid: number): string | null {
  return readProcessInfo(pid)?.startedAt.replaceAll(/\W/g, "-") ?? null;
}
