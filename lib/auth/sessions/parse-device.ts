const MAX_LENGTH = 40;

/** The first match counts: most browsers also name those that they imitate. */
const BROWSERS: readonly [RegExp, string][] = [
  [/\b(Edg|EdgA|EdgiOS)\//, "Edge"],
  [/\b(OPR|OPT|OPX)\//, "Opera"],
  [/\bSamsungBrowser\//, "Samsung Internet"],
  [/\bVivaldi\//, "Vivaldi"],
  [/\b(Firefox|FxiOS)\//, "Firefox"],
  [/\b(Chrome|CriOS|HeadlessChrome)\//, "Chrome"],
  [/\bVersion\/.*\bSafari\//, "Safari"],
];

const SYSTEMS: readonly [RegExp, string][] = [
  [/\biPhone\b/, "iPhone"],
  [/\biPad\b/, "iPad"],
  [/\bAndroid\b/, "Android"],
  [/\bWindows\b/, "Windows"],
  [/\bCrOS\b/, "ChromeOS"],
  [/\bMac OS X\b/, "macOS"],
  [/\bLinux\b/, "Linux"],
];

/** Such as "Firefox on Windows". */
export function parseDevice(userAgent: string | null): string | null {
  if (!userAgent) return null;
  const findName = (names: typeof BROWSERS) => names.find(([pattern]) => pattern.test(userAgent))?.[1];
  const browser = findName(BROWSERS) ?? /^[A-Za-z][\w.-]*/.exec(userAgent)?.[0].slice(0, MAX_LENGTH);
  const system = findName(SYSTEMS);
  if (!browser || browser === "Mozilla") return system ?? null;
  return system ? `${browser} on ${system}` : browser;
}
