import { spawn } from "node:child_process";
import { once } from "node:events";
import { createInterface } from "node:readline";

export interface Child {
  pid: number;
  /** The next line it prints. */
  line(): Promise<string>;
  writeLine(line: string): void;
  /** Its exit code, or the name of the signal that ended it. */
  ended: Promise<number | string>;
}

/** Runs a TypeScript file in a separate process and process group. Its stderr shows in the test's output. */
export function startChild(file: string, ...args: string[]): Child {
  const child = spawn(process.execPath, ["--import", "tsx", file, ...args], {
    detached: true,
    stdio: ["pipe", "pipe", "inherit"],
  });
  if (child.pid === undefined) throw new Error(`${file} could not be started.`);
  const lines = createInterface(child.stdout)[Symbol.asyncIterator]();
  return {
    pid: child.pid,
    line: async () => {
      const { value, done } = await lines.next();
      if (done) throw new Error(`${file} ended without a further line.`);
      return value;
    },
    writeLine: (line) => {
      child.stdin.write(`${line}\n`);
    },
    ended: once(child, "exit").then(([code, signal]) => code ?? signal),
  };
}
