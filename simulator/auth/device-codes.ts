import { randomInt } from "node:crypto";
import type { App } from "./apps";
import { randomToken } from "./random-token";

const LIFETIME = 15 * 60 * 1000;
const SECOND = 1000;
const INTERVAL = 5;
/** Without I, L and O, which the input turns into digits. */
const LETTERS = "ABCDEFGHJKMNPQRSTUVWXYZ";

export interface DeviceCode {
  deviceCode: string;
  /** As shown: `BDWP-HQPK`, or `ABCDE` for V1. */
  userCode: string;
  clientId: string;
  generation: App["generation"];
  scope: string;
  expiresAt: number;
  /** Seconds between polls. */
  interval: number;
  polledAt: number | null;
  /** A denial leaves no trace, so polls stay pending for ever (docs/simkl-api.md#device-flow). */
  accountId: number | null;
}

export class DeviceCodes {
  #codes = new Set<DeviceCode>();

  issue(app: App, scope: string, now: number): DeviceCode {
    const isV2 = app.generation === "v2";
    const code: DeviceCode = {
      deviceCode: isV2 ? randomToken() : "DEVICE_CODE",
      userCode: isV2 ? `${pickLetters(4)}-${pickLetters(4)}` : pickLetters(5),
      clientId: app.clientId,
      generation: app.generation,
      scope,
      expiresAt: now + LIFETIME,
      interval: INTERVAL,
      polledAt: null,
      accountId: null,
    };
    this.#codes.add(code);
    return code;
  }

  findByDeviceCode(deviceCode: string): DeviceCode | undefined {
    return [...this.#codes].find((code) => code.generation === "v2" && code.deviceCode === deviceCode);
  }

  /** Accepts any spelling of the code. */
  findByUserCode(typed: string, now: number): DeviceCode | undefined {
    const wanted = normalizeCode(typed);
    return [...this.#codes].find((code) => normalizeCode(code.userCode) === wanted && code.expiresAt > now);
  }

  /** Records a poll; true when it came too early, which restarts the interval and for V2 adds five seconds. */
  isPolledTooFast(code: DeviceCode, now: number): boolean {
    const tooFast = code.polledAt !== null && now - code.polledAt < code.interval * SECOND;
    code.polledAt = now;
    if (tooFast && code.generation === "v2") code.interval += 5;
    return tooFast;
  }

  remove(code: DeviceCode): void {
    this.#codes.delete(code);
  }
}

function pickLetters(count: number): string {
  return Array.from({ length: count }, () => LETTERS.charAt(randomInt(LETTERS.length))).join("");
}

function normalizeCode(code: string): string {
  return code
    .toUpperCase()
    .replace(/[^A-Z0-9]/g, "")
    .replace(/[IL]/g, "1")
    .replace(/O/g, "0");
}
