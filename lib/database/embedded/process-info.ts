import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { isErrorCode } from "./is-error-code";

export interface ProcessInfo {
  /** Distinguishes processes that had the same id one after the other. */
  startedAt: string;
  command: string;
}

/** Null when no running process has that id. */
export function readProcessInfo(pid: number): ProcessInfo | null {
  return process.platform === "linux" ? readFromProc(pid) : readFromPs(pid);
}

function readFromProc(pid: number): ProcessInfo | null {
  const stat = readProc(pid, "stat");
  const command = readProc(pid, "cmdline");
  if (stat === null || command === null) return null;

  // The second field is a name in parentheses that may contain spaces, so count from behind it.
  const [state, ...others] = stat.slice(stat.lastIndexOf(")") + 2).split(" ");
  const startedAt = others[18];
  if (state === "Z" || startedAt === undefined) return null;
  return { startedAt, command: command.replaceAll("\0", " ") };
}

function readProc(pid: number, file: string): string | null {
  try {
    return readFileSync(`/proc/${pid}/${file}`, "utf8");
  } catch (error) {
    if (isErrorCode(error, "ENOENT", "ESRCH")) return null;
    throw error;
  }
}

const LSTART_LENGTH = "Sat Nov 21 07:18:00 2026".length;

function readFromPs(pid: number): ProcessInfo | null {
  const ps = spawnSync("ps", ["-ww", "-o", "lstart=", "-o", "command=", "-p", String(pid)], { encoding: "utf8" });
  if (ps.error) throw ps.error;
  if (ps.status !== 0) return null;
  return { startedAt: ps.stdout.slice(0, LSTART_LENGTH), command: ps.stdout.slice(LSTART_LENGTH).trim() };
}
