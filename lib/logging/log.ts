import pino from "pino";
import { type Config, getConfig } from "@/lib/config";
import { getCurrentRequestId } from "@/lib/request/request-id";
import { type LogValue, sanitizeLogText, toLoggable } from "./to-loggable";

type Fields = Record<string, unknown>;

/** JSON in production, readable text elsewhere. `fields` may hold anything: secrets, control characters and lengths are handled here. */
export const log = {
  error: (message: string, fields?: Fields) => write("error", message, fields),
  warn: (message: string, fields?: Fields) => write("warn", message, fields),
  info: (message: string, fields?: Fields) => write("info", message, fields),
  debug: (message: string, fields?: Fields) => write("debug", message, fields),
};

type Level = keyof typeof log;

function write(level: Level, message: string, fields: Fields = {}): void {
  const { isProduction, secrets, logLevel } = getSettings();
  const values = toLoggable(fields, secrets);
  const requestId = getCurrentRequestId();
  if (requestId !== null) values.requestId = requestId;
  const logger = isProduction ? jsonLogger : readableLogger;
  logger.level = logLevel;
  logger[level](values, sanitizeLogText(message, secrets));
}

/** Standard output is for scripts. Resolved for each line, since tests and servers replace the stream. */
const stderr = { write: (line: string) => process.stderr.write(line) };

const OPTIONS = {
  base: null,
  messageKey: "message",
  timestamp: pino.stdTimeFunctions.isoTime,
  formatters: { level: (label: string) => ({ level: label }) },
} satisfies pino.LoggerOptions;

const jsonLogger = pino(OPTIONS, stderr);
const readableLogger = pino(OPTIONS, { write: (line: string) => stderr.write(formatReadable(JSON.parse(line))) });

/** `12:34:56 error A sync failed. userId=7 error={"name":"TypeError",…}`, and the stack below it. */
function formatReadable({ level, time, message, ...fields }: Record<string, LogValue>): string {
  const frames: LogValue[] = [];
  const fieldTexts = Object.entries(fields).map(([name, value]) => {
    const text = JSON.stringify(value, (key, inner) => {
      if (key !== "stack" || !Array.isArray(inner)) return inner;
      frames.push(...inner);
    });
    return ` ${name}=${text}`;
  });
  return `${String(time).slice(11, 19)} ${level} ${message}${fieldTexts.join("")}${frames.map((frame) => `\n    ${frame}`).join("")}\n`;
}

/** Logs also without a valid configuration: `next build` has none, and a wrong one has to be reported. */
function getSettings(): Pick<Config, "isProduction" | "logLevel"> & { secrets: string[] } {
  try {
    const { isProduction, logLevel, simklApp, authSecret, cronSecret } = getConfig();
    const secrets = [simklApp?.clientSecret, authSecret, cronSecret].filter((secret) => typeof secret === "string");
    return { isProduction, logLevel, secrets };
  } catch {
    return { isProduction: true, logLevel: "info", secrets: [] };
  }
}
