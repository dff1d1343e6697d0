import { z } from "zod";

const AppInfo = z.object({
  appUrl: z.string(),
  simulatorUrl: z.string(),
  simulatorState: z.string(),
  dataDir: z.string(),
  appLog: z.string(),
  operator: z.object({ id: z.number(), name: z.string() }),
  cronSecret: z.string(),
  metricsToken: z.string(),
});

/** Where everything is that `global-setup.ts` started. */
export function getAppInfo(): z.output<typeof AppInfo> {
  return AppInfo.parse(JSON.parse(process.env.WATCHFOLIO_BROWSER_APP ?? "{}"));
}
