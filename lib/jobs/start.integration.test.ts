import { spawn } from "node:child_process";
import { once } from "node:events";
import { text } from "node:stream/consumers";
import { expect, test } from "vitest";

test("a failed start prints sentences, not log entries", async () => {
  const env = {
    PATH: process.env.PATH,
    NODE_ENV: "production" as const,
    PORT: "none",
    DATABASE_URL: "mysql://me:pa55word@db/x",
  };
  const command = ["--import", "tsx", "--conditions", "react-server", "tests/app/processes/start-up-process.ts"];
  const child = spawn(process.execPath, command, { env, stdio: ["ignore", "pipe", "pipe"] });
  const [output, [code]] = await Promise.all([text(child.stderr), once(child, "exit")]);
  expect(code).toBe(1);
  const [first, ...rest] = output.trimEnd().split("\n");
  expect(first).toBe("Watchfolio cannot start.");
  expect(rest).toEqual([
    expect.stringMatching(/^PORT /),
    "DATABASE_URL must begin with postgresql://",
    "Every variable is explained in .env.example.",
  ]);
  expect(output).not.toMatch(/pa55word|[^\P{Cc}\n]/u);
});
