import { randomUUID } from "node:crypto";
import { mkdirSync, readdirSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { processFacts } from "./process-facts";

export interface Attachment {
  /** The folder of all users' files, and the name of this user's. */
  register: string;
  name: string;
  /** The name under which the process `pid` says that it leaves in this user's place. */
  leavingName(pid: number): string;
  /** Whether another user may be about to end the server: nobody may rely on it until that is decided. */
  isSomeoneLeaving(): boolean;
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
  const nameFor = (pid: number) => `${pid}_${identityOf(pid)}_${id}`;
  const name = nameFor(process.pid);
  const file = join(folder, name);
  mkdirSync(folder, { recursive: true });
  writeFileSync(file, "");

  const others = () => livingIn(folder).filter((other) => !other.includes(id));
  return {
    register: folder,
    name,
    leavingName: (pid) => nameFor(pid) + LEAVING,
    isSomeoneLeaving: () => others().some(isLeaving),
    leave: (whenLast) => {
      renameSync(file, file + LEAVING);
      try {
        return others().every(isLeaving) ? whenLast() : null;
      } finally {
        rmSync(file + LEAVING);
      }
    },
  };
}

const LEAVING = ".leaving";
const isLeaving = (name: string) => name.endsWith(LEAVING);

/** The files of living processes; those of dead ones are cleared away. */
function livingIn(folder: string): string[] {
  return readdirSync(folder).filter((name) => {
    const [pid, identity] = name.split("_");
    const lives = identityOf(Number(pid)) === identity;
    if (!lives) rmSync(join(folder, name), { force: true });
    return lives;
  });
}

/** A process id alone is given out again, in a restarted container even to the same program. */
function identityOf(pid: number): string | null {
  return processFacts(pid)?.startedAt.replaceAll(/\W/g, "-") ?? null;
}
